package dk.trygbevis.accounts;

import dk.trygbevis.Application;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.Visitor;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Two nodes on one database. */
@BrowserTest
class AnotherNodeIT {

    @Autowired
    private Environment here;

    @Test
    void aRememberedBrowserIsSignedInOnAnotherNodeUntilItsOwnerSignsOutEverywhere(Visitor citizen, Visitor guest) {
        String email = "traveller-" + System.nanoTime() + "@example.org";
        citizen.opens("/log-ind?next=/konto");
        citizen.types("Din e-mail", email);
        citizen.clicks("Send mig en kode");
        citizen.types("Koden fra mailen", citizen.codeSentTo(email));
        citizen.page().getByLabel("Husk mig på denne enhed i 30 dage").check();
        citizen.clicks("Log ind");
        citizen.saysThatTheyAreOfAge();
        citizen.page().waitForURL(Pattern.compile(".*/konto$"));

        try (ConfigurableApplicationContext there = anotherNode()) {
            String account = "http://localhost:" + there.getEnvironment().getProperty("local.server.port") + "/konto";
            guest.opens(account);
            guest.seesHeading("Log ind");
            citizen.opens(account);
            citizen.seesHeading("Din konto");
            citizen.sees("Vi skriver til " + email);

            citizen.clicks("Log ud alle steder");
            citizen.opens("/konto");
            citizen.seesHeading("Log ind");
            citizen.opens(account);
            citizen.seesHeading("Log ind");
        }
    }

    private ConfigurableApplicationContext anotherNode() {
        return new SpringApplicationBuilder(Application.class)
                .profiles("sample", "test")
                .run(Stream.concat(
                                Stream.of(
                                                "TRYGBEVIS_DATA",
                                                "spring.datasource.url",
                                                "spring.datasource.username",
                                                "spring.datasource.password",
                                                "trygbevis.secret-file")
                                        .map(setting -> "--" + setting + "=" + here.getProperty(setting)),
                                Stream.of("--server.port=0"))
                        .toArray(String[]::new));
    }
}
