package dk.trygbevis.learning;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.Hand;
import dk.trygbevis.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A whole course with every kind of exercise, and its test: with the keyboard alone, and on a phone in English. */
@BrowserTest
class WholeCourseIT {

    private static final String SLUG = "genkend-svindel";

    @Autowired
    private CourseCatalog catalog;

    @Autowired
    private Texts texts;

    @Test
    void isCompletedByTheKeyboardAlone(Visitor citizen) {
        citizen.opens("/log-ind");
        citizen.signsInWithACode("keys-" + System.nanoTime() + "@example.org");
        citizen.page().setViewportSize(1280, 844);
        citizen.opens("/learn/" + SLUG);
        CourseWalk walk = new CourseWalk(citizen, Hand.keyboard(citizen.page()), course(), Language.DA, texts);

        walk.throughTheLessons();
        walk.throughTheTest("Kaja Taster");

        citizen.seesHeading("Du har bestået");
        citizen.findsNothingInTheWay();
    }

    @Test
    void isCompletedInEnglishOnAPhone(Visitor citizen) {
        citizen.opens("/log-ind");
        citizen.signsInWithACode("phone-" + System.nanoTime() + "@example.org");
        citizen.opens("/learn/" + SLUG + "?lang=en");
        CourseWalk walk = new CourseWalk(citizen, Hand.thumb(), course(), Language.EN, texts);

        walk.throughTheLessons();
        walk.throughTheTest("Pia Phone");

        citizen.seesHeading("You have passed");
        citizen.findsNothingInTheWay();
    }

    private Course course() {
        return catalog.current(SLUG).orElseThrow();
    }
}
