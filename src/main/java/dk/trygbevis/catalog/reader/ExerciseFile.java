package dk.trygbevis.catalog.reader;

import dk.trygbevis.catalog.exercises.Exercise;
import dk.trygbevis.catalog.exercises.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads {@code exercises.yaml} and {@code test.yaml}. */
final class ExerciseFile {

    private ExerciseFile() {}

    /** What there is to do in one lesson. */
    record Practice(List<Located<Question>> questions, List<Located<Exercise>> exercises) {

        static final Practice NONE = new Practice(List.of(), List.of());

        /** Everything that a step can ask for, in the order of the file. */
        Map<Markdown.Task, Located<?>> tasks() {
            Map<Markdown.Task, Located<?>> tasks = new LinkedHashMap<>();
            questions.forEach(
                    each -> tasks.put(new Markdown.Task("question", each.value().id()), each));
            exercises.forEach(
                    each -> tasks.put(new Markdown.Task("exercise", each.value().id()), each));
            return tasks;
        }
    }

    /** The pool of the final test, which has questions only. */
    static List<Located<Question>> pool(SourceText source, CourseFacts facts, Words words) {
        return questions(YamlMap.of(source, "questions").get("questions"), facts, words);
    }

    /** @param pictures by the name of the file beside the lesson */
    static Practice practice(
            SourceText source, CourseFacts facts, Words words, Function<String, MarkdownHtml.Picture> pictures) {
        YamlMap file = YamlMap.of(source, "questions", "exercises");
        ExerciseReader reader = new ExerciseReader(facts, pictures);
        Practice practice = new Practice(
                file.find("questions")
                        .map(list -> questions(list, facts, words))
                        .orElse(List.of()),
                file.find("exercises")
                        .map(list -> list.list(value -> value.located(reader.exercise(value))))
                        .orElse(List.of()));
        if (file.isPresent() && practice.tasks().isEmpty()) {
            source.fault(1, "There is neither a question nor an exercise here");
        }
        return practice;
    }

    private static List<Located<Question>> questions(YamlValue list, CourseFacts facts, Words words) {
        QuestionReader reader = new QuestionReader(facts, words);
        return list.list(value -> value.located(reader.question(value)));
    }
}
