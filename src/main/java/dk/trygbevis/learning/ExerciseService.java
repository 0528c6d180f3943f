package dk.trygbevis.learning;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.OpenToAll;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.exercises.Estimate;
import dk.trygbevis.catalog.exercises.Exercise;
import dk.trygbevis.catalog.exercises.Inbox;
import dk.trygbevis.catalog.exercises.Scenario;
import dk.trygbevis.learning.exercises.Guesses;
import dk.trygbevis.learning.exercises.InboxAnswers;
import dk.trygbevis.learning.exercises.InboxProgress;
import dk.trygbevis.learning.exercises.Runs;
import dk.trygbevis.learning.exercises.ScenarioProgress;
import dk.trygbevis.learning.exercises.ScenarioSteps;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Inboxes, scenarios and estimates. Every decision is kept when it is made, and the same decision made twice, by a double
 * click or after a lost connection, counts once. Open to guests, as {@link LearningService} is.
 *
 * <p>Whatever names an exercise, a message or a choice that the course does not have is an {@link
 * IllegalArgumentException}.
 */
@Service
@Transactional
@OpenToAll
public class ExerciseService {

    private final Enrollments enrollments;
    private final Runs runs;
    private final InboxAnswers inboxAnswers;
    private final ScenarioSteps scenarioSteps;
    private final Guesses guesses;
    private final Clock clock;

    ExerciseService(
            Enrollments enrollments,
            Runs runs,
            InboxAnswers inboxAnswers,
            ScenarioSteps scenarioSteps,
            Guesses guesses,
            Clock clock) {
        this.enrollments = enrollments;
        this.runs = runs;
        this.inboxAnswers = inboxAnswers;
        this.scenarioSteps = scenarioSteps;
        this.guesses = guesses;
        this.clock = clock;
    }

    /** The newest go through the inbox; for somebody who has not begun, one that nothing was done in. */
    @Transactional(readOnly = true)
    public InboxProgress inbox(Optional<Learner> learner, String slug, Inbox inbox) {
        return newest(learner, slug, inbox)
                .map(run -> progress(inbox, run))
                .orElseGet(() -> new InboxProgress(inbox, 1, Map.of()));
    }

    /** Keeps what is marked in a message; what was decided already stays as it was marked then. */
    public void mark(
            Learner learner, String slug, String exercise, String item, Set<Integer> marked, Language language) {
        Enrollment enrollment = enrollments.require(learner, slug);
        Inbox inbox = exercise(enrollment, exercise, Inbox.class);
        Runs.Run run = runs.current(enrollment.id(), exercise, clock.instant());
        inboxAnswers.mark(run.id(), message(inbox, item), marked, language, clock.instant());
    }

    /** Decides what a message is. The first decision stands. */
    public InboxProgress decide(
            Learner learner,
            String slug,
            String exercise,
            String item,
            Inbox.Verdict verdict,
            Set<Integer> marked,
            Language language) {
        Enrollment enrollment = enrollments.require(learner, slug);
        Inbox inbox = exercise(enrollment, exercise, Inbox.class);
        Runs.Run run = runs.current(enrollment.id(), exercise, clock.instant());
        boolean fraud = verdict == Inbox.Verdict.FRAUD;
        inboxAnswers.decide(run.id(), message(inbox, item), fraud, marked, language, clock.instant());
        return progress(inbox, run);
    }

    /** Another go, once this one is finished. */
    public InboxProgress tryAgain(Learner learner, String slug, Inbox inbox) {
        Enrollment enrollment = enrollments.require(learner, slug);
        Inbox known = exercise(enrollment, inbox.id(), Inbox.class);
        Runs.Run run = runs.current(enrollment.id(), known.id(), clock.instant());
        return progress(known, run).isFinished()
                ? progress(known, runs.beginAgain(enrollment.id(), known.id(), clock.instant()))
                : progress(known, run);
    }

