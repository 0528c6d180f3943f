package dk.trygbevis.catalog;

import dk.trygbevis.base.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * @param questions the practice questions; each stands in exactly one step
 * @param sourceIds the sources shown at the foot of the lesson
 */
public record Lesson(
        String id, LocalizedText title, List<Step> steps, List<Question> questions, List<String> sourceIds) {

    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }
}
