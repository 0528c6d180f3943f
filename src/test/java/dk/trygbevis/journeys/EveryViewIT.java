package dk.trygbevis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dk.trygbevis.accounts.SampleAccounts;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.Visitor;
import dk.trygbevis.workshops.WorkshopCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Pages and views in both languages, on a phone and at a desk, in light and dark: axe finds nothing. Of each lesson one
 * step, in one of the languages; the forms of a workshop are looked at in its own story.
 */
@BrowserTest
class EveryViewIT {

    @Autowired
    private CourseCatalog catalog;

    @Autowired
    private WorkshopCalendar workshops;

    @Autowired
    private SampleAccounts samples;

    @Test
    void everyPublicPageIsForEverybody(Visitor visitor) {
        UUID workshop = workshops.next(1).getFirst().id();
        for (String path : List.of(
                "/",
                "/kurser",
                "/kurser/basiskursus-natteliv",
                "/workshops",
                "/workshops/" + workshop,
                "/v",
                "/v/0000-0000-0000-0000-0",
                "/v/00000000000000000000000000",
                "/privatliv",
                "/farvel",
                "/was",
                "/log-ind",
                "/log-ind/kode",
                "/sample/mailbox",
                "/nothing-here")) {
            visitor.opens(path);
            visitor.findsNothingInTheWay();
        }
        for (String path : List.of(
                "/en",
                "/en/courses",
                "/en/courses/genkend-svindel",
                "/en/workshops",
                "/en/workshops/" + workshop,
                "/en/v",
                "/en/v/0000-0000-0000-0000-0",
                "/en/privacy",
                "/en/goodbye",
                "/en/was",
                "/en/sign-in",
                "/en/sign-in/code",
                "/en/nothing-here")) {
            visitor.opens(path);
            assertThat(visitor.page().locator("html").getAttribute("lang"))
                    .as(path)
                    .isEqualTo("en");
            visitor.findsNothingInTheWay();
        }
        assertThat(visitor.browser().cookies())
                .as("only the forms made a session")
                .allMatch(cookie -> cookie.name.equals("session"));
    }

    @Test
    void oneStepOfEveryLessonIsForEverybody(Visitor learner) {
        catalog.published(Instant.now()).forEach(course -> {
            var lessons = catalog.current(course.slug()).orElseThrow().lessons();
            for (int i = 0; i < lessons.size(); i++) {
                int step = 1 + i % lessons.get(i).steps().size();
                learner.opens("/learn/" + course.slug() + "/" + lessons.get(i).id() + "/" + step + "?lang="
                        + (i % 2 == 0 ? "da" : "en"));
                learner.heading(
                                i % 2 == 0
                                        ? lessons.get(i).title().da()
                                        : lessons.get(i).title().en())
                        .waitFor();
                learner.findsNothingInTheWay();
            }
        });
    }

    @Test
    void everyViewOfAnAdministratorIsForEverybody(Visitor administrator) {
        UUID workshop = workshops.next(1).getFirst().id();
        administrator.isSignedInAs("Karen Lund");
        List<String> views = new ArrayList<>(List.of(
                "/my",
                "/manage/workshops",
                "/manage/workshops/new",
                "/manage/workshops/" + workshop,
                "/manage/workshops/" + workshop + "/edit",
                "/manage/workshops/" + workshop + "/team",
                "/manage/certificates",
                "/manage/inspect?n=0",
                "/manage/courses",
                "/manage/people",
                "/manage/people/" + somebody(),
                "/manage/mail",
                "/manage/audit",
                "/manage/settings",
                "/manage/health",
                "/manage/people/import",
                "/manage",
                "/manage/privacy",
                "/manage/nothing-here",
                "/test/genkend-svindel"));
        for (String language : List.of("da", "en")) {
            for (String view : views) {
                administrator.opens(view + (view.contains("?") ? "&" : "?") + "lang=" + language);
                administrator.page().getByRole(AriaRole.HEADING).first().waitFor();
                assertThat(administrator.page().locator("html").getAttribute("lang"))
                        .as(view)
                        .startsWith(language);
                administrator.findsNothingInTheWay();
            }
        }
        for (String path : List.of("/konto", "/en/account")) {
            administrator.opens(path);
            administrator.findsNothingInTheWay();
        }
        administrator.opens("/my?lang=da");
    }

    private UUID somebody() {
        return samples.find("maja@sample.example").orElseThrow().id();
    }

    @Test
    void pagesAndViewsWearTheSameHeaderAndFooter(Visitor visitor) {
        for (int width : List.of(390, 1280)) {
            visitor.page().setViewportSize(width, 844);
            visitor.opens("/privatliv");
            List<String> ofThePage = frame(visitor);
            visitor.opens("/learn/no-such-course");
            visitor.seesHeading("Siden findes ikke");
            visitor.waits();
            assertThat(frame(visitor)).as("at " + width + " px").isEqualTo(ofThePage);
        }
    }

    /** Every link of header and footer with its words and where it stands, to the pixel; the footer from its own top. */
    private static List<String> frame(Visitor visitor) {
        Object links = visitor.page().evaluate("""
                        () => ['header', 'footer'].flatMap(part => {
                          const frame = document.querySelector(part);
                          const top = frame.getBoundingClientRect().top;
                          return [...frame.querySelectorAll('a, h2, p')].map(element => {
                            const box = element.getBoundingClientRect();
                            return [part, element.textContent.trim(), getComputedStyle(element).fontSize,
                              Math.round(box.left), Math.round(box.top - top), Math.round(box.width)].join(' ');
                          });
                        })""");
        return ((List<?>) links).stream().map(String::valueOf).toList();
    }

    @Test
    void aLearnerDoesNotSeeTheToolsOfOthers(Visitor learner) {
        learner.isSignedInAs("Jens Østergaard");
        for (String view : List.of(
                "/manage/people",
                "/manage/mail",
                "/manage/audit",
                "/manage/settings",
                "/manage/health",
                "/manage/people/import",
                "/manage",
                "/manage/courses",
                "/manage/certificates",
                "/manage/workshops")) {
            learner.opens(view);
            learner.seesHeading("Du har ikke adgang");
        }
    }
}
