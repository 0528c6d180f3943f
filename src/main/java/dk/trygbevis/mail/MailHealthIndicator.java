package dk.trygbevis.mail;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** The health of {@code mail}: down while anything has been waiting too long to be right. */
@Component
class MailHealthIndicator extends AbstractHealthIndicator {

    private static final Duration TOO_LONG = Duration.ofMinutes(15);

    private final MailRows rows;
    private final Clock clock;

    MailHealthIndicator(MailRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        int late = rows.waitingSince(clock.instant().minus(TOO_LONG));
        health.status(late == 0 ? Status.UP : Status.DOWN).withDetail("late", late);
    }
}
