/**
 * Certificates: issued when a course is completed, shown to their holder, checked by anyone, revoked with a reason.
 */
@ApplicationModule(allowedDependencies = {"accounts", "catalog", "workshops", "learning", "settings", "mail", "audit"})
@NullMarked
package dk.trygbevis.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
