package dk.trygbevis.mail;

import dk.trygbevis.mail.MailDelivery.Round;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The thread that sends: at once when this node has written a mail down, and else at every poll for what other nodes or
 * an earlier life of this one have left. While the mail server cannot be reached the whole queue waits, longer each time
 * up to a limit.
 */
@Component
@EnableConfigurationProperties(MailProperties.class)
class MailWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailWorker.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final MailDelivery delivery;
    private final MailRows rows;
    private final MailMetrics metrics;
    private final MailProperties properties;
    private final Clock clock;
    private final Semaphore wakeUps = new Semaphore(0);
    private CountDownLatch stopping = new CountDownLatch(0);
    private @Nullable Thread thread;

    MailWorker(MailDelivery delivery, MailRows rows, MailMetrics metrics, MailProperties properties, Clock clock) {
        this.delivery = delivery;
        this.rows = rows;
        this.metrics = metrics;
        this.properties = properties;
        this.clock = clock;
    }

    /** Looks for mails as soon as the current transaction has committed. */
    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeUps.release();
            }
        });
    }

    @Override
    public synchronized void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopping = stop;
        thread = Thread.ofPlatform().name("mail").start(() -> work(stop));
    }

    /** Lets the mails at hand be finished. */
    @Override
    public synchronized void stop() {
        stopping.countDown();
        wakeUps.release();
        if (thread != null) {
            try {
                thread.join(LONGEST_STOP);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void work(CountDownLatch stop) {
        Duration pause = properties.pollInterval();
        try {
            while (stop.getCount() > 0) {
                switch (round(stop)) {
                    case WORKED -> pause = properties.pollInterval();
                    case NOTHING_DUE -> {
                        wakeUps.tryAcquire(properties.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
                        wakeUps.drainPermits();
                    }
                    case OUTAGE -> {
                        stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                        pause = longer(pause);
                    }
                }
            }
        } catch (InterruptedException endOfWork) {
            Thread.currentThread().interrupt();
        }
    }

    private Round round(CountDownLatch stop) throws InterruptedException {
        try {
            giveUpOldSecrets();
            return delivery.deliverBatch(() -> stop.getCount() > 0);
        } catch (RuntimeException failure) {
            // Whatever one round meets, a database that is gone above all, the next may do better: the thread lives on.
            log.error("Mail could not be sent", failure);
            return Round.OUTAGE;
        }
    }

    private void giveUpOldSecrets() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        metrics.failed(rows.expire(now));
    }

    private Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(properties.longestPause()) < 0 ? doubled : properties.longestPause();
    }
}
