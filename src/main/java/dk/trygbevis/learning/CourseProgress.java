package dk.trygbevis.learning;

import dk.trygbevis.catalog.Course;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A course as far as one learner has come.
 *
 * @param course the version that the learner began, or the current one for somebody who has not
 * @param lesson where they are, as a lesson's id
 * @param step where they are in it, counted from 1
 * @param answers practice questions by id
 * @param completedLessons ids of lessons that were gone through to the end
 */
public record CourseProgress(
        Course course, String lesson, int step, Map<String, PracticeAnswer> answers, Set<String> completedLessons) {

    /** What was answered, as ids of the question's parts, and whether it was right. */
    public record PracticeAnswer(List<String> chosen, boolean correct) {}

    /** A course that nobody has begun. */
    static CourseProgress unbegun(Course course) {
        return new CourseProgress(course, course.lessons().getFirst().id(), 1, Map.of(), Set.of());
    }
}
