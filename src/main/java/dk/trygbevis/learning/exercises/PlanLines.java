package dk.trygbevis.learning.exercises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of people's plans: what they ticked, and what they wrote themselves. */
@Component
public class PlanLines {

    private final JdbcClient jdbc;

    PlanLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param line an item's id, or that of a line of one's own
     * @param ownText what one wrote; absent where the line is an item of the checklist
     */
    public record Row(
            UUID enrollment,
            String exercise,
            String line,
            @Nullable String ownText,
            boolean ticked) {}

    public List<Row> of(UUID enrollment, String exercise) {
        return jdbc.sql("select enrollment_id, exercise, line, own_text, ticked from plan_line"
                        + " where enrollment_id = :enrollment and exercise = :exercise order by created_at, line")
                .param("enrollment", enrollment)
                .param("exercise", exercise)
                .query((row, number) -> row(row))
                .list();
    }

    /** Of all plans of an account, those of courses begun last first. */
    public List<Row> ofAccount(UUID account) {
        return jdbc.sql("select p.enrollment_id, p.exercise, p.line, p.own_text, p.ticked from plan_line p"
                        + " join enrollment e on e.id = p.enrollment_id where e.account_id = :account"
                        + " order by e.started_at desc, e.run desc, p.exercise, p.created_at, p.line")
                .param("account", account)
                .query((row, number) -> row(row))
                .list();
    }

    public void tick(UUID enrollment, String exercise, String line, boolean ticked, Instant now) {
        int known = jdbc.sql("update plan_line set ticked = :ticked, changed_at = :now"
                        + " where enrollment_id = :enrollment and exercise = :exercise and line = :line")
                .param("ticked", ticked)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("enrollment", enrollment)
                .param("exercise", exercise)
                .param("line", line)
                .update();
        if (known == 0) {
            add(enrollment, exercise, line, null, ticked, now);
        }
    }

    public void addOwn(UUID enrollment, String exercise, String text, Instant now) {
        add(enrollment, exercise, UUID.randomUUID().toString(), text, false, now);
    }

    public void removeOwn(UUID enrollment, String exercise, String line) {
        jdbc.sql("delete from plan_line where enrollment_id = :enrollment and exercise = :exercise and line = :line"
                        + " and own_text is not null")
                .param("enrollment", enrollment)
                .param("exercise", exercise)
                .param("line", line)
                .update();
    }

    /** Copies the lines that one enrollment has and the other lacks. */
    public void addMissing(UUID from, UUID to) {
        jdbc.sql("insert into plan_line (enrollment_id, exercise, line, own_text, ticked, created_at, changed_at)"
                        + " select :to, p.exercise, p.line, p.own_text, p.ticked, p.created_at, p.changed_at"
                        + " from plan_line p where p.enrollment_id = :from and not exists (select 1 from plan_line q"
                        + " where q.enrollment_id = :to and q.exercise = p.exercise and q.line = p.line)")
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void add(
            UUID enrollment, String exercise, String line, @Nullable String ownText, boolean ticked, Instant now) {
        jdbc.sql("insert into plan_line (enrollment_id, exercise, line, own_text, ticked, created_at, changed_at)"
                        + " values (:enrollment, :exercise, :line, :text, :ticked, :now, :now)")
                .param("enrollment", enrollment)
                .param("exercise", exercise)
                .param("line", line)
                .param("text", ownText)
                .param("ticked", ticked)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5));
    }
}
