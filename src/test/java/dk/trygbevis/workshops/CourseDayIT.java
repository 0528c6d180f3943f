package dk.trygbevis.workshops;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.TestClock;
import dk.trygbevis.testing.Visitor;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A course day from its plan to the list at the door. */
@BrowserTest
class CourseDayIT {

    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("d.M.uuuu");

    @Autowired
    private TestClock clock;

    @Test
    void anOrganizerPlansACourseDayAndTicksWhoCame(Visitor organizer, Visitor citizen, Visitor late) throws Exception {
        String title = "Kursusdag " + UUID.randomUUID();
        organizer.isSignedInAs("Maja Kjær");
        String workshop = organizerPlans(organizer, title);

        citizen.opens("/workshops/" + workshop);
        citizen.seesHeading(title);
        citizen.sees("1 ledig plads");
        citizen.findsNothingInTheWay();
        citizenSignsUp(citizen, "amina-" + workshop + "@mail.example", "Amina Yusuf", "Tilmeld mig");
        citizen.sees("Amina Yusuf, du har en plads");
        citizen.opens("/workshops");
        citizen.findsNothingInTheWay();
        citizen.opens("/workshops/" + workshop);
        citizen.findsNothingInTheWay();

        late.opens("/workshops/" + workshop + "/sign-up");
        late.signsInWithACode("emil-" + workshop + "@mail.example");
        late.seesHeading("Skriv dig på ventelisten");
        late.findsNothingInTheWay();
        late.types("Dit fulde navn", "Emil Kragh");
        late.clicks("Skriv mig på ventelisten");
        late.sees("Nummer 1 på ventelisten");

        organizerTicks(organizer, title, workshop);

        late.opens("/workshops/" + workshop + "/cancel");
        late.sees("Du mister din tur");
        late.findsNothingInTheWay();
        late.clicks("Slet mig fra ventelisten");
        late.sees("Du har afmeldt dig");

        organizerCancels(organizer, workshop);
        citizen.opens("/workshops/" + workshop + "/my-place");
        citizen.sees("Workshoppen er aflyst.");
    }

    @Test
    void aPlanThatCannotBeIsSaidAtTheField(Visitor organizer) {
        organizer.isSignedInAs("Maja Kjær");
        organizer.opens("/manage/workshops/new");
        organizer.types("Antal pladser", "6000");
        organizer.clicks("Gem");

        organizer.sees("Skal udfyldes");
        organizer.sees("Mellem 1 og 5.000 pladser");
        organizer.findsNothingInTheWay();
    }

    @Test
    void anotherOrganizersListAndAnUnknownOneAreNotThere(Visitor organizer, Visitor citizen) {
        organizer.isSignedInAs("Maja Kjær");
        organizer.opens("/manage/workshops/" + UUID.randomUUID());
        organizer.seesHeading("Siden findes ikke");

        citizen.isSignedInAs("Jens Østergaard");
        citizen.opens("/manage/workshops");
        citizen.seesNot("Planlæg workshops");
    }

    private String organizerPlans(Visitor organizer, String title) {
        organizer.opens("/manage/workshops");
        organizer.sees("Basiskursus for nyansatte i nattelivet");
        organizer.findsNothingInTheWay();
        Page page = organizer.page();
        // Before the form opens: on a phone the date picker fills the screen, and a picker that was made there may
        // still do so for a moment after the window has grown.
        page.setViewportSize(1280, 900);
        organizer.clicks("Ny kursusdag");
        organizer.types("Titel på dansk", title);
        organizer.types("Titel på engelsk", title);
        LocalDate day = DanishTime.day(clock.instant()).plusDays(5);
        page.getByLabel("Dato").fill(DANISH.format(day));
        organizer.sees("I dag");
        page.keyboard().press("Enter");
        pick(page, "Begynder kl.", "13.00");
        pick(page, "Slutter kl.", "16.00");
        organizer.types("Sted", "Musikhuset");
        organizer.types("Adresse", "Teatergade 2, 9999 Havneby");
        organizer.types("Antal pladser", "1");
        organizer.clicks("Gem");
        page.setViewportSize(390, 844);
        organizer.seesHeading(title);
        organizer.sees("13.00–16.00");
        page.waitForURL(Pattern.compile(".*/manage/workshops/[0-9a-f-]{36}"));
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private static void pick(Page page, String label, String value) {
        page.getByLabel(label).fill(value);
        page.keyboard().press("Enter");
    }

    private static void citizenSignsUp(Visitor citizen, String email, String name, String button) {
        citizen.follows(button);
        citizen.signsInWithACode(email);
        citizen.types("Dit fulde navn", name);
        citizen.findsNothingInTheWay();
        citizen.clicks(button);
    }

    private static void organizerTicks(Visitor organizer, String title, String workshop) throws Exception {
        organizer.opens("/manage/workshops/" + workshop);
        organizer.seesHeading(title);
        Page page = organizer.page();
        Locator tick = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Amina Yusuf"));
        assertThat(tick).not().isChecked();
        organizer.sees("1. Emil Kragh");
        organizer.findsNothingInTheWay();
        tick.check();
        organizer.sees("✓ Mødt");
        page.reload();
        assertThat(tick).isChecked();

        Download file = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hent CSV"))
                        .click());
        assertThat(Files.readString(file.path())).contains("Amina Yusuf;", "Emil Kragh;");
    }

    private static void organizerCancels(Visitor organizer, String workshop) {
        organizer.opens("/manage/workshops/" + workshop);
        organizer.clicks("Aflys workshoppen");
        organizer.sees("1 person får en mail om, at workshoppen er aflyst. Det kan ikke fortrydes.");
        organizer.findsNothingInTheWay();
        organizer.clicks("Aflys, og send mails");
        organizer.sees("Workshoppen er aflyst. 1 person får en mail.");
        organizer.seesNot("Aflys workshoppen");
    }
}
