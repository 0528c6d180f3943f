package dk.trygbevis.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.catalog.exercises.Estimate;
import dk.trygbevis.catalog.exercises.Exercise;
import dk.trygbevis.catalog.exercises.Inbox;
import dk.trygbevis.catalog.exercises.Scenario;
import dk.trygbevis.learning.exercises.InboxProgress;
import dk.trygbevis.learning.exercises.Passages;
import dk.trygbevis.learning.exercises.ScenarioProgress;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ExerciseServiceTest {

    private static final String NET = "genkend-svindel";
    private static final String NIGHT = "basiskursus-natteliv";

    @Autowired
    private ExerciseService exercises;

    @Autowired
    private LearningService learning;

    @Autowired
    private CourseCatalog catalog;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Inbox inbox;
    private Scenario scenario;
    private Estimate estimate;
    private Learner.Guest guest;

    @BeforeEach
    void aGuest() {
        inbox = exercise(NET, Inbox.class);
        scenario = exercise(NIGHT, Scenario.class);
        estimate = exercise(NET, Estimate.class);
        guest = new Learner.Guest(UUID.randomUUID().toString().replace("-", ""));
    }

    @Test
    void whatIsMarkedInAMessageIsThereAgainBeforeItIsDecided() {
        Inbox.Item item = fraud();

        exercises.mark(guest, NET, inbox.id(), item.id(), Set.of(0, 2), Language.DA);

        InboxProgress.Answer answer = inbox(guest).answer(item.id()).orElseThrow();
        assertThat(answer.marked()).containsExactlyInAnyOrder(0, 2);
        assertThat(answer.isDecided()).isFalse();
        assertThat(inbox(guest).decided()).isZero();
    }

    @Test
    void hitsAndFalseAlarmsAreCountedApart() {
        for (Inbox.Item item : inbox.items()) {
            decide(guest, item, Inbox.Verdict.FRAUD);
        }

        InboxProgress progress = inbox(guest);
        assertThat(progress.isFinished()).isTrue();
        assertThat(progress.hits()).isEqualTo(progress.count(Inbox.Verdict.FRAUD));
        assertThat(progress.falseAlarms()).isEqualTo(progress.count(Inbox.Verdict.GENUINE));
        assertThat(progress.trusted()).isZero();
    }

    @Test
    void aMessageIsDecidedOnceHoweverOftenItIsAsked() {
        Inbox.Item item = fraud();
        decide(guest, item, Inbox.Verdict.FRAUD);

        decide(guest, item, Inbox.Verdict.GENUINE);
        exercises.mark(guest, NET, inbox.id(), item.id(), Set.of(1), Language.DA);

        assertThat(inbox(guest).hits()).isEqualTo(1);
        assertThat(inbox(guest).answer(item.id()).orElseThrow().marked()).isEmpty();
        assertThat(jdbc.sql("select count(*) from inbox_answer a join exercise_run r on r.id = a.run_id"
                                + " join enrollment e on e.id = r.enrollment_id where e.guest_hash = :hash")
                        .param("hash", guest.hash())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void flagsThatWereFoundAreCountedInEitherLanguage() {
        for (Language language : Language.values()) {
            Learner.Guest another = new Learner.Guest("in-" + language + "-" + System.nanoTime());
            Inbox.Item item = fraud();
            int all = Passages.of(item, language).all().size();
            Set<Integer> everything = IntStream.range(0, all).boxed().collect(Collectors.toSet());

            exercises.decide(another, NET, inbox.id(), item.id(), Inbox.Verdict.FRAUD, everything, language);

            assertThat(inbox(another).flagsFound()).isEqualTo(item.flags().size());
        }
    }

    @Test
    void anotherGoBeginsOnlyWhenTheFirstIsFinishedAndLeavesItInPlace() {
        decide(guest, fraud(), Inbox.Verdict.FRAUD);
        assertThat(exercises.tryAgain(guest, NET, inbox).number()).isEqualTo(1);
        inbox.items().forEach(item -> decide(guest, item, item.verdict()));

        InboxProgress again = exercises.tryAgain(guest, NET, inbox);

        assertThat(again.number()).isEqualTo(2);
        assertThat(again.answers()).isEmpty();
        assertThat(jdbc.sql("select count(*) from inbox_answer a join exercise_run r on r.id = a.run_id"
                                + " join enrollment e on e.id = r.enrollment_id"
                                + " where e.guest_hash = :hash and r.number = 1 and a.fraud = a.called_fraud")
                        .param("hash", guest.hash())
                        .query(Integer.class)
                        .single())
                .isEqualTo(inbox.items().size());
    }

    @Test
    void whatTheInboxDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> exercises.mark(guest, NET, inbox.id(), fraud().id(), Set.of(500), Language.DA))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> exercises.mark(guest, NET, inbox.id(), "nobody", Set.of(), Language.DA))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> exercises.mark(guest, NET, estimate.id(), "nobody", Set.of(), Language.DA))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aScenarioGoesOnWhereItWas() {
        choose(guest, 0, "lyt");

        assertThat(scenario(guest).scene().id()).isEqualTo("lytter");
        assertThat(scenario(guest).path()).containsExactly(new ScenarioProgress.Taken("koeen", "lyt"));
    }

    @Test
    void aChoiceMadeTwiceFromOneScreenCountsOnce() {
        choose(guest, 0, "lyt");

        choose(guest, 0, "lyt");
        choose(guest, 0, "husret");

        assertThat(scenario(guest).path()).hasSize(1);
    }

    @Test
    void aStepTakenBackIsKeptButNoPartOfTheWay() {
        choose(guest, 0, "husret");
        exercises.goBack(guest, NIGHT, scenario.id(), 1);
        exercises.goBack(guest, NIGHT, scenario.id(), 1);
        choose(guest, 0, "lyt");

        assertThat(scenario(guest).scene().id()).isEqualTo("lytter");
        assertThat(jdbc.sql("select count(*) from scenario_step s join exercise_run r on r.id = s.run_id"
                                + " join enrollment e on e.id = r.enrollment_id where e.guest_hash = :hash")
                        .param("hash", guest.hash())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aScenarioBeginsAnewOnlyFromAnEnding() {
        choose(guest, 0, "lyt");
        assertThat(exercises.startOver(guest, NIGHT, scenario.id()).path()).hasSize(1);
        choose(guest, 1, "samme");

        assertThat(exercises.startOver(guest, NIGHT, scenario.id()).path()).isEmpty();
    }

    @Test
    void theFirstGuessStands() {
        assertThat(exercises.guess(guest, NET, estimate.id(), new BigDecimal(5000)))
                .isEqualByComparingTo("5000");

        assertThat(exercises.guess(guest, NET, estimate.id(), estimate.answer()))
                .isEqualByComparingTo("5000");
        assertThat(exercises.guess(Optional.of(guest), NET, estimate).orElseThrow())
                .isEqualByComparingTo("5000");
    }

    @Test
    void aGuessOffTheScaleIsRefused() {
        for (String guess : List.of("-1000", "400001", "1500", "0.5")) {
            assertThatThrownBy(() -> exercises.guess(guest, NET, estimate.id(), new BigDecimal(guess)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatAGuestDidFollowsThemAndWhatTheAccountDidStands() {
        Learner.Member member = new Learner.Member(people.somebody());
        exercises.guess(member, NET, estimate.id(), new BigDecimal(1000));
        exercises.guess(guest, NET, estimate.id(), new BigDecimal(2000));
        decide(guest, fraud(), Inbox.Verdict.FRAUD);

        learning.adopt(guest, member);

        assertThat(inbox(member).hits()).isEqualTo(1);
        assertThat(exercises.guess(Optional.of(member), NET, estimate).orElseThrow())
                .isEqualByComparingTo("1000");
        assertThat(inbox(guest).answers()).isEqualTo(Map.of());
    }

    private Inbox.Item fraud() {
        return inbox.items().stream()
                .filter(item -> item.verdict() == Inbox.Verdict.FRAUD)
                .findFirst()
                .orElseThrow();
    }

    private InboxProgress inbox(Learner learner) {
        return exercises.inbox(Optional.of(learner), NET, inbox);
    }

    private ScenarioProgress scenario(Learner learner) {
        return exercises.scenario(Optional.of(learner), NIGHT, scenario);
    }

    private void decide(Learner learner, Inbox.Item item, Inbox.Verdict verdict) {
        exercises.decide(learner, NET, inbox.id(), item.id(), verdict, Set.of(), Language.DA);
    }

    private void choose(Learner learner, int path, String choice) {
        exercises.choose(learner, NIGHT, scenario.id(), path, choice);
    }

    private <E extends Exercise> E exercise(String slug, Class<E> kind) {
        return catalog.current(slug).orElseThrow().lessons().stream()
                .flatMap(lesson -> lesson.exercises().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
