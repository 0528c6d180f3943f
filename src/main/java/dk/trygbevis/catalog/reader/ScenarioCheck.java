package dk.trygbevis.catalog.reader;

import dk.trygbevis.catalog.exercises.Scenario;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds where the graph of a scenario would leave a learner stuck, or an author with scenes that nobody sees. */
final class ScenarioCheck {

    private final Located<String> start;
    private final List<Located<String>> targets;
    private final Map<String, Located<Scenario.Scene>> scenes = new LinkedHashMap<>();

    ScenarioCheck(Located<String> start, List<Located<Scenario.Scene>> scenes, List<Located<String>> targets) {
        this.start = start;
        this.targets = targets;
        scenes.forEach(scene -> this.scenes.putIfAbsent(scene.value().id(), scene));
    }

    void check() {
        List<Located<String>> astray = targets.stream()
                .filter(target -> !scenes.containsKey(target.value()))
                .toList();
        astray.forEach(target -> target.fault("There is no scene \"" + target.value() + "\""));
        if (start.value().isEmpty()) {
            return;
        }
        if (!scenes.containsKey(start.value())) {
            start.fault("There is no scene \"" + start.value() + "\" to start with");
            return;
        }
        Set<String> reached = reached();
        scenes.forEach((id, scene) -> {
            if (!id.isEmpty() && !reached.contains(id)) {
                scene.fault("No way leads to the scene \"" + id + "\"");
            }
        });
        // A way that breaks off has been named above; what follows would only say so once more.
        if (astray.isEmpty() && scenes.values().stream().noneMatch(scene -> isDeadEnd(scene.value()))) {
            checkExits(reached);
        }
    }

    private void checkExits(Set<String> reached) {
        Set<String> leavable = leadingTo(scene -> scene.ending() != null);
        List<Located<Scenario.Scene>> trapped = scenes.values().stream()
                .filter(scene -> reached.contains(scene.value().id()))
                .filter(scene -> !leavable.contains(scene.value().id()))
                .toList();
        trapped.forEach(
                scene -> scene.fault("From the scene \"" + scene.value().id() + "\" no way leads to an ending"));
        if (trapped.isEmpty() && !leadingTo(ScenarioCheck::isGoodEnding).contains(start.value())) {
            start.fault("No way leads to a good ending");
        }
    }

    private static boolean isDeadEnd(Scenario.Scene scene) {
        return scene.choices().isEmpty() && scene.ending() == null;
    }

    private static boolean isGoodEnding(Scenario.Scene scene) {
        return scene.ending() != null && scene.ending().outcome() == Scenario.Outcome.GOOD;
    }

    private Set<String> reached() {
        Set<String> reached = new HashSet<>(Set.of(start.value()));
        boolean grown = true;
        while (grown) {
            grown = reached.addAll(scenes.values().stream()
                    .filter(scene -> reached.contains(scene.value().id()))
                    .flatMap(scene -> scene.value().choices().stream())
                    .map(Scenario.Option::to)
                    .collect(Collectors.toSet()));
        }
        return reached;
    }

    /** The scenes that are such, and those from which one can come there. */
    private Set<String> leadingTo(Predicate<Scenario.Scene> goal) {
        Set<String> leading = new HashSet<>();
        boolean grown = true;
        while (grown) {
            grown = leading.addAll(scenes.values().stream()
                    .map(Located::value)
                    .filter(scene -> goal.test(scene)
                            || scene.choices().stream().anyMatch(choice -> leading.contains(choice.to())))
                    .map(Scenario.Scene::id)
                    .collect(Collectors.toSet()));
        }
        return leading;
    }
}
