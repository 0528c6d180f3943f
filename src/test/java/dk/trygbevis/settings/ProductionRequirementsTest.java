package dk.trygbevis.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trygbevis.Application;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.mock.env.MockEnvironment;

class ProductionRequirementsTest {

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .run())
                .isInstanceOf(NotReadyForProductionException.class)
                .hasMessageContaining("trygbevis.site.address")
                .hasMessageContaining("trygbevis.site.authority")
                .hasMessageContaining("trygbevis.mail.host")
                .hasMessageContaining("trygbevis.mail.from")
                .hasMessageContaining("trygbevis.secret-file");
    }

    @Test
    void nothingIsMissingWhereAllIsGiven(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "x");
        assertThat(ProductionRequirements.missing(complete(secret))).isEmpty();
    }

    @Test
    void anAddressWithoutEncryptionIsNotPublic(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "x");
        MockEnvironment environment = complete(secret);
        environment.setProperty("trygbevis.site.address", "http://trygbevis.example");

        assertThat(ProductionRequirements.missing(environment))
                .singleElement()
                .asString()
                .startsWith("trygbevis.site.address");
    }

    private static MockEnvironment complete(Path secret) {
        return new MockEnvironment()
                .withProperty("trygbevis.site.address", "https://trygbevis.example")
                .withProperty("trygbevis.site.authority.name", "Eksempel Kommune")
                .withProperty("trygbevis.mail.host", "smtp.example")
                .withProperty("trygbevis.mail.from", "trygbevis@kommune.example")
                .withProperty("trygbevis.secret-file", secret.toString());
    }
}