    /** The newest go through the scenario; for somebody who has not begun, its start. */
    @Transactional(readOnly = true)
    public ScenarioProgress scenario(Optional<Learner> learner, String slug, Scenario scenario) {
        return newest(learner, slug, scenario)
                .map(run -> progress(scenario, run))
                .orElseGet(() -> new ScenarioProgress(scenario, List.of()));
    }

    /** @param path the steps taken before, as the learner saw them; where more were taken since, nothing happens */
    public ScenarioProgress choose(Learner learner, String slug, String exercise, int path, String choice) {
        Enrollment enrollment = enrollments.require(learner, slug);
        Scenario scenario = exercise(enrollment, exercise, Scenario.class);
        Runs.Run run = runs.current(enrollment.id(), exercise, clock.instant());
        ScenarioProgress before = progress(scenario, run);
        if (before.path().size() != path) {
            return before;
        }
        Scenario.Scene scene = before.scene();
        Scenario.Option option = scene.choice(choice)
                .orElseThrow(() -> new IllegalArgumentException("No choice " + choice + " in " + scene.id()));
        scenarioSteps.take(run.id(), scene.id(), option.id(), clock.instant());
        return progress(scenario, run);
    }

    /** Takes the last choice back. */
    public ScenarioProgress goBack(Learner learner, String slug, String exercise, int path) {
        Enrollment enrollment = enrollments.require(learner, slug);
        Scenario scenario = exercise(enrollment, exercise, Scenario.class);
        Runs.Run run = runs.current(enrollment.id(), exercise, clock.instant());
        if (progress(scenario, run).path().size() == path) {
            scenarioSteps.takeBackLast(run.id(), clock.instant());
        }
        return progress(scenario, run);
    }

    /** From the start once more, when an ending has been reached. */
    public ScenarioProgress startOver(Learner learner, String slug, String exercise) {
        Enrollment enrollment = enrollments.require(learner, slug);
        Scenario scenario = exercise(enrollment, exercise, Scenario.class);
        ScenarioProgress before = progress(scenario, runs.current(enrollment.id(), exercise, clock.instant()));
        return before.scene().ending() == null
                ? before
                : progress(scenario, runs.beginAgain(enrollment.id(), exercise, clock.instant()));
    }

    @Transactional(readOnly = true)
    public Optional<BigDecimal> guess(Optional<Learner> learner, String slug, Estimate estimate) {
        return enrollments.find(learner, slug).flatMap(enrollment -> guesses.of(enrollment.id(), estimate.id()));
    }

    /** Keeps a guess, and returns the one that stands, which is the first. */
    public BigDecimal guess(Learner learner, String slug, String exercise, BigDecimal guess) {
        Enrollment enrollment = enrollments.require(learner, slug);
        Estimate estimate = exercise(enrollment, exercise, Estimate.class);
        if (!estimate.isOnScale(guess)) {
            throw new IllegalArgumentException("Not on the scale of " + exercise + ": " + guess);
        }
        return guesses.keepFirst(enrollment.id(), estimate, guess, clock.instant());
    }

    private Optional<Runs.Run> newest(Optional<Learner> learner, String slug, Exercise exercise) {
        return enrollments.find(learner, slug).flatMap(enrollment -> runs.newest(enrollment.id(), exercise.id()));
    }

    private InboxProgress progress(Inbox inbox, Runs.Run run) {
        return new InboxProgress(inbox, run.number(), inboxAnswers.of(run.id()));
    }

    private ScenarioProgress progress(Scenario scenario, Runs.Run run) {
        return new ScenarioProgress(scenario, scenarioSteps.path(run.id()));
    }

    private <E extends Exercise> E exercise(Enrollment enrollment, String id, Class<E> kind) {
        Course course = enrollments.version(enrollment);
        return course.exercise(id)
                .filter(kind::isInstance)
                .map(kind::cast)
                .orElseThrow(() -> new IllegalArgumentException("No " + kind.getSimpleName() + " " + id));
    }

    private static Inbox.Item message(Inbox inbox, String id) {
        return inbox.item(id).orElseThrow(() -> new IllegalArgumentException("No message " + id));
    }
}
