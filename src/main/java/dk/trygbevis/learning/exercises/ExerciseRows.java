package dk.trygbevis.learning.exercises;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Everything that somebody did in exercises, where a whole enrollment is handed on. */
@Component
public class ExerciseRows {

    private final Runs runs;
    private final Guesses guesses;
    private final PlanLines plans;

    ExerciseRows(Runs runs, Guesses guesses, PlanLines plans) {
        this.runs = runs;
        this.guesses = guesses;
        this.plans = plans;
    }

    /** A guest has signed in whose account has begun the course: what the account lacks becomes its own. */
    public void addMissing(UUID from, UUID to) {
        runs.addMissing(from, to);
        guesses.addMissing(from, to);
        plans.addMissing(from, to);
    }

    /** The course begins anew; a plan is the learner's to keep. */
    public void carryPlans(UUID from, UUID to) {
        plans.addMissing(from, to);
    }
}
