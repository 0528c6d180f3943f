package dk.trygbevis.mail;

import dk.trygbevis.base.EmailAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The part of {@code application.yaml} below {@code trygbevis.mail}.
 *
 * @param from the address our mail is sent from
 * @param mailbox where mails lie in sample mode
 * @param pollInterval how often to look for mails that are due; new ones of the same node are sent at once
 * @param longestPause how long to leave a mail server alone that cannot be reached, at most
 * @param retryAfter how long to wait after the first, second, third … failure; the last one counts for all further
 * @param giveUpAfter how long a mail is tried
 */
@ConfigurationProperties("trygbevis.mail")
record MailProperties(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("starttls") Encryption encryption,
        EmailAddress from,
        @DefaultValue("data/mailbox") Path mailbox,
        @DefaultValue("2s") Duration pollInterval,
        @DefaultValue("30s") Duration longestPause,

        @DefaultValue({"10s", "10s", "20s", "20s", "30s", "30s", "1m", "1m", "2m", "5m", "15m", "1h"})
        List<Duration> retryAfter,

        @DefaultValue("48h") Duration giveUpAfter) {

    /** How the line to the mail server is protected. */
    enum Encryption {
        NONE,
        STARTTLS,
        TLS
    }

    /**
     * When to try again, or nothing when it is time to give up.
     *
     * @param failures how often the mail has failed by now, at least once
     */
    Optional<Instant> nextAttempt(int failures, Instant queuedAt, Instant now) {
        Duration wait = retryAfter.get(Math.min(failures, retryAfter.size()) - 1);
        return now.isBefore(queuedAt.plus(giveUpAfter)) ? Optional.of(now.plus(wait)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "MailProperties[host=" + host + ", port=" + port + ", encryption=" + encryption + "]";
    }
}
