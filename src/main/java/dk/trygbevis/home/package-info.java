/**
 * The start page and "my page", which gather from every module. It owns nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "catalog",
            "workshops",
            "learning",
            "certificates",
            "settings",
            "mail",
            "audit"
        })
@NullMarked
package dk.trygbevis.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
