/**
 * What keeps an installation going by itself: jobs that run once across all nodes, and the hourly look whether what must
 * always hold does hold. It knows no job's purpose.
 */
@ApplicationModule(allowedDependencies = {"audit"})
@NullMarked
package dk.trygbevis.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
