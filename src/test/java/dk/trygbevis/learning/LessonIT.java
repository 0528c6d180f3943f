package dk.trygbevis.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.Student;
import dk.trygbevis.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Learning in a browser: what is kept, for whom, and what the keyboard alone can do. */
@BrowserTest
class LessonIT {

    private static final String SLUG = "genkend-svindel";

    @Autowired
    private CourseCatalog catalog;

    private Course course;

    @BeforeEach
    void theCourse() {
        course = catalog.current(SLUG).orElseThrow();
    }

    @Test
    void aGuestIsKnownByACookieFromTheFirstAnswerOn(Visitor guest) {
        Student student = new Student(guest, course, Language.DA);
        guest.opens("/learn/" + SLUG);
        student.goesToTheNextQuestion();
        assertThat(guest.browser().cookies()).noneMatch(cookie -> cookie.name.equals("guest"));

        student.answers(true);
        guest.clicks("Tjek svaret");
        guest.sees("Gemt");

        assertThat(guest.browser().cookies()).anySatisfy(cookie -> {
            assertThat(cookie.name).isEqualTo("guest");
            assertThat(cookie.httpOnly).isTrue();
        });
    }

    @Test
    void anAnswerIsThereAgainAfterTheBrowserWasClosed(Visitor guest) {
        String question = answersTheFirstQuestion(guest);

        // A closed browser forgets its session and keeps the cookie that has a date.
        guest.browser().clearCookies(new BrowserContext.ClearCookiesOptions().setName("session"));
        guest.opens(question);

        guest.sees("Rigtigt.");
    }

    @Test
    void whatAGuestAnsweredFollowsThemWhenTheySignIn(Visitor guest) {
        String question = answersTheFirstQuestion(guest);

        guest.opens("/log-ind");
        guest.signsInWithACode("guest-" + System.nanoTime() + "@example.org");
        guest.opens(question);

        guest.sees("Rigtigt.");
        assertThat(guest.browser().cookies()).noneMatch(cookie -> cookie.name.equals("guest"));
    }

    @Test
    void aWrongAnswerIsExplainedAndCanBeTriedAgain(Visitor guest) {
        Student student = new Student(guest, course, Language.DA);
        guest.opens("/learn/" + SLUG);
        student.goesToTheNextQuestion();
        guest.clicks("Tjek svaret");
        guest.sees("Vælg et svar først.");

        student.answers(false);
        guest.clicks("Tjek svaret");
        guest.sees("Ikke helt.");
        guest.findsNothingInTheWay();
        guest.clicks("Prøv igen");
        student.answers(true);
        guest.clicks("Tjek svaret");

        guest.sees("Rigtigt.");
    }

    @Test
    void aQuestionIsAnsweredByTheKeyboardAlone(Visitor guest) {
        Student student = new Student(guest, course, Language.DA);
        guest.opens("/learn/" + SLUG);
        student.goesToTheNextQuestion();
        Locator first = guest.page()
                .getByRole(AriaRole.RADIO)
                .or(guest.page().getByRole(AriaRole.CHECKBOX))
                .first();

        tabTo(guest.page(), first);
        guest.page().keyboard().press("Space");
        tabTo(
                guest.page(),
                guest.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tjek svaret")));
        guest.page().keyboard().press("Enter");

        guest.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Prøv igen"))
                .waitFor();
    }

    @Test
    void addressesThatLeadNowhereSaySo(Visitor guest) {
        for (String address : new String[] {
            "/learn/no-such-course",
            "/learn/" + SLUG + "/no-such-lesson/1",
            "/learn/" + SLUG + "/" + course.lessons().getFirst().id() + "/99"
        }) {
            guest.opens(address);
            guest.seesHeading("Siden findes ikke");
        }
    }

    /** Returns the address of the question. */
    private String answersTheFirstQuestion(Visitor guest) {
        Student student = new Student(guest, course, Language.DA);
        guest.opens("/learn/" + SLUG);
        student.goesToTheNextQuestion();
        student.answers(true);
        guest.clicks("Tjek svaret");
        guest.sees("Gemt");
        return guest.page().url();
    }

    private static void tabTo(Page page, Locator target) {
        for (int presses = 0; presses < 40; presses++) {
            page.keyboard().press("Tab");
            if ((boolean) target.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + target);
    }
}
