package dk.trygbevis.learning;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.catalog.Lesson;
import dk.trygbevis.catalog.Step;
import dk.trygbevis.catalog.exercises.ChoiceQuestion;
import dk.trygbevis.catalog.exercises.Question;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.Hand;
import dk.trygbevis.testing.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every kind of exercise before and after it is done, on a phone and at a desk, in light and dark: axe finds nothing. */
@BrowserTest
class EveryExerciseIT {

    private static final String SLUG = "genkend-svindel";

    @Autowired
    private CourseCatalog catalog;

    @Autowired
    private Texts texts;

    @ParameterizedTest
    @EnumSource(Language.class)
    void isForEverybody(Language language, Visitor guest) {
        Course course = catalog.current(SLUG).orElseThrow();
        CourseWalk walk = new CourseWalk(guest, Hand.thumb(), course, language, texts);
        for (Lesson lesson : course.lessons()) {
            for (int number = 1; number <= lesson.steps().size(); number++) {
                Step step = lesson.steps().get(number - 1);
                if (isWorthALook(lesson, step)) {
                    guest.opens("/learn/" + SLUG + "/" + lesson.id() + "/" + number + "?lang=" + language.tag());
                    guest.findsNothingInTheWay();
                    walk.doesWhatTheStepAsks(lesson, step);
                    guest.findsNothingInTheWay();
                }
            }
        }
    }

    private static boolean isWorthALook(Lesson lesson, Step step) {
        String question = step.questionId();
        return step.exerciseId() != null
                || (question != null
                        && lesson.question(question)
                                .filter(EveryExerciseIT::isNew)
                                .isPresent());
    }

    /** Choices are looked at in the lessons' own test. */
    private static boolean isNew(Question question) {
        return !(question instanceof ChoiceQuestion choice) || choice.type() == ChoiceQuestion.Type.TRUE_FALSE;
    }
}
