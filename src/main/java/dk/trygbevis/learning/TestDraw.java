package dk.trygbevis.learning;

import dk.trygbevis.catalog.Choice;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.Objective;
import dk.trygbevis.catalog.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Draws the questions of a test, and the order in which choices are shown. */
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

    /** The choices in an order that is the attempt's own and stays the same whenever the question is opened. */
    static List<Choice> shuffle(Question question, UUID attempt) {
        List<Choice> choices = new ArrayList<>(question.choices());
        Collections.shuffle(
                choices,
                new Random(attempt.getLeastSignificantBits() ^ question.id().hashCode()));
        return choices;
    }
}
