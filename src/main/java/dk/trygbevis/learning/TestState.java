package dk.trygbevis.learning;

import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.exercises.Question;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where a learner stands with the final test of a course. */
public sealed interface TestState {

    Course course();

    /** Other courses must be completed first. */
    record Missing(Course course, List<LocalizedText> titles) implements TestState {}

    /** A test can begin. */
    record Ready(Course course) implements TestState {}

    /** After several failed attempts some time must pass, for reading again. */
    record Paused(Course course, Instant until) implements TestState {}

    /** A test has begun and is not handed in. */
    record Running(Course course, UUID attempt, List<Drawn> questions) implements TestState {

        public long answered() {
            return questions.stream().filter(Drawn::answered).count();
        }
    }

    /** The newest test was handed in and failed; another can begin. */
    record Failed(Course course, int score, List<Drawn> questions) implements TestState {}

    /**
     * The test is passed.
     *
     * @param completed whether the course is, too; else a course day is still to be attended
     */
    record Passed(Course course, int score, boolean completed, List<Drawn> questions) implements TestState {}

    /** A question of the test, its parts in the order of this attempt, and what was answered so far. */
    record Drawn(Question question, List<String> parts, List<String> chosen) {

        public boolean answered() {
            return question.isComplete(chosen);
        }

        public boolean correct() {
            return question.isCorrect(chosen);
        }
    }
}
