package dk.trygbevis.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dk.trygbevis.catalog.exercises.Question;
import dk.trygbevis.testing.Actors;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import dk.trygbevis.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class FinalTestTest {

    private static final String SLUG = "genkend-svindel";

    @Autowired
    private FinalTest test;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private UUID me;

    @BeforeEach
    void aLearner() {
        me = people.somebody();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void everyDrawHoldsEveryObjectiveAndNoQuestionTwice() {
        TestState.Running running = start();

        assertThat(running.questions()).hasSize(running.course().test().draw());
        assertThat(running.questions())
                .extracting(drawn -> drawn.question().id())
                .doesNotHaveDuplicates();
        assertThat(running.questions())
                .extracting(drawn -> drawn.question().objective())
                .containsAll(running.course().objectives().stream()
                        .map(objective -> objective.id())
                        .toList());
    }

    @Test
    void theTestIsTheSameWhenItIsOpenedAgain() {
        TestState.Running first = start();
        TestState.Running again = start();

        assertThat(again).isEqualTo(first);
    }

    @Test
    void anAnswerIsKeptAndCanBeChangedUntilTheTestIsHandedIn() {
        TestState.Running running = start();
        Question question = running.questions().getFirst().question();
        answer(running, question, LearningServiceTest.wrong(question));
        answer(running, question, LearningServiceTest.correct(question));

        assertThat(start().questions().getFirst().chosen()).isEqualTo(LearningServiceTest.correct(question));
    }

    @Test
    void allRightPassesAndCompletesTheCourseOnce() {
        TestState.Running running = start();
        answerAll(running, true);
        submit(running);
        submit(running);

        assertThat(state()).asInstanceOf(type(TestState.Passed.class)).satisfies(passed -> {
            assertThat(passed.score()).isEqualTo(100);
            assertThat(passed.completed()).isTrue();
        });
        assertThat(jdbc.sql("select count(*) from completion where account_id = :me")
                        .param("me", me)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void oneShortOfTheMarkFails() {
        TestState.Running running = start();
        int mark = running.course().completion().test();
        int count = running.questions().size();
        int enough = (int) Math.ceil(mark * count / 100.0);
        for (int i = 0; i < count; i++) {
            Question question = running.questions().get(i).question();
            answer(
                    running,
                    question,
                    i < enough - 1 ? LearningServiceTest.correct(question) : LearningServiceTest.wrong(question));
        }
        submit(running);

        assertThat(state()).isInstanceOf(TestState.Failed.class);
    }

    @Test
    void afterHandingInNothingChangesAnyMore() {
        TestState.Running running = start();
        answerAll(running, false);
        submit(running);
        answerAll(running, true);

        assertThat(state())
                .asInstanceOf(type(TestState.Failed.class))
                .extracting(TestState.Failed::score)
                .isEqualTo(0);
    }

    @Test
    void someoneElsesTestIsOutOfReach() {
        TestState.Running running = start();
        UUID stranger = people.somebody();
        Question question = running.questions().getFirst().question();

        as(stranger, () -> {
            test.answer(running.attempt(), question.id(), LearningServiceTest.correct(question));
            test.submit(running.attempt());
            return true;
        });

        assertThat(start()).isEqualTo(running);
    }

    @Test
    void aNewAttemptDrawsQuestionsThatWereNotSeenWhereThePoolHasThem() {
        TestState.Running first = start();
        submit(first);
        TestState.Running second = start();

        Set<String> seen = ids(first);
        int unseen = first.course().testQuestions().size() - seen.size();
        long repeated = ids(second).stream().filter(seen::contains).count();
        assertThat(repeated)
                .isLessThanOrEqualTo(Math.max(0, first.course().test().draw() - unseen));
    }

    @Test
    void afterThreeFailedAttemptsSomeTimeMustPass() {
        TestState.Running last = start();
        for (int attempt = 1; attempt <= last.course().test().attempts(); attempt++) {
            last = start();
            submit(last);
        }
        assertThat(state()).isInstanceOf(TestState.Paused.class);
        assertThat(as(me, () -> test.start(SLUG))).get().isInstanceOf(TestState.Paused.class);

        clock.move(last.course().test().pause().plus(Duration.ofSeconds(1)));

        assertThat(state()).isInstanceOf(TestState.Failed.class);
        assertThat(start().questions()).isNotEmpty();
    }

    private TestState.Running start() {
        return (TestState.Running) as(me, () -> test.start(SLUG)).orElseThrow();
    }

    private TestState state() {
        return as(me, () -> test.state(SLUG)).orElseThrow();
    }

    private void answerAll(TestState.Running running, boolean right) {
        running.questions().stream()
                .map(TestState.Drawn::question)
                .forEach(question -> answer(
                        running,
                        question,
                        right ? LearningServiceTest.correct(question) : LearningServiceTest.wrong(question)));
    }

    private void answer(TestState.Running running, Question question, List<String> chosen) {
        as(me, () -> {
            test.answer(running.attempt(), question.id(), chosen);
            return true;
        });
    }

    private void submit(TestState.Running running) {
        as(me, () -> {
            test.submit(running.attempt());
            return true;
        });
    }

    private static <T> T as(UUID account, Supplier<T> act) {
        return Actors.as(account, act);
    }

    private static Set<String> ids(TestState.Running running) {
        return running.questions().stream().map(drawn -> drawn.question().id()).collect(Collectors.toSet());
    }
}
