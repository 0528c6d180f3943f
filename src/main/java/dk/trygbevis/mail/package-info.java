/**
 * Mail as rows: written in the transaction of the fact they tell about, sent afterwards, retried, never lost. It does
 * not know why a mail is sent.
 */
@ApplicationModule(allowedDependencies = {"audit", "settings"})
@NullMarked
package dk.trygbevis.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
