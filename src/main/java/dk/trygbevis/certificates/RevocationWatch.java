package dk.trygbevis.certificates;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notices, on every node, that somewhere a certificate has been revoked: the one thing about a certificate that changes.
 * Rows of revocations are only ever added, so their number tells. An erasure adds one as well, or makes one that is there
 * an erasure's, which counts twice.
 */
@Component
class RevocationWatch {

    static final Duration OLDEST_LOOK = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(RevocationWatch.class);
    private static final int SECONDS_BETWEEN_LOOKS = 2;
    private static final String COUNT = "select count(*) + count(case when reason_class = '" + RevocationClass.ERASED
            + "' then 1 end) from revocation";

    private final JdbcClient jdbc;
    private volatile Seen seen = new Seen(-1, 0, System.nanoTime() - OLDEST_LOOK.toNanos());

    RevocationWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Seen(long revocations, long epoch, long atNanos) {}

    /** Another number than before as soon as anything has been revoked that an earlier reading cannot know of. */
    long epoch() {
        return seen.epoch();
    }

    /** Whether the last look is fresh enough to say that nothing else has been revoked since. */
    boolean isAwake() {
        return System.nanoTime() - seen.atNanos() < OLDEST_LOOK.toNanos();
    }

    /** Has this node know of a revocation as soon as the transaction that makes it has committed. */
    void tellAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                revokedHere();
            }
        });
    }

    synchronized void revokedHere() {
        seen = new Seen(seen.revocations(), seen.epoch() + 1, seen.atNanos());
    }

    @Scheduled(fixedDelay = SECONDS_BETWEEN_LOOKS * 1000L)
    synchronized void look() {
        long now = System.nanoTime();
        try {
            long revocations = jdbc.sql(COUNT).query(Long.class).single();
            seen = new Seen(revocations, seen.epoch() + (revocations == seen.revocations() ? 0 : 1), now);
        } catch (DataAccessException | TransactionException unreachable) {
            log.warn("Revocations cannot be watched, every check asks the database: {}", unreachable.toString());
        }
    }
}
