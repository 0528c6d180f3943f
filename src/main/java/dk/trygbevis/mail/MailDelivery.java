package dk.trygbevis.mail;

import dk.trygbevis.mail.MailCarrier.Answer;
import dk.trygbevis.mail.MailComposer.Composition;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. A mail is claimed only once a line to the mail server is open, so that a server that is down costs
 * no mail a try; each is claimed for itself just before it is sent, so that a slow server never outlasts a claim.
 */
@Component
class MailDelivery {

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);
    private static final int BATCH = 100;
    // At 100 ms a mail, a usual time over a network, 2,000 mails take little more than a minute.
    private static final int SENDERS = 3;
    private static final int MAILS_WORTH_A_SENDER = 10;
    private static final int TRIES_WHEN_REFUSED_FOR_GOOD = 3;
    private static final int LONGEST_ERROR = 500;

    private final MailRows rows;
    private final MailComposer composer;
    private final MailCarrier carrier;
    private final MailProperties properties;
    private final MailMetrics metrics;
    private final Clock clock;

    MailDelivery(
            MailRows rows,
            MailComposer composer,
            MailCarrier carrier,
            MailProperties properties,
            MailMetrics metrics,
            Clock clock) {
        this.rows = rows;
        this.composer = composer;
        this.carrier = carrier;
        this.properties = properties;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** How a round went. */
    enum Round {
        NOTHING_DUE,
        /** There may be more. */
        WORKED,
        /** The mail server cannot be reached. */
        OUTAGE
    }

    /** Sends one batch of what is due, oldest first. Stops after the mail at hand when told that it goes on no more. */
    Round deliverBatch(BooleanSupplier goesOn) throws InterruptedException {
        Queue<UUID> due = new ConcurrentLinkedQueue<>(rows.due(now(), BATCH));
        if (due.isEmpty()) {
            return Round.NOTHING_DUE;
        }
        int senders = Math.clamp(due.size() / MAILS_WORTH_A_SENDER, 1, SENDERS);
        Callable<Boolean> sender = () -> sendAll(due, goesOn);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return outcome(threads.invokeAll(Collections.nCopies(senders, sender)));
        }
    }

    private static Round outcome(List<Future<Boolean>> senders) {
        Round round = Round.WORKED;
        for (Future<Boolean> sender : senders) {
            if (sender.state() == Future.State.FAILED) {
                throw new IllegalStateException("A sender of mail failed", sender.exceptionNow());
            }
            if (!sender.resultNow()) {
                round = Round.OUTAGE;
            }
        }
        return round;
    }

    /** Sends until nothing is left; false if the mail server cannot be reached. */
    private boolean sendAll(Queue<UUID> due, BooleanSupplier goesOn) {
        while (!due.isEmpty() && goesOn.getAsBoolean()) {
            try (MailCarrier.Line line = carrier.open()) {
                if (!sendOver(line, due, goesOn)) {
                    due.clear();
                    return false;
                }
            } catch (MessagingException outage) {
                log.warn("The mail server cannot be reached: {}", outage.getMessage());
                due.clear();
                return false;
            }
        }
        return true;
    }

    /** Sends over one line for as long as it serves; false if the server closes it for all mail. */
    private boolean sendOver(MailCarrier.Line line, Queue<UUID> due, BooleanSupplier goesOn) {
        UUID id;
        while (goesOn.getAsBoolean() && (id = due.poll()) != null) {
            Optional<QueuedMail> claimed = rows.claim(id, now());
            if (claimed.isEmpty()) {
                continue;
            }
            switch (send(claimed.get(), line)) {
                case Answer.Accepted accepted -> {}
                case Answer.Refused refused -> {
                    return true;
                }
                case Answer.LineLost lost -> {
                    return true;
                }
                case Answer.Closed closed -> {
                    log.warn("The mail server takes no mail now: {}", closed.reply());
                    return false;
                }
            }
        }
        return true;
    }

    private Answer send(QueuedMail mail, MailCarrier.Line line) {
        return switch (composer.compose(mail)) {
            case Composition.Ready ready -> {
                Answer answer = line.send(ready.message());
                note(mail, answer);
                yield answer;
            }
            case Composition.Hopeless hopeless -> {
                fail(mail, hopeless.reason());
                yield new Answer.Accepted();
            }
        };
    }

    private void note(QueuedMail mail, Answer answer) {
        switch (answer) {
            case Answer.Accepted accepted -> {
                rows.sent(mail.id(), now());
                metrics.sent();
            }
            case Answer.Refused refused -> {
                boolean over = refused.forGood() && mail.attempts() + 1 >= TRIES_WHEN_REFUSED_FOR_GOOD;
                retryUnless(over, mail, refused.reply());
            }
            case Answer.LineLost lost -> retryUnless(false, mail, lost.reason());
            case Answer.Closed closed -> rows.release(mail.id());
        }
    }

    private void retryUnless(boolean over, QueuedMail mail, String reply) {
        String error = reply.substring(0, Math.min(reply.length(), LONGEST_ERROR));
        Optional<Instant> next = properties.nextAttempt(mail.attempts() + 1, mail.queuedAt(), now());
        if (over || next.isEmpty()) {
            fail(mail, error);
        } else {
            rows.tryLater(mail.id(), next.get(), error);
        }
    }

    private void fail(QueuedMail mail, String reason) {
        rows.failed(mail.id(), reason);
        metrics.failed();
        log.warn("Mail {} has failed for good", mail.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
