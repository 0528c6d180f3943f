package dk.trygbevis.catalog;

import dk.trygbevis.base.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One thought of a lesson: what a learner sees at a time, with a question or an exercise at most.
 *
 * @param html HTML with placeholders, for {@link CourseTexts}
 * @param questionId the practice question below the text, if there is one
 * @param exerciseId the exercise below the text, if there is one
 */
public record Step(
        LocalizedText html,
        @Nullable String questionId,
        @Nullable String exerciseId) {}
