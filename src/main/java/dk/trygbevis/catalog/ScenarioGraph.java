package dk.trygbevis.catalog;

import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.exercises.Scenario;
import java.util.Locale;

/** A scenario as text, for whoever writes it: every scene, and where its choices lead. */
final class ScenarioGraph {

    private static final int LONGEST = 60;

    private ScenarioGraph() {}

    static String of(Scenario scenario, Language language) {
        StringBuilder graph = new StringBuilder();
        graph.append(scenario.id())
                .append(": ")
                .append(scenario.title().in(language))
                .append('\n');
        for (Scenario.Scene scene : scenario.scenes()) {
            graph.append('\n').append(scene.id());
            if (scene.id().equals(scenario.start())) {
                graph.append(" (start)");
            }
            Scenario.Ending ending = scene.ending();
            if (ending != null) {
                graph.append(" (")
                        .append(ending.outcome().name().toLowerCase(Locale.ROOT))
                        .append(" ending)");
            }
            graph.append("  ").append(shortened(scene.text().in(language))).append('\n');
            for (Scenario.Option choice : scene.choices()) {
                graph.append("  -> ")
                        .append(choice.to())
                        .append("  ")
                        .append(shortened(choice.text().in(language)))
                        .append('\n');
            }
        }
        return graph.toString();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
