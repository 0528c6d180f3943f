package dk.trygbevis.base;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands events that a listener has failed on to it again: first after {@link #FIRST_PAUSE}, then after twice as long
 * each time, up to {@link #LONGEST_PAUSE}, and never gives up. Any number of nodes may run it at once: the registry
 * gives each publication to one of them. What a killed node leaves unfinished is marked as failed by the registry
 * itself ({@code spring.modulith.events.staleness}).
 */
@Component
@EnableScheduling
public class EventRedelivery {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private static final int DOUBLINGS = 10;

    private final FailedEventPublications failed;
    private final Clock clock;

    EventRedelivery(FailedEventPublications failed, Clock clock) {
        this.failed = failed;
        this.clock = clock;
    }

    /** Resubmits every failed publication whose pause is over. The listeners run afterwards, in their own threads. */
    @Scheduled(
            initialDelayString = "${trygbevis.events.retry-every}",
            fixedDelayString = "${trygbevis.events.retry-every}")
    public void resubmitDue() {
        Instant now = clock.instant();
        // Not by minimum age: the registry of Modulith 2.1.1 ignores it (its issue 1942).
        failed.resubmit(ResubmissionOptions.defaults().withFilter(publication -> isDue(publication, now)));
    }

    /** Resubmits one failed publication now, whether its pause is over or not. */
    public void resubmit(UUID publication) {
        failed.resubmit(ResubmissionOptions.defaults()
                .withFilter(found -> found.getIdentifier().equals(publication)));
    }

    private static boolean isDue(EventPublication publication, Instant now) {
        Instant last = publication.getLastResubmissionDate();
        Instant since = last == null ? publication.getPublicationDate() : last;
        return !since.plus(pauseAfter(publication.getCompletionAttempts())).isAfter(now);
    }

    static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1, 0, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
