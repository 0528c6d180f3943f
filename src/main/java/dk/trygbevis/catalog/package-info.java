/**
 * The course library: reads and checks the files of {@code courses/}, keeps every published version, and knows which
 * versions the municipality has approved. It knows nothing of learners.
 */
@ApplicationModule(allowedDependencies = {"accounts", "audit", "settings"})
@NullMarked
package dk.trygbevis.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
