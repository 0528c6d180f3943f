package dk.trygbevis;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The boundaries of the modules, as their {@code package-info} files declare them. */
class ModularityTest {

    @Test
    void modulesUseOnlyWhatTheyDeclareAndFormNoCycle() {
        ApplicationModules.of(Application.class).verify();
    }
}
