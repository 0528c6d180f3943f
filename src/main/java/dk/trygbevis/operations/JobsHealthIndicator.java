package dk.trygbevis.operations;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** The health of {@code jobs}: down while a job's last run was a failure. */
@Component
class JobsHealthIndicator extends AbstractHealthIndicator {

    private final JobRows rows;

    JobsHealthIndicator(JobRows rows) {
        this.rows = rows;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<String> failing = rows.failing();
        health.status(failing.isEmpty() ? Status.UP : Status.DOWN).withDetail("failing", failing);
    }
}
