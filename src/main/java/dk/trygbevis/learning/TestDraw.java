package dk.trygbevis.learning;

import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.Objective;
import dk.trygbevis.catalog.exercises.ChoiceQuestion;
import dk.trygbevis.catalog.exercises.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Draws the questions of a test, and the order in which their parts are shown. */
final class TestDraw {

    private TestDraw() {}

    /**
     * Draws as many questions as the course says, at least {@code perObjective} of each objective, in random order.
     *
     * @param seen questions of the learner's earlier attempts, taken only when the pool holds no others
     */
    static List<Question> draw(Course course, Set<String> seen, Random random) {
        List<Question> pool = new ArrayList<>(course.testQuestions());
        Collections.shuffle(pool, random);
        pool.sort((left, right) -> Boolean.compare(seen.contains(left.id()), seen.contains(right.id())));
        Set<Question> drawn = new LinkedHashSet<>();
        for (Objective objective : course.objectives()) {
            pool.stream()
                    .filter(question -> question.objective().equals(objective.id()))
                    .limit(course.test().perObjective())
                    .forEach(drawn::add);
        }
        for (Question question : pool) {
            if (drawn.size() >= course.test().draw()) {
                break;
            }
            drawn.add(question);
        }
        List<Question> shuffled = new ArrayList<>(drawn);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /**
     * A question's parts in an order that is the attempt's own, stays the same whenever the question is opened, and is
     * never the answer itself.
     */
    static List<String> shuffle(Question question, UUID attempt) {
        return shuffle(question, attempt.getLeastSignificantBits());
    }

    /** The order for practice, where everybody sees the same. */
    static List<String> shuffle(Question question) {
        return question instanceof ChoiceQuestion ? question.parts() : shuffle(question, 0);
    }

    private static List<String> shuffle(Question question, long seed) {
        List<String> parts = new ArrayList<>(question.parts());
        if (question instanceof ChoiceQuestion choice && choice.type() == ChoiceQuestion.Type.TRUE_FALSE) {
            return parts;
        }
        Collections.shuffle(parts, new Random(seed ^ question.id().hashCode()));
        if (parts.equals(question.rightAnswer())) {
            Collections.rotate(parts, 1);
        }
        return parts;
    }
}
