package dk.trygbevis.catalog;

import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.exercises.Exercise;
import dk.trygbevis.catalog.exercises.Question;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * @param questions the practice questions; each stands in exactly one step
 * @param sourceIds the sources shown at the foot of the lesson
 * @param exercises the larger exercises; each stands in exactly one step
 */
public record Lesson(
        String id,
        LocalizedText title,
        List<Step> steps,
        List<Question> questions,
        List<String> sourceIds,
        List<Exercise> exercises) {

    /** @param exercises absent in versions kept before there were any */
    public Lesson(
            String id,
            LocalizedText title,
            List<Step> steps,
            List<Question> questions,
            List<String> sourceIds,
            @Nullable List<Exercise> exercises) {
        this.id = id;
        this.title = title;
        this.steps = steps;
        this.questions = questions;
        this.sourceIds = sourceIds;
        this.exercises = exercises == null ? List.of() : exercises;
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    public Optional<Exercise> exercise(String id) {
        return exercises.stream().filter(exercise -> exercise.id().equals(id)).findFirst();
    }
}
