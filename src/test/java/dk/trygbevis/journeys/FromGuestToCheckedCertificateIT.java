package dk.trygbevis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.Student;
import dk.trygbevis.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job from end to end: begin as a guest, sign in, pass, hold a certificate, have it checked, see it revoked. */
@BrowserTest
@Tag("journey")
class FromGuestToCheckedCertificateIT {

    @Autowired
    private CourseCatalog catalog;

    @Test
    void aBartenderTakesTheBasicCourseAndADoormanChecksTheCertificate(
            Visitor bartender, Visitor doorman, Visitor administrator) {
        Course course = catalog.current("basiskursus-natteliv").orElseThrow();
        Student student = new Student(bartender, course, Language.DA);

        bartender.opens("/");
        bartender.findsNothingInTheWay();
        bartender.follows(course.title().da());
        bartender.findsNothingInTheWay();
        bartender.follows("Start kurset");
        bartender.seesHeading(course.lessons().getFirst().title().da());
        bartender.findsNothingInTheWay();
        student.goesToTheNextQuestion();
        student.answers(true);
        bartender.clicks("Tjek svaret");
        bartender.sees("Rigtigt.");
        bartender.sees("Gemt");
        bartender.findsNothingInTheWay();

        bartender.opens("/test/basiskursus-natteliv");
        bartender.seesHeading("Log ind");
        bartender.findsNothingInTheWay();
        bartender.signsInWithACode("bartender-" + System.nanoTime() + "@example.org");
        bartender.seesHeading("Prøven");
        bartender.findsNothingInTheWay();
        bartender.types("Dit fulde navn", "Sofie Østergård Holm");
        bartender.clicks("Begynd prøven");
        bartender.seesHeading("Spørgsmål 1");
        bartender.findsNothingInTheWay();
        student.takesTheTest(true);
        bartender.seesHeading("Du har bestået");
        bartender.findsNothingInTheWay();

        bartender.clicks("Gå til min side");
        bartender.seesHeading("Hej Sofie Østergård Holm");
        bartender.follows("Vis beviset");
        bartender.seesHeading("Sofie Østergård Holm");
        bartender.sees("ikke politiets autorisation som dørmand");
        bartender.findsNothingInTheWay();
        String check = bartender
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("/v/"))
                .first()
                .getAttribute("href");

        doorman.opens(check);
        doorman.seesHeading("Gyldigt");
        doorman.sees("Sofie Østergård Holm");
        doorman.findsNothingInTheWay();
        assertThat(doorman.browser().cookies()).as("a check leaves no cookie").isEmpty();

        administrator.isSignedInAs("Karen Lund");
        revoke(administrator, "Sofie Østergård Holm");

        doorman.opens(check);
        doorman.seesHeading("Spærret");
    }

    private static void revoke(Visitor administrator, String holder) {
        administrator.opens("/manage/certificates");
        administrator.types("Søg efter navn eller nummer", holder);
        administrator.findsNothingInTheWay();
        administrator.clicks("Spær beviset for " + holder);
        administrator.sees("Det kan ikke fortrydes");
        administrator.findsNothingInTheWay();
        administrator.page().getByLabel("Misbrug").check();
        administrator.types("Begrundelse til indehaveren", "Beviset blev vist af en anden end indehaveren.");
        administrator.clicks("Spær beviset");
        administrator.sees("Beviset for " + holder + " er spærret");
    }
}
