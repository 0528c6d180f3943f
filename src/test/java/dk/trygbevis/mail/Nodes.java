package dk.trygbevis.mail;

import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.SiteIdentitySource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes of an installation that share the test's database: each a worker of its own, fast, and with a given mail server. */
@TestComponent
class Nodes {

    private final MailRows rows;
    private final MailSecrets secrets;
    private final MailMetrics metrics;
    private final MailWorker ownWorker;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SiteIdentitySource site;
    private final List<MailWorker> running = new ArrayList<>();

    Nodes(
            MailRows rows,
            MailSecrets secrets,
            MailMetrics metrics,
            MailWorker ownWorker,
            Outbox outbox,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            SiteIdentitySource site) {
        this.rows = rows;
        this.secrets = secrets;
        this.metrics = metrics;
        this.ownWorker = ownWorker;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.site = site;
    }

    /** Starts from an empty table, with nobody sending. */
    void reset() {
        stopAll();
        ownWorker.stop();
        jdbc.sql("delete from mail_message").update();
    }

    void stopAll() {
        running.forEach(MailWorker::stop);
        running.clear();
    }

    /** Starts a node that sends to a mail server on this port of the machine. */
    MailWorker start(int smtpPort) {
        return start(smtpPort, Clock.systemUTC());
    }

    MailWorker start(int smtpPort, Clock clock) {
        MailProperties properties = settings(smtpPort);
        MailWorker worker = new MailWorker(delivery(smtpPort, rows, clock), rows, metrics, properties, clock);
        worker.start();
        running.add(worker);
        return worker;
    }

    MailDelivery delivery(int smtpPort, MailRows table, Clock clock) {
        MailProperties properties = settings(smtpPort);
        MailComposer composer = new MailComposer(properties, secrets, site);
        return new MailDelivery(table, composer, new SmtpCarrier(properties), properties, metrics, clock);
    }

    /** Commits so many mails to different people. */
    void enqueue(int mails) {
        transactions.executeWithoutResult(transaction -> {
            for (int i = 0; i < mails; i++) {
                outbox.enqueue(mail("person" + i + "@example.com", "Hej – dette er nummer " + i, null));
            }
        });
    }

    void enqueue(Mail mail) {
        transactions.executeWithoutResult(transaction -> outbox.enqueue(mail));
    }

    static Mail mail(String recipient, String text, @Nullable String secret) {
        return new Mail(new EmailAddress(recipient), Language.DA, "test", "Æblegrød til alle", text, secret);
    }

    int count(MailStatus status) {
        return rows.count(List.of(status));
    }

    List<MailSummary> all() {
        return rows.newest(List.of(MailStatus.values()), 0, 10_000);
    }

    UUID theOnlyIdOf(String recipient) {
        return all().stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .findFirst()
                .orElseThrow()
                .id();
    }

    MailRows rows() {
        return rows;
    }

    static MailProperties settings(int smtpPort) {
        return new MailProperties(
                "127.0.0.1",
                smtpPort,
                "",
                "",
                MailProperties.Encryption.NONE,
                new EmailAddress("trygbevis@havneby.example"),
                Path.of("target/unused-mailbox"),
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                List.of(Duration.ofMillis(50)),
                Duration.ofHours(48));
    }
}
