/**
 * A learner's way through a course: lessons, practice, the final test, and the completion that follows when all that
 * the course asks for holds.
 */
@ApplicationModule(
        allowedDependencies = {"accounts", "catalog", "catalog::exercises", "workshops", "settings", "mail", "audit"})
@NullMarked
package dk.trygbevis.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
