/**
 * What the municipality says of itself: name, logo, partners, contact and hotline numbers with the day they were
 * checked. It also refuses to start a production that lacks what production needs.
 */
@ApplicationModule(allowedDependencies = {"base", "audit"})
@NullMarked
package dk.trygbevis.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
