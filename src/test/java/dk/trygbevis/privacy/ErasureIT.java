package dk.trygbevis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.Visitor;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person reads and takes along what is held about them, and erases themselves; what must stay stays. */
@BrowserTest
class ErasureIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPersonTakesTheirDataAlongAndErasesThemselves(Visitor person, Visitor otherBrowser, Visitor doorman)
            throws Exception {
        Somebody somebody = Somebody.in(context);
        String email = somebody.email().value();
        somebody.hasBeenToAWorkshop();
        String certificate = somebody.hasACertificate();
        otherBrowser.opens("/log-ind?next=/konto/data");
        otherBrowser.signsInWithACode(email);
        otherBrowser.seesHeading("Mine oplysninger");

        person.opens("/log-ind?next=/konto/data");
        person.signsInWithACode(email);
        person.seesHeading("Mine oplysninger");
        person.sees(somebody.name().value());
        person.findsNothingInTheWay();
        Download file = person.page().waitForDownload(() -> person.follows("Hent som fil"));
        assertThat(Files.readString(file.path())).contains(somebody.name().value());

        person.follows("Slet mig");
        person.seesHeading("Det bliver, men uden dig");
        person.findsNothingInTheWay();
        person.page()
                .getByLabel("Ja, slet mig. Jeg ved, at det ikke kan fortrydes.")
                .check();
        person.clicks("Slet mig");
        person.seesHeading("Du er slettet");
        person.findsNothingInTheWay();

        otherBrowser.opens("/konto/data");
        otherBrowser.page().waitForURL(Pattern.compile(".*/log-ind.*"));
        doorman.opens("/v/" + certificate);
        doorman.seesNot(somebody.name().value());
        assertThat(new Tables(jdbc).wherever(somebody.name().value())).isEmpty();
        assertThat(jdbc.sql("select count(*) from certificate where id = :id")
                        .param("id", certificate)
                        .query(Long.class)
                        .single())
                .as("the record stays")
                .isOne();
    }

    @Test
    void anAdministratorErasesSomebodyWhoHasWritten(Visitor administrator) {
        Somebody somebody = Somebody.in(context);
        UUID id = somebody.id();
        administrator.isSignedInAs("Karen Lund");
        administrator.opens("/manage/people/" + id);
        administrator.follows("Slet personen");
        administrator.seesHeading("Slet en person");
        administrator.findsNothingInTheWay();
        administrator.types("Sagens nummer", "efter aftale");
        administrator.clicks("Slet personen");
        administrator.sees("Skriv et sagsnummer på højst 40 tegn");
        administrator.types("Sagens nummer", "2026-0042");
        administrator.clicks("Slet personen");
        administrator.sees("Personen er slettet.");

        assertThat(new Tables(jdbc).wherever(somebody.name().value())).isEmpty();
        administrator.opens("/manage/privacy");
        administrator.seesHeading("Oplysninger og sletning");
        administrator.sees("Pladser på workshops");
        administrator.findsNothingInTheWay();
    }
}
