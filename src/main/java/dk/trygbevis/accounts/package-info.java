/**
 * Who somebody is and what they may do: accounts, roles, signing in, and which address is open to whom.
 */
@ApplicationModule(allowedDependencies = {"base", "audit", "settings", "mail"})
@NullMarked
package dk.trygbevis.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
