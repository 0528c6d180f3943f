package dk.trygbevis.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import dk.trygbevis.catalog.exercises.Question;
import dk.trygbevis.testing.Actors;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import dk.trygbevis.workshops.WorkshopAttended;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A municipality that asks for a course day besides the online test. */
@DatabaseTest
@TestPropertySource(properties = "trygbevis.courses.require-course-day=genkend-svindel")
class CourseDayTest {

    private static final String SLUG = "genkend-svindel";

    @Autowired
    private FinalTest test;

    @Autowired
    private People people;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private UUID me;

    @BeforeEach
    void aLearner() {
        me = people.somebody();
    }

    @Test
    void theTestAloneDoesNotCompleteTheCourse() {
        pass();

        assertThat(isCompleted()).isFalse();
    }

    @Test
    void comingAfterTheTestCompletesTheCourse() {
        pass();
        attend(UUID.randomUUID(), 1);

        await().until(this::isCompleted);
    }

    @Test
    void comingBeforeTheTestCompletesTheCourseToo() {
        UUID workshop = UUID.randomUUID();
        attend(workshop, 1);
        await().until(() -> attendances(workshop) == 1);
        pass();

        assertThat(isCompleted()).isTrue();
    }

    @Test
    void comingForTooShortDoesNotCount() {
        UUID workshop = UUID.randomUUID();
        attend(workshop, 0.5);
        await().until(() -> attendances(workshop) == 1);
        pass();

        assertThat(isCompleted()).isFalse();
    }

    private void attend(UUID workshop, double share) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new WorkshopAttended(workshop, me, SLUG, share, Instant.now())));
    }

    private int attendances(UUID workshop) {
        return jdbc.sql("select count(*) from attendance where workshop_id = :workshop")
                .param("workshop", workshop)
                .query(Integer.class)
                .single();
    }

    private void pass() {
        Actors.as(me, () -> {
            TestState.Running running = (TestState.Running) test.start(SLUG).orElseThrow();
            for (TestState.Drawn drawn : running.questions()) {
                Question question = drawn.question();
                test.answer(running.attempt(), question.id(), LearningServiceTest.correct(question));
            }
            test.submit(running.attempt());
            return true;
        });
    }

    private boolean isCompleted() {
        TestState state = Actors.as(me, () -> test.state(SLUG)).orElseThrow();
        return assertThat(state)
                .asInstanceOf(type(TestState.Passed.class))
                .actual()
                .completed();
    }
}
