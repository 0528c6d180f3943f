/**
 * The record of who did what: rows that are only ever added, chained by a keyed hash. It holds ids, never names or
 * addresses, and decides nothing.
 */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package dk.trygbevis.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
