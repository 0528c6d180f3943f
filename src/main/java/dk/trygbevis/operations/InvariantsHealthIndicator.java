package dk.trygbevis.operations;

import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** The health of {@code invariants}: down on every node once the last hourly look, on whichever node, found one broken. */
@Component
class InvariantsHealthIndicator extends AbstractHealthIndicator {

    private final JobRows rows;

    InvariantsHealthIndicator(JobRows rows) {
        this.rows = rows;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Optional<JobRows.State> state = rows.state(InvariantsJob.NAME);
        boolean broken = state.isPresent() && state.get().failures() > 0;
        health.status(broken ? Status.DOWN : Status.UP);
        state.map(JobRows.State::lastSuccess).ifPresent(at -> health.withDetail("lastHeld", at.toString()));
    }
}
