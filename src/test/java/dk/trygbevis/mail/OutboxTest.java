package dk.trygbevis.mail;

import static dk.trygbevis.mail.FaultySmtpServer.Behavior.ACCEPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.mail.MailAdministration.RetryOutcome;
import dk.trygbevis.testing.DatabaseTest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import(Nodes.class)
@TestPropertySource(properties = "trygbevis.mail.mailbox=target/test-mailbox")
class OutboxTest {

    private static final EmailAddress ANNA = new EmailAddress("anna@example.com");

    @Autowired
    private Nodes nodes;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailAdministration administration;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nobodySends() {
        nodes.reset();
    }

    @Test
    void whatIsRolledBackIsNotMailed() {
        transactions.executeWithoutResult(transaction -> {
            outbox.enqueue(Nodes.mail(ANNA.value(), "Du er tilmeldt", null));
            transaction.setRollbackOnly();
        });

        assertThat(nodes.all()).isEmpty();
    }

    @Test
    void nothingIsTakenOutsideATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> outbox.enqueue(Nodes.mail(ANNA.value(), "Du er tilmeldt", null)));
    }

    @Test
    void aSecretThatIsTooOldIsWipedAndNotSent() {
        nodes.enqueue(Nodes.mail(ANNA.value(), "Din kode: {secret}", "K7PX42QM"));
        try (var server = new FaultySmtpServer(mail -> ACCEPT)) {
            nodes.start(server.port(), in(Duration.ofMinutes(15)));

            await().until(() -> nodes.count(MailStatus.FAILED) == 1);
            assertThat(server.begun()).isZero();
        }
        assertThat(nodes.all().getFirst().lastError()).isEqualTo("expired");
        assertThat(jdbc.sql("select count(secret) from mail_message")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void ofTheLastMailToSomebodyNothingStaysThatTellsWhoItWentTo() {
        transactions.executeWithoutResult(
                transaction -> outbox.enqueueLast(Nodes.mail(ANNA.value(), "Farvel, Anna", null)));
        try (var server = new FaultySmtpServer(mail -> ACCEPT)) {
            nodes.start(server.port());
            await().until(() -> nodes.count(MailStatus.SENT) == 1);
            assertThat(server.taken()).hasSize(1);
        }

        assertThat(jdbc.sql("select * from mail_message").query().singleRow().toString())
                .doesNotContainIgnoringCase("anna");
    }

    @Test
    void neitherDoesOfOneThatIsGivenUp() {
        transactions.executeWithoutResult(
                transaction -> outbox.enqueueLast(Nodes.mail(ANNA.value(), "Farvel, Anna", null)));
        UUID id = nodes.theOnlyIdOf(ANNA.value());

        nodes.rows().failed(id, "550 no " + ANNA.value());

        assertThat(jdbc.sql("select * from mail_message").query().singleRow().toString())
                .doesNotContainIgnoringCase("anna");
    }

    @Test
    void aPersonsMailsCanBeCopiedWithoutTheirSecrets() {
        nodes.enqueue(Nodes.mail(ANNA.value(), "Din kode: {secret}", "K7PX42QM"));
        nodes.enqueue(Nodes.mail("bo@example.com", "Hej Bo", null));

        assertThat(outbox.export(ANNA)).singleElement().satisfies(mail -> {
            assertThat(mail.text()).isEqualTo("Din kode: {secret}");
            assertThat(mail.subject()).isEqualTo("Æblegrød til alle");
            assertThat(mail.status()).isEqualTo(MailStatus.QUEUED);
        });
    }

    @Test
    void nothingIsLeftOfSomebodyWhoIsForgottenAndNothingMoreIsSent() {
        nodes.enqueue(Nodes.mail(ANNA.value(), "Kære Anna, din kode: {secret}", "K7PX42QM"));
        nodes.enqueue(Nodes.mail("bo@example.com", "Hej Bo", null));

        outbox.forget(ANNA);

        assertThat(outbox.export(ANNA)).isEmpty();
        assertThat(jdbc.sql("select count(*) from mail_message where body like '%Anna%' or recipient like '%anna%'"
                                + " or secret is not null or (recipient <> 'bo@example.com' and subject <> '-')")
                        .query(Long.class)
                        .single())
                .isZero();
        try (var server = new FaultySmtpServer(mail -> ACCEPT)) {
            nodes.start(server.port());
            await().until(() -> nodes.count(MailStatus.QUEUED) == 0);
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void healthIsDownOnceAMailHasWaitedTooLong() {
        nodes.enqueue(1);

        assertThat(health(Duration.ofMinutes(14))).isEqualTo(Status.UP);
        assertThat(health(Duration.ofMinutes(16))).isEqualTo(Status.DOWN);
    }

    @Test
    @WithMockUser(username = "an-account", roles = "ADMINISTRATOR")
    void anAdministratorHasAFailedMailTriedAgain() {
        UUID id = failedMail("Du er tilmeldt", null);

        assertThat(administration.tryAgain(id)).isEqualTo(RetryOutcome.QUEUED);

        assertThat(administration.newest(Optional.of(MailStatus.QUEUED), 0, 10))
                .singleElement()
                .satisfies(mail -> assertThat(mail.attempts()).isZero());
        assertThat(jdbc.sql("select actor from audit_entry where action = 'mail-tried-again' and subject = :id")
                        .param("id", id.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("an-account");
        assertThat(administration.tryAgain(id)).isEqualTo(RetryOutcome.NOT_FAILED);
    }

    @Test
    @WithMockUser(roles = "ADMINISTRATOR")
    void aMailWhoseSecretIsWipedIsNotSentWithoutIt() {
        UUID id = failedMail("Din kode: {secret}", "K7PX42QM");

        assertThat(administration.tryAgain(id)).isEqualTo(RetryOutcome.NOTHING_LEFT);
        assertThat(administration.count(Optional.of(MailStatus.FAILED))).isEqualTo(1);
    }

    @Test
    @WithMockUser(roles = "ADMINISTRATOR")
    void mailsAreListedByPage() {
        nodes.enqueue(25);

        assertThat(administration.newest(Optional.empty(), 0, 20)).hasSize(20);
        assertThat(administration.newest(Optional.empty(), 20, 20)).hasSize(5);
        assertThat(administration.newest(Optional.of(MailStatus.SENT), 0, 20)).isEmpty();
    }

    @Test
    @WithMockUser(roles = "ORGANIZER")
    void nobodyElseSeesTheMail() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> administration.newest(Optional.empty(), 0, 20));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> administration.tryAgain(UUID.randomUUID()));
    }

    private UUID failedMail(String text, @Nullable String secret) {
        nodes.enqueue(Nodes.mail(ANNA.value(), text, secret));
        UUID id = nodes.theOnlyIdOf(ANNA.value());
        nodes.rows().failed(id, "550 no");
        return id;
    }

    private Status health(Duration later) {
        return new MailHealthIndicator(nodes.rows(), in(later)).health().getStatus();
    }

    private static Clock in(Duration later) {
        return Clock.offset(Clock.systemUTC(), later);
    }
}
