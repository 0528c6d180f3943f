package dk.trygbevis.learning;

import dk.trygbevis.learning.CourseProgress.PracticeAnswer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a learner's steps and practice answers. Whoever writes holds the enrollment's lock. */
@Component
class ProgressRows {

    private final JdbcClient jdbc;

    ProgressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, PracticeAnswer> answers(UUID enrollment) {
        Map<String, PracticeAnswer> answers = new HashMap<>();
        jdbc.sql("select question, chosen, correct from practice_answer where enrollment_id = :enrollment")
                .param("enrollment", enrollment)
                .query(row -> {
                    answers.put(
                            row.getString(1), new PracticeAnswer(Choices.list(row.getString(2)), row.getBoolean(3)));
                });
        return answers;
    }

    Set<String> completedLessons(UUID enrollment) {
        return jdbc
                .sql(
                        "select lesson from lesson_progress where enrollment_id = :enrollment and completed_at is not null")
                .param("enrollment", enrollment)
                .query(String.class)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many lessons were gone through to the end, of each of these enrollments that has any. */
    Map<UUID, Integer> completedLessons(Collection<UUID> enrollmentIds) {
        Map<UUID, Integer> counts = new HashMap<>();
        if (!enrollmentIds.isEmpty()) {
            jdbc.sql("select enrollment_id, count(*) from lesson_progress"
                            + " where enrollment_id in (:enrollments) and completed_at is not null"
                            + " group by enrollment_id")
                    .param("enrollments", enrollmentIds)
                    .query(row -> {
                        counts.put(row.getObject(1, UUID.class), row.getInt(2));
                    });
        }
        return counts;
    }

    void answer(UUID enrollment, String question, List<String> chosen, boolean correct, Instant now) {
        jdbc.sql("delete from practice_answer where enrollment_id = :enrollment and question = :question")
                .param("enrollment", enrollment)
                .param("question", question)
                .update();
        jdbc.sql("insert into practice_answer (enrollment_id, question, chosen, correct, answered_at)"
                        + " values (:enrollment, :question, :chosen, :correct, :now)")
                .param("enrollment", enrollment)
                .param("question", question)
                .param("chosen", Choices.join(chosen))
                .param("correct", correct)
                .param("now", utc(now))
                .update();
    }

    void reach(UUID enrollment, String lesson, int step) {
        int known = jdbc.sql("update lesson_progress set furthest_step ="
                        + " case when furthest_step < :step then :step else furthest_step end"
                        + " where enrollment_id = :enrollment and lesson = :lesson")
                .param("step", step)
                .param("enrollment", enrollment)
                .param("lesson", lesson)
                .update();
        if (known == 0) {
            jdbc.sql("insert into lesson_progress (enrollment_id, lesson, furthest_step)"
                            + " values (:enrollment, :lesson, :step)")
                    .param("enrollment", enrollment)
                    .param("lesson", lesson)
                    .param("step", step)
                    .update();
        }
    }

    void complete(UUID enrollment, String lesson, Instant now) {
        reach(enrollment, lesson, 1);
        jdbc.sql("update lesson_progress set completed_at = :now"
                        + " where enrollment_id = :enrollment and lesson = :lesson and completed_at is null")
                .param("now", utc(now))
                .param("enrollment", enrollment)
                .param("lesson", lesson)
                .update();
    }

    /** Copies what one enrollment has and the other lacks. */
    void addMissing(UUID from, UUID to) {
        jdbc.sql("insert into practice_answer (enrollment_id, question, chosen, correct, answered_at)"
                        + " select :to, question, chosen, correct, answered_at from practice_answer"
                        + " where enrollment_id = :from and question not in"
                        + " (select question from practice_answer where enrollment_id = :to)")
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("insert into lesson_progress (enrollment_id, lesson, furthest_step, completed_at)"
                        + " select :to, lesson, furthest_step, completed_at from lesson_progress"
                        + " where enrollment_id = :from and lesson not in"
                        + " (select lesson from lesson_progress where enrollment_id = :to)")
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
