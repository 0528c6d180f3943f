package dk.trygbevis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.catalog.exercises.ChoiceQuestion;
import dk.trygbevis.catalog.reader.TestLibrary;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Versions are kept as JSON for years: what was written must be read as it was meant. */
class CourseAsJsonTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void everyKindOfQuestionAndExerciseIsReadAsItWasWritten() {
        Course course = TestLibrary.withExercises().course();

        assertThat(JSON.readValue(JSON.writeValueAsString(course), Course.class))
                .isEqualTo(course);
    }

    @Test
    void versionFromBeforeThereWereKindsIsReadAsChoicesWithoutExercises() {
        Course course = TestLibrary.withoutFaults().course();
        String now = JSON.writeValueAsString(course);
        String then = now.replace("\"kind\":\"choice\",", "")
                .replace(",\"exercises\":[]", "")
                .replace(",\"exerciseId\":null", "");

        assertThat(then).isNotEqualTo(now);
        Course read = JSON.readValue(then, Course.class);
        assertThat(read).isEqualTo(course);
        assertThat(read.testQuestions()).allMatch(ChoiceQuestion.class::isInstance);
    }
}
