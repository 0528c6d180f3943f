package dk.trygbevis.catalog.reader;

import dk.trygbevis.catalog.Choice;
import dk.trygbevis.catalog.Question;
import java.util.List;

/** Reads {@code exercises.yaml} and {@code test.yaml}. */
final class QuestionFile {

    private static final int FEWEST_CHOICES = 2;
    private static final int MOST_CHOICES = 6;

    private QuestionFile() {}

    static List<Located<Question>> read(SourceText source, CourseFacts facts) {
        return YamlMap.of(source, "questions").get("questions").list(value -> value.located(question(value, facts)));
    }

    private static Question question(YamlValue value, CourseFacts facts) {
        YamlMap question = value.map("id", "objective", "source", "type", "prompt", "choices");
        Question.Type type = question.get("type").oneOf(Question.Type.class);
        YamlValue list = question.get("choices");
        List<Choice> choices = choices(list);
        checkCorrect(list, type, choices);
        return new Question(
                question.get("id").id(),
                question.get("objective").reference(facts.objectiveIds(), "objective"),
                question.get("source").reference(facts.sourceIds(), "source"),
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
        if (choices.size() < FEWEST_CHOICES || choices.size() > MOST_CHOICES) {
            list.fault("A question has " + FEWEST_CHOICES + " to " + MOST_CHOICES + " choices, not " + choices.size());
        }
        return choices;
    }

    private static void checkCorrect(YamlValue list, Question.Type type, List<Choice> choices) {
        long correct = choices.stream().filter(Choice::correct).count();
        if (type == Question.Type.SINGLE && correct != 1) {
            list.fault("A single question has exactly one correct choice, not " + correct);
        }
        if (type == Question.Type.MULTIPLE && correct == 0) {
            list.fault("A multiple question has at least one correct choice");
        }
    }
}
