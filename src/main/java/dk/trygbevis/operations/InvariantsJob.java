package dk.trygbevis.operations;

import dk.trygbevis.base.Job;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour whether what must always hold does hold. What does not makes the job fail, and health with it. */
@Configuration(proxyBeanMethods = false)
class InvariantsJob {

    static final String NAME = "invariants";
    private static final int MINUTE = 17;

    @Bean
    Job invariantsHourly(Invariants invariants) {
        return Job.hourly(NAME, "operations.job.invariants", MINUTE, () -> require(invariants.broken()));
    }

    private static void require(List<Invariants.Broken> broken) {
        if (!broken.isEmpty()) {
            throw new BrokenInvariantException(broken);
        }
    }

    /** Something that must always hold does not: the data needs somebody's eyes. */
    static final class BrokenInvariantException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokenInvariantException(List<Invariants.Broken> broken) {
            super(broken.toString());
        }
    }
}
