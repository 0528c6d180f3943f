/**
 * Course days and workshops: planning, places, the waiting list, and who came. It does not know what coming leads to.
 */
@ApplicationModule(allowedDependencies = {"accounts", "catalog", "settings", "mail", "audit"})
@NullMarked
package dk.trygbevis.workshops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
