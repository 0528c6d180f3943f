package dk.trygbevis.learning.exercises;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The goes through inboxes and scenarios. */
@Component
public class Runs {

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number the first, second, ... go */
    public record Run(UUID id, int number) {}

    public Optional<Run> newest(UUID enrollment, String exercise) {
        return jdbc.sql("select id, number from exercise_run where enrollment_id = :enrollment and exercise = :exercise"
                        + " order by number desc fetch first 1 row only")
                .param("enrollment", enrollment)
                .param("exercise", exercise)
                .query((row, number) -> new Run(row.getObject(1, UUID.class), row.getInt(2)))
                .optional();
    }

    /** The go that is under way; begun now if there is none. */
    public Run current(UUID enrollment, String exercise, Instant now) {
        return newest(enrollment, exercise).orElseGet(() -> begin(enrollment, exercise, 1, now));
    }

    /** Another go; what was done in those before is kept. */
    public Run beginAgain(UUID enrollment, String exercise, Instant now) {
        int earlier = newest(enrollment, exercise).map(Run::number).orElse(0);
        return begin(enrollment, exercise, earlier + 1, now);
    }

    /** Hands over what one enrollment has of an exercise that the other has not begun. */
    public void addMissing(UUID from, UUID to) {
        jdbc.sql("update exercise_run set enrollment_id = :to where enrollment_id = :from and exercise not in"
                        + " (select exercise from exercise_run where enrollment_id = :to)")
                .param("from", from)
                .param("to", to)
                .update();
    }

    private Run begin(UUID enrollment, String exercise, int number, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into exercise_run (id, enrollment_id, exercise, number, started_at)"
                        + " values (:id, :enrollment, :exercise, :number, :now)")
                .param("id", id)
                .param("enrollment", enrollment)
                .param("exercise", exercise)
                .param("number", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return new Run(id, number);
    }
}
