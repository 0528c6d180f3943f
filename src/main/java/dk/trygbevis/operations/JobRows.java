package dk.trygbevis.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How jobs went, as the tables tell. */
@Component
class JobRows {

    private static final Duration KEEP_FAILURES = Duration.ofDays(90);

    private final JdbcClient jdbc;

    JobRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param failures how often it has failed since it last went well */
    record State(
            Instant due,
            boolean running,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            int failures) {}

    /** @param error the kind of error, without its message */
    record Failure(Instant at, String error, String reference) {}

    Optional<State> state(String job) {
        return jdbc.sql("select execution_time, picked, last_success, last_failure, consecutive_failures from "
                        + JobRunner.TABLE + " where task_name = :job")
                .param("job", job)
                .query((row, number) -> new State(
                        row.getObject("execution_time", OffsetDateTime.class).toInstant(),
                        row.getBoolean("picked"),
                        instant(row.getObject("last_success", OffsetDateTime.class)),
                        instant(row.getObject("last_failure", OffsetDateTime.class)),
                        row.getInt("consecutive_failures")))
                .optional();
    }

    /** The failures of a job that are kept, newest first. */
    List<Failure> failures(String job, int atMost) {
        return jdbc.sql("select failed_at, error, reference from job_failure where job = :job"
                        + " order by failed_at desc fetch first :atMost rows only")
                .param("job", job)
                .param("atMost", atMost)
                .query((row, number) -> new Failure(
                        row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                        row.getString("error"),
                        row.getString("reference")))
                .list();
    }

    void insertFailure(String job, Instant at, String error, String reference) {
        jdbc.sql("delete from job_failure where job = :job and failed_at < :limit")
                .param("job", job)
                .param("limit", at.minus(KEEP_FAILURES).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into job_failure (id, job, failed_at, error, reference)"
                        + " values (:id, :job, :at, :error, :reference)")
                .param("id", UUID.randomUUID())
                .param("job", job)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("error", error)
                .param("reference", reference)
                .update();
    }

    /** The names of the jobs that failed when they last ran. */
    List<String> failing() {
        return jdbc.sql("select task_name from " + JobRunner.TABLE + " where consecutive_failures > 0 order by 1")
                .query(String.class)
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
