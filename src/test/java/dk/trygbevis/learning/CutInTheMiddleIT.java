package dk.trygbevis.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.catalog.Lesson;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.Student;
import dk.trygbevis.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The server's session is lost in the middle of each kind of exercise and of the test, or the connection is: whoever
 * comes back goes on where they were, nothing is lost, and nothing counts twice.
 */
@BrowserTest
class CutInTheMiddleIT {

    private static final String SLUG = "genkend-svindel";

    @Autowired
    private CourseCatalog catalog;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient jdbc;

    private Course course;
    private String email;

    @BeforeEach
    void theCourse() {
        course = catalog.current(SLUG).orElseThrow();
        email = "cut-" + System.nanoTime() + "@example.org";
    }

    @Test
    void anInboxGoesOnInTheMessageThatWasOpen(Visitor before, Visitor after) {
        comes(before);
        before.opens(step("en-tirsdag"));
        button(before, "Lærkebanken").first().click();
        before.clicks("Ægte");
        before.sees("Ja, den er ægte.");
        before.clicks("Næste besked");
        before.page()
                .getByText("Ret den inden kl. 18, ellers går pakken retur.")
                .click();
        saved(before);

        comes(after);
        after.opens(step("en-tirsdag"));

        Locator marked = after.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName("Ret den inden kl. 18, ellers går pakken retur."));
        marked.waitFor();
        assertThat(marked.isChecked()).isTrue();
        after.clicks("Svindel");
        after.sees("Godt set");
        // The first browser still shows the message as it was: a second decision changes nothing.
        before.clicks("Ægte");
        before.sees("Godt set");
        before.clicks("← Alle beskeder");
        before.sees("Du har afgjort 2 af 8.");
        assertThat(rows("inbox_answer a join exercise_run r on r.id = a.run_id", "r.enrollment_id"))
                .isEqualTo(2);
    }

    @Test
    void aScenarioGoesOnInItsScene(Visitor before, Visitor after) {
        comes(before);
        before.opens(step("laan-af-mitid"));
        before.clicks("Skriv, at det gør du aldrig");
        before.sees("Jeg troede, vi var venner");

        comes(after);
        after.opens(step("laan-af-mitid"));
        after.sees("Jeg troede, vi var venner");
        after.clicks("Ring, og spørg, hvad han skal nå");
        after.sees("En god udgang");

        // What the first browser shows is past: its click takes no step of its own.
        before.clicks("Giv efter, bare denne ene gang");
        before.sees("En god udgang");
        assertThat(rows("scenario_step s join exercise_run r on r.id = s.run_id", "r.enrollment_id"))
                .isEqualTo(2);
    }

    @Test
    void aGuessAndAPlanAreThereAgain(Visitor before, Visitor after) {
        comes(before);
        before.opens(step("hvor-mange"));
        before.page().getByLabel("Dit gæt som tal").fill("50000");
        before.clicks("Gæt");
        before.sees("Tallet er højere, end du gættede.");
        before.opens(step("min-plan"));
        before.page().getByText("Jeg ved, hvor jeg spærrer mit MitID").click();
        saved(before);
        before.types("Skriv din egen linje", "Ring til Bo");
        before.clicks("Tilføj");
        before.sees("Linjen er med i din plan.");

        comes(after);
        after.opens(step("hvor-mange"));
        after.sees("50.000 mennesker");
        after.opens(step("min-plan"));
        after.sees("Ring til Bo");
        assertThat(after.page()
                        .getByLabel("Jeg ved, hvor jeg spærrer mit MitID")
                        .isChecked())
                .isTrue();
        after.clicks("Send til mig selv");
        after.sees("Planen er på vej til " + email);
    }

    @Test
    void theTestGoesOnAtTheFirstQuestionWithoutAnAnswer(Visitor before, Visitor after) {
        comes(before);
        before.opens("/test/" + SLUG);
        before.types("Dit fulde navn", "Cut Middlefart");
        before.clicks("Begynd prøven");
        Student student = new Student(before, course, Language.DA);
        for (int number = 1; number <= 2; number++) {
            before.page().waitForURL(Pattern.compile(".*/" + number + "(\\?.*)?$"));
            before.sees("spørgsmål " + number + " af");
            student.answers(true);
            saved(before);
            before.clicks("Videre");
        }

        comes(after);
        after.opens("/test/" + SLUG);

        after.sees("spørgsmål 3 af");
        assertThat(rows("quiz_answer q join quiz_attempt t on t.id = q.attempt_id", "t.enrollment_id"))
                .isEqualTo(2);
    }

    @Test
    void whatWasDoneWithoutAConnectionIsSavedWhenItIsBack(Visitor citizen, Visitor after) {
        comes(citizen);
        citizen.opens(step("min-plan"));
        citizen.page().getByText("Jeg ved, hvor jeg spærrer mit MitID").waitFor();
        citizen.waits();

        citizen.browser().setOffline(true);
        citizen.page().getByText("Jeg ved, hvor jeg spærrer mit MitID").click();
        citizen.browser().setOffline(false);

        saved(citizen);
        comes(after);
        after.opens(step("min-plan"));
        assertThat(after.page()
                        .getByLabel("Jeg ved, hvor jeg spærrer mit MitID")
                        .isChecked())
                .isTrue();
        assertThat(rows("plan_line p", "p.enrollment_id")).isEqualTo(1);
    }

    /** The address of the step that shows an exercise. */
    private String step(String exercise) {
        for (Lesson lesson : course.lessons()) {
            for (int number = 1; number <= lesson.steps().size(); number++) {
                if (exercise.equals(lesson.steps().get(number - 1).exerciseId())) {
                    return "/learn/" + SLUG + "/" + lesson.id() + "/" + number;
                }
            }
        }
        throw new AssertionError("No exercise " + exercise);
    }

    private void comes(Visitor citizen) {
        citizen.opens("/log-ind");
        citizen.signsInWithACode(email);
    }

    private void saved(Visitor citizen) {
        citizen.page()
                .getByRole(AriaRole.STATUS)
                .getByText(texts.get(Language.DA, "learning.saved"), new Locator.GetByTextOptions().setExact(true))
                .waitFor();
    }

    private static Locator button(Visitor citizen, String name) {
        return citizen.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private long rows(String tables, String enrollment) {
        return jdbc.sql("select count(*) from " + tables + " join enrollment e on e.id = " + enrollment
                        + " join account c on c.id = e.account_id where c.email = :email")
                .param("email", email)
                .query(Long.class)
                .single();
    }
}
