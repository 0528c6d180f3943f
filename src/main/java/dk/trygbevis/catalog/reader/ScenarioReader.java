package dk.trygbevis.catalog.reader;

import dk.trygbevis.catalog.exercises.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a scenario scene by scene; {@link ScenarioCheck} then looks at the whole. */
final class ScenarioReader {

    private static final int FEWEST = 2;
    private static final int MOST = 4;

    private final Function<String, MarkdownHtml.Picture> pictures;
    private final List<Located<String>> targets = new ArrayList<>();

    private ScenarioReader(Function<String, MarkdownHtml.Picture> pictures) {
        this.pictures = pictures;
    }

    static Scenario read(YamlMap map, CourseFacts facts, Function<String, MarkdownHtml.Picture> pictures) {
        Head head = Head.of(map, facts);
        ScenarioReader reader = new ScenarioReader(pictures);
        YamlValue first = map.get("start");
        Located<String> start = first.located(first.id());
        List<Located<Scenario.Scene>> scenes =
                map.get("scenes").distinct(scene -> scene.value().id(), value -> value.located(reader.scene(value)));
        new ScenarioCheck(start, scenes, reader.targets).check();
        return new Scenario(
                head.id(),
                head.objective(),
                head.sourceId(),
                map.get("title").bothLanguages(),
                start.value(),
                scenes.stream().map(Located::value).toList());
    }

    private Scenario.Scene scene(YamlValue value) {
        YamlMap map = value.map("id", "text", "picture", "choices", "ending", "debrief");
        boolean ends = map.find("ending").isPresent();
        if (ends) {
            map.find("choices").ifPresent(list -> list.fault("The scene is an ending: nothing can be chosen there"));
        } else {
            map.find("debrief").ifPresent(text -> text.fault("Only an ending has a debrief"));
            if (map.isPresent() && map.find("choices").isEmpty()) {
                value.fault("The scene is a dead end: it has neither choices nor an ending");
            }
        }
        return new Scenario.Scene(
                map.get("id").id(),
                map.get("text").bothLanguages(),
                map.find("picture").map(this::picture).orElse(null),
                ends ? List.of() : map.find("choices").map(this::choices).orElse(List.of()),
                ends ? ending(map) : null);
    }

    private List<Scenario.Option> choices(YamlValue list) {
        List<Scenario.Option> choices = list.distinct(Scenario.Option::id, value -> {
            YamlMap map = value.map("id", "text", "to", "consequence");
            YamlValue target = map.get("to");
            String to = target.id();
            if (!to.isEmpty()) {
                targets.add(target.located(to));
            }
            return new Scenario.Option(
                    map.get("id").id(),
                    map.get("text").bothLanguages(),
                    to,
                    map.find("consequence").map(YamlValue::bothLanguages).orElse(null));
        });
        if (choices.size() < FEWEST || choices.size() > MOST) {
            list.fault("A scene has " + FEWEST + " to " + MOST + " choices, not " + choices.size());
        }
        return choices;
    }

    private static Scenario.Ending ending(YamlMap map) {
        return new Scenario.Ending(
                map.get("ending").oneOf(Scenario.Outcome.class),
                map.get("debrief").bothLanguages());
    }

    private Scenario.@Nullable Picture picture(YamlValue value) {
        YamlMap map = value.map("file", "alt");
        YamlValue file = map.get("file");
        MarkdownHtml.Picture picture = pictures.apply(file.text());
        if (picture == Pictures.NONE) {
            file.fault("There is no SVG file of this name beside the lesson");
        }
        return new Scenario.Picture(
                picture.address(),
                picture.width(),
                picture.height(),
                map.get("alt").bothLanguages());
    }
}
