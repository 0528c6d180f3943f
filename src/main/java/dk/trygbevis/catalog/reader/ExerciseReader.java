package dk.trygbevis.catalog.reader;

import dk.trygbevis.catalog.exercises.Checklist;
import dk.trygbevis.catalog.exercises.Estimate;
import dk.trygbevis.catalog.exercises.Exercise;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Reads one exercise; its type says which keys it has. */
final class ExerciseReader {

    private static final int FEWEST_ITEMS = 2;
    private static final int MOST_ITEMS = 12;
    private static final BigDecimal MOST_PLACES = BigDecimal.valueOf(1000);

    private final CourseFacts facts;
    private final Function<String, MarkdownHtml.Picture> pictures;

    ExerciseReader(CourseFacts facts, Function<String, MarkdownHtml.Picture> pictures) {
        this.facts = facts;
        this.pictures = pictures;
    }

    private enum Type {
        INBOX,
        SCENARIO,
        ESTIMATE,
        CHECKLIST
    }

    Exercise exercise(YamlValue value) {
        return switch (value.peek("type")) {
            case "inbox" ->
                InboxReader.read(value.map("id", "objective", "source", "type", "device", "intro", "items"), facts);
            case "scenario" ->
                ScenarioReader.read(
                        value.map("id", "objective", "source", "type", "title", "start", "scenes"), facts, pictures);
            case "estimate" ->
                estimate(value.map(
                        "id",
                        "objective",
                        "source",
                        "type",
                        "prompt",
                        "unit",
                        "min",
                        "max",
                        "step",
                        "answer",
                        "tolerance",
                        "explanation"));
            default -> checklist(value.map("id", "objective", "source", "type", "prompt", "items"));
        };
    }

    private Exercise estimate(YamlMap map) {
        Head head = Head.of(map, facts);
        BigDecimal min = map.get("min").number();
        YamlValue most = map.get("max");
        BigDecimal max = most.number();
        YamlValue width = map.get("step");
        BigDecimal step = width.number();
        YamlValue truth = map.get("answer");
        BigDecimal answer = truth.number();
        YamlValue nearness = map.get("tolerance");
        BigDecimal tolerance = nearness.number();
        if (max.compareTo(min) <= 0) {
            most.fault("The scale ends at " + max + ", which is not above its beginning at " + min);
        } else if (step.signum() <= 0 || max.subtract(min).remainder(step).signum() != 0) {
            width.fault("Steps of " + step + " do not lead from " + min + " to " + max);
        } else if (max.subtract(min).divideToIntegralValue(step).compareTo(MOST_PLACES) > 0) {
            width.fault("The scale has more than " + MOST_PLACES + " places to point at");
        }
        if (answer.compareTo(min) < 0 || answer.compareTo(max) > 0) {
            truth.fault("The answer " + answer + " does not lie between " + min + " and " + max);
        }
        if (tolerance.signum() < 0 || tolerance.multiply(BigDecimal.TWO).compareTo(max.subtract(min)) >= 0) {
            nearness.fault("The tolerance must be 0 or more, and less than half the scale");
        }
        return new Estimate(
                head.id(),
                head.objective(),
                head.sourceId(),
                map.get("prompt").bothLanguages(),
                map.get("unit").bothLanguages(),
                min,
                max,
                step,
                answer,
                tolerance,
                map.get("explanation").bothLanguages());
    }

    private Exercise checklist(YamlMap map) {
        Head head = Head.of(map, facts);
        map.get("type").oneOf(Type.class);
        YamlValue list = map.get("items");
        List<Checklist.Item> items = list.distinct(Checklist.Item::id, value -> {
            YamlMap item = value.map("id", "text");
            return new Checklist.Item(item.get("id").id(), item.get("text").bothLanguages());
        });
        if (items.size() < FEWEST_ITEMS || items.size() > MOST_ITEMS) {
            list.fault("A checklist has " + FEWEST_ITEMS + " to " + MOST_ITEMS + " items, not " + items.size());
        }
        return new Checklist(
                head.id(), head.objective(), head.sourceId(), map.get("prompt").bothLanguages(), items);
    }
}
