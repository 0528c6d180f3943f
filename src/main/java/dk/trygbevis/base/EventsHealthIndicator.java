package dk.trygbevis.base;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The health of {@code events}: how many have not reached their listener yet, and down while any has waited too long. */
@Component
class EventsHealthIndicator extends AbstractHealthIndicator {

    private static final Duration TOO_LONG = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    EventsHealthIndicator(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Instant now = clock.instant();
        int late = publishedBefore(now.minus(TOO_LONG));
        health.status(late == 0 ? Status.UP : Status.DOWN)
                .withDetail("incomplete", publishedBefore(now))
                .withDetail("late", late);
    }

    private int publishedBefore(Instant limit) {
        return jdbc.sql("select count(*) from event_publication where completion_date is null"
                        + " and publication_date <= :limit")
                .param("limit", limit.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
