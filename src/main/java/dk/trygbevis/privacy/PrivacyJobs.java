package dk.trygbevis.privacy;

import dk.trygbevis.base.Job;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** At night nobody waits for a lock; a warning comes when people are awake. */
@Configuration(proxyBeanMethods = false)
class PrivacyJobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);
    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 0);

    @Bean
    Job cleanUpJob(CleanUp cleanUp) {
        return Job.daily("privacy-clean-up", "privacy.job.clean-up", AT_NIGHT, cleanUp::run);
    }

    @Bean
    Job unusedAccountWarnings(AccountWarnings warnings) {
        return Job.daily("unused-account-warnings", "privacy.job.warnings", IN_THE_MORNING, warnings::run);
    }
}
