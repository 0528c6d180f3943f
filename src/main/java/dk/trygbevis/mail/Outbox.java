package dk.trygbevis.mail;

import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.OpenToAll;
import dk.trygbevis.base.SiteIdentitySource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes mails in the transaction of the fact they tell about: what is rolled back is never mailed, and what is committed
 * is mailed at least once, with the same Message-ID each time. Sending happens afterwards and slows nobody.
 */
@Service
@OpenToAll
public class Outbox {

    /** How long a secret is kept for sending. */
    public static final Duration SECRET_LIFETIME = Duration.ofMinutes(15);

    private final MailRows rows;
    private final MailSecrets secrets;
    private final MailWorker worker;
    private final SiteIdentitySource site;
    private final Clock clock;

    Outbox(MailRows rows, MailSecrets secrets, MailWorker worker, SiteIdentitySource site, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.worker = worker;
        this.site = site;
        this.clock = clock;
    }

    /** Writes a mail down; it is sent soon after the caller's transaction has committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(Mail mail) {
        write(mail, false);
    }

    /** As {@link #enqueue}; of whom it went to nothing is kept once it is sent or given up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueueLast(Mail mail) {
        write(mail, true);
    }

    /** Every mail to this address that is queued or kept, newest first. */
    @Transactional(readOnly = true)
    public List<KeptMail> export(EmailAddress recipient) {
        return rows.keptFor(recipient);
    }

    /** Wipes who and what from every mail to this address. What is still queued is not sent any more. */
    @Transactional
    public void forget(EmailAddress recipient) {
        rows.forget(recipient);
    }

    private void write(Mail mail, boolean forget) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String secret = mail.secret() == null ? null : secrets.encrypt(id, mail.secret());
        String host = URI.create(site.current().siteAddress()).getHost();
        rows.insert(id, mail, secret, "<" + id + "@" + host + ">", forget, now);
        worker.wakeAfterCommit();
    }
}
