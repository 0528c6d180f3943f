package dk.trygbevis.learning.exercises;

import dk.trygbevis.catalog.exercises.Scenario;
import java.util.List;

/**
 * One go through a scenario, as far as it has come.
 *
 * @param path what was chosen and not taken back, the first choice first
 */
public record ScenarioProgress(Scenario scenario, List<Taken> path) {

    public record Taken(String scene, String choice) {}

    /** Where the learner stands now. */
    public Scenario.Scene scene() {
        if (path.isEmpty()) {
            return scenario.scene(scenario.start());
        }
        return scenario.scene(option(path.getLast()).to());
    }

    /** What was chosen in a step of the path. */
    public Scenario.Option option(Taken taken) {
        return scenario.scene(taken.scene()).choice(taken.choice()).orElseThrow();
    }
}
