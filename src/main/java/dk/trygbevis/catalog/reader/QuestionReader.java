package dk.trygbevis.catalog.reader;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.exercises.Choice;
import dk.trygbevis.catalog.exercises.ChoiceQuestion;
import dk.trygbevis.catalog.exercises.MatchQuestion;
import dk.trygbevis.catalog.exercises.OrderQuestion;
import dk.trygbevis.catalog.exercises.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads one question; its type says which keys it has. */
final class QuestionReader {

    private static final int FEWEST_CHOICES = 2;
    private static final int FEWEST_PARTS = 3;
    private static final int MOST = 6;

    private final CourseFacts facts;
    private final Words words;

    QuestionReader(CourseFacts facts, Words words) {
        this.facts = facts;
        this.words = words;
    }

    private enum Type {
        SINGLE,
        MULTIPLE,
        TRUE_FALSE,
        ORDER,
        MATCH
    }

    Question question(YamlValue value) {
        return switch (value.peek("type")) {
            case "true-false" ->
                trueOrFalse(value.map("id", "objective", "source", "type", "prompt", "answer", "feedback"));
            case "order" -> order(value.map("id", "objective", "source", "type", "prompt", "items", "feedback"));
            case "match" -> match(value.map("id", "objective", "source", "type", "prompt", "pairs", "feedback"));
            default -> choice(value.map("id", "objective", "source", "type", "prompt", "choices"));
        };
    }

    private Question choice(YamlMap question) {
        Head head = Head.of(question, facts);
        ChoiceQuestion.Type type = question.get("type").oneOf(Type.class) == Type.MULTIPLE
                ? ChoiceQuestion.Type.MULTIPLE
                : ChoiceQuestion.Type.SINGLE;
        YamlValue list = question.get("choices");
        List<Choice> choices = choices(list);
        checkCorrect(list, type, choices);
        return new ChoiceQuestion(
                head.id(),
                head.objective(),
                head.sourceId(),
                type,
                question.get("prompt").bothLanguages(),
                choices);
    }

    private static List<Choice> choices(YamlValue list) {
        List<Choice> choices = list.distinct(Choice::id, value -> {
            YamlMap choice = value.map("id", "correct", "text", "feedback");
            return new Choice(
                    choice.get("id").id(),
                    choice.get("correct").trueOrFalse(),
                    choice.get("text").bothLanguages(),
                    choice.get("feedback").bothLanguages());
        });
        if (choices.size() < FEWEST_CHOICES || choices.size() > MOST) {
            list.fault("A question has " + FEWEST_CHOICES + " to " + MOST + " choices, not " + choices.size());
        }
        return choices;
    }

    private static void checkCorrect(YamlValue list, ChoiceQuestion.Type type, List<Choice> choices) {
        long correct = choices.stream().filter(Choice::correct).count();
        if (type == ChoiceQuestion.Type.SINGLE && correct != 1) {
            list.fault("A single question has exactly one correct choice, not " + correct);
        }
        if (type == ChoiceQuestion.Type.MULTIPLE && correct == 0) {
            list.fault("A multiple question has at least one correct choice");
        }
    }

    private Question trueOrFalse(YamlMap question) {
        Head head = Head.of(question, facts);
        boolean answer = question.get("answer").trueOrFalse();
        YamlMap feedback = question.get("feedback").map("true", "false");
        return new ChoiceQuestion(
                head.id(),
                head.objective(),
                head.sourceId(),
                ChoiceQuestion.Type.TRUE_FALSE,
                question.get("prompt").bothLanguages(),
                List.of(
                        new Choice(
                                "true",
                                answer,
                                own("catalog.true"),
                                feedback.get("true").bothLanguages()),
                        new Choice(
                                "false",
                                !answer,
                                own("catalog.false"),
                                feedback.get("false").bothLanguages())));
    }

    private LocalizedText own(String key) {
        return new LocalizedText(words.in(Language.DA, key), words.in(Language.EN, key));
    }

    private Question order(YamlMap question) {
        Head head = Head.of(question, facts);
        YamlValue list = question.get("items");
        List<OrderQuestion.Item> items = list.distinct(OrderQuestion.Item::id, value -> {
            YamlMap item = value.map("id", "text");
            return new OrderQuestion.Item(item.get("id").id(), item.get("text").bothLanguages());
        });
        checkParts(list, items, "items to put in order", OrderQuestion.Item::text);
        return new OrderQuestion(
                head.id(),
                head.objective(),
                head.sourceId(),
                question.get("prompt").bothLanguages(),
                items,
                question.get("feedback").bothLanguages());
    }

    private Question match(YamlMap question) {
        Head head = Head.of(question, facts);
        YamlValue list = question.get("pairs");
        List<MatchQuestion.Pair> pairs = list.distinct(MatchQuestion.Pair::id, value -> {
            YamlMap pair = value.map("id", "left", "right");
            return new MatchQuestion.Pair(
                    pair.get("id").id(),
                    pair.get("left").bothLanguages(),
                    pair.get("right").bothLanguages());
        });
        checkParts(list, pairs, "pairs to match", MatchQuestion.Pair::left);
        checkApart(list, pairs, MatchQuestion.Pair::right);
        return new MatchQuestion(
                head.id(),
                head.objective(),
                head.sourceId(),
                question.get("prompt").bothLanguages(),
                pairs,
                question.get("feedback").bothLanguages());
    }

    private static <T> void checkParts(YamlValue list, List<T> parts, String what, Function<T, LocalizedText> text) {
        if (parts.size() < FEWEST_PARTS || parts.size() > MOST) {
            list.fault("A question has " + FEWEST_PARTS + " to " + MOST + " " + what + ", not " + parts.size());
        }
        checkApart(list, parts, text);
    }

    /** Two that read the same cannot be told apart, so that an answer would be right by luck only. */
    private static <T> void checkApart(YamlValue list, List<T> parts, Function<T, LocalizedText> text) {
        for (Language language : Language.values()) {
            Set<String> seen = new HashSet<>();
            parts.stream()
                    .map(text)
                    .filter(each -> each != YamlValue.NO_TEXT && !seen.add(each.in(language)))
                    .forEach(twin -> list.fault("\"" + twin.in(language) + "\" stands here twice"));
        }
    }
}
