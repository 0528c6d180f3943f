/**
 * What people can ask of us about their data: a copy of all of it, and to be erased; and what is let go of by itself when
 * its time is over. It holds nothing about anybody: every module answers for its own tables.
 */
@ApplicationModule(allowedDependencies = {"accounts", "audit", "mail"})
@NullMarked
package dk.trygbevis.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
