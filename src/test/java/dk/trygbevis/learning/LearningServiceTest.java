package dk.trygbevis.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.catalog.Lesson;
import dk.trygbevis.catalog.exercises.Choice;
import dk.trygbevis.catalog.exercises.ChoiceQuestion;
import dk.trygbevis.catalog.exercises.MatchQuestion;
import dk.trygbevis.catalog.exercises.OrderQuestion;
import dk.trygbevis.catalog.exercises.Question;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class LearningServiceTest {

    private static final String SLUG = "genkend-svindel";

    @Autowired
    private LearningService learning;

    @Autowired
    private CourseCatalog catalog;

    @Autowired
    private People people;

    private Lesson lesson;
    private Question question;
    private Learner.Guest guest;

    @BeforeEach
    void aGuestInTheFirstLesson() {
        Course course = catalog.current(SLUG).orElseThrow();
        lesson = course.lessons().getFirst();
        question = lesson.questions().getFirst();
        guest = new Learner.Guest(UUID.randomUUID().toString().replace("-", ""));
    }

    @Test
    void anAnswerIsKeptAndJudged() {
        answer(guest, correct(question));

        assertThat(progress(guest).answers().get(question.id()))
                .isEqualTo(new CourseProgress.PracticeAnswer(correct(question), true));
    }

    @Test
    void aSecondAnswerTakesThePlaceOfTheFirst() {
        answer(guest, correct(question));
        answer(guest, wrong(question));

        assertThat(progress(guest).answers())
                .containsEntry(question.id(), new CourseProgress.PracticeAnswer(wrong(question), false));
    }

    @Test
    void aChoiceThatTheQuestionDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> answer(guest, List.of("no-such-choice"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodySeesAnothersAnswers() {
        answer(guest, correct(question));

        assertThat(progress(new Learner.Guest("somebody-else")).answers()).isEmpty();
    }

    @Test
    void theCourseGoesOnWhereTheLearnerWas() {
        Learner.Member member = new Learner.Member(people.somebody());
        learning.arrive(member, SLUG, lesson.id(), 2);

        assertThat(progress(member).lesson()).isEqualTo(lesson.id());
        assertThat(progress(member).step()).isEqualTo(2);
    }

    @Test
    void whatAGuestDidFollowsThemWhenTheySignIn() {
        answer(guest, correct(question));
        learning.arrive(guest, SLUG, lesson.id(), 3);
        learning.completeLesson(guest, SLUG, lesson.id());
        Learner.Member member = new Learner.Member(people.somebody());

        learning.adopt(guest, member);

        assertThat(progress(member).answers()).containsKey(question.id());
        assertThat(progress(member).completedLessons()).containsExactly(lesson.id());
        assertThat(progress(member).step()).isEqualTo(3);
        assertThat(progress(guest).answers()).isEmpty();
    }

    @Test
    void anAccountsOwnAnswersStandWhenAGuestsAreAdded() {
        Learner.Member member = new Learner.Member(people.somebody());
        Question another = lesson.questions().get(1);
        answer(member, correct(question));
        answer(guest, wrong(question));
        learning.answer(guest, SLUG, lesson.id(), another.id(), correct(another));

        learning.adopt(guest, member);

        assertThat(progress(member).answers())
                .containsEntry(question.id(), new CourseProgress.PracticeAnswer(correct(question), true));
        assertThat(progress(member).answers()).containsKey(another.id());
    }

    private CourseProgress progress(Learner learner) {
        return learning.progress(Optional.of(learner), SLUG).orElseThrow();
    }

    private void answer(Learner learner, List<String> chosen) {
        learning.answer(learner, SLUG, lesson.id(), question.id(), chosen);
    }

    static List<String> correct(Question question) {
        return question.rightAnswer();
    }

    /** Whole, and wrong. */
    static List<String> wrong(Question question) {
        return switch (question) {
            case ChoiceQuestion choice ->
                choice.choices().stream()
                        .filter(each -> !each.correct())
                        .map(Choice::id)
                        .limit(1)
                        .toList();
            case OrderQuestion order -> order.parts().reversed();
            case MatchQuestion match -> match.parts().reversed();
        };
    }
}
