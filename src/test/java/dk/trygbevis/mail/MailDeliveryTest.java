package dk.trygbevis.mail;

import static dk.trygbevis.mail.FaultySmtpServer.Behavior.ACCEPT;
import static dk.trygbevis.mail.FaultySmtpServer.Behavior.CLOSE;
import static dk.trygbevis.mail.FaultySmtpServer.Behavior.REFUSE_FOR_GOOD;
import static dk.trygbevis.mail.FaultySmtpServer.Behavior.REFUSE_FOR_NOW;
import static dk.trygbevis.mail.FaultySmtpServer.Behavior.TAKE_AND_DROP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.trygbevis.operations.InvariantsHold;
import dk.trygbevis.testing.DatabaseTest;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Faults 6 and 7: the mail server fails in every way it can, a node dies; every mail arrives, and only once. */
@DatabaseTest
@ExtendWith(InvariantsHold.class)
@Import(Nodes.class)
@TestPropertySource(properties = "trygbevis.mail.mailbox=target/test-mailbox")
class MailDeliveryTest {

    private static final int MAILS = 200;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    @Autowired
    private Nodes nodes;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nobodySends() {
        nodes.reset();
    }

    @AfterEach
    void stop() {
        nodes.reset();
    }

    @Test
    void mailsWrittenWhileTheServerIsDownArriveOnceWhenItIsBack() throws Exception {
        int port = freePort();
        nodes.enqueue(MAILS);
        nodes.start(port);
        // Several rounds against a closed port.
        Thread.sleep(500);
        assertThat(nodes.all()).allMatch(mail -> mail.attempts() == 0 && mail.status() == MailStatus.QUEUED);

        GreenMail server = greenMail(port);
        try {
            awaitAllSent();
            assertThat(messageIds(server)).hasSize(MAILS).doesNotHaveDuplicates();
            assertThat(nodes.all()).allMatch(mail -> mail.attempts() == 1);
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatRefusesEveryThirdMailGetsThemAllOnce() {
        try (var server = new FaultySmtpServer(mail -> mail % 3 == 0 ? REFUSE_FOR_NOW : ACCEPT)) {
            nodes.enqueue(MAILS);
            nodes.start(server.port());

            awaitAllSent();
            assertThat(server.taken()).hasSize(MAILS).doesNotHaveDuplicates();
            assertThat(server.begun()).isGreaterThan(MAILS);
        }
    }

    @Test
    void onlyMailsWhoseAnswerWasLostComeAgainAndWithTheSameMessageId() {
        try (var server = new FaultySmtpServer(mail -> mail % 5 == 0 ? TAKE_AND_DROP : ACCEPT)) {
            nodes.enqueue(MAILS);
            nodes.start(server.port());

            awaitAllSent();
            List<String> extra = new ArrayList<>(server.taken());
            server.taken().stream().distinct().forEach(extra::remove);
            assertThat(server.taken().stream().distinct()).hasSize(MAILS);
            assertThat(extra).isNotEmpty().containsExactlyInAnyOrderElementsOf(server.takenAndDropped());
        }
    }

    @Test
    void aServerThatIsClosingCostsNoMailATry() {
        try (var server = new FaultySmtpServer(mail -> mail <= 3 ? CLOSE : ACCEPT)) {
            nodes.enqueue(10);
            nodes.start(server.port());

            await().atMost(LONG_ENOUGH).until(() -> nodes.count(MailStatus.SENT) == 10);
            assertThat(nodes.all()).allMatch(mail -> mail.attempts() == 1);
        }
    }

    @Test
    void aRecipientRefusedForGoodFailsAfterThreeTries() {
        try (var server = new FaultySmtpServer(mail -> REFUSE_FOR_GOOD)) {
            nodes.enqueue(Nodes.mail("nobody@example.com", "Din kode: {secret}", "K7PX42QM"));
            nodes.start(server.port());

            await().atMost(LONG_ENOUGH).until(() -> nodes.count(MailStatus.FAILED) == 1);
            MailSummary failed = nodes.all().getFirst();
            assertThat(failed.attempts()).isEqualTo(3);
            assertThat(failed.lastError()).isEqualTo("550 5.1.1 no such person");
            assertThat(storedSecret()).isEmpty();
        }
    }

    @Test
    void whatAKilledNodeLeftIsSentOnceByTheNext() throws Exception {
        nodes.enqueue(MAILS);
        UUID inItsHands = nodes.theOnlyIdOf("person7@example.com");
        assertThat(nodes.rows().claim(inItsHands, Instant.now())).isPresent();
        GreenMail server = greenMail(freePort());
        try {
            nodes.start(server.getSmtp().getPort());
            await().atMost(LONG_ENOUGH).until(() -> nodes.count(MailStatus.SENT) == MAILS - 1);
            nodes.stopAll();

            nodes.start(server.getSmtp().getPort(), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(3)));
            awaitAllSent();
            assertThat(messageIds(server)).hasSize(MAILS).doesNotHaveDuplicates();
        } finally {
            server.stop();
        }
    }

    @Test
    void manyNodesNeverSendTheSameMail() {
        try (var server = new FaultySmtpServer(mail -> ACCEPT)) {
            for (int node = 0; node < 4; node++) {
                nodes.start(server.port());
            }
            nodes.enqueue(MAILS);

            awaitAllSent();
            assertThat(server.taken()).hasSize(MAILS).doesNotHaveDuplicates();
        }
    }

    @Test
    void twoNodesThatSeeTheSameMailsAtTheSameMomentSendEachOnce() throws Exception {
        assertThat(sentByTwoNodesAtTheSameMoment(true)).hasSize(50).doesNotHaveDuplicates();
    }

    /** Without this the test before would prove nothing. */
    @Test
    void controlWithoutClaimsTheySendThemTwice() throws Exception {
        assertThat(sentByTwoNodesAtTheSameMoment(false)).hasSizeGreaterThan(50);
    }

    @Test
    void theSecretIsInTheMailAndInNoRow() throws Exception {
        nodes.enqueue(Nodes.mail("anna@example.com", "Kære Anna\n\nDin kode: {secret}", "K7PX42QM"));
        assertThat(storedSecret())
                .hasValueSatisfying(secret -> assertThat(secret).doesNotContain("K7PX42QM"));
        assertThat(jdbc.sql("select body from mail_message").query(String.class).single())
                .doesNotContain("K7PX42QM");
        GreenMail server = greenMail(freePort());
        try {
            nodes.start(server.getSmtp().getPort());
            awaitAllSent();

            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getContent().toString().replace("\r\n", "\n").strip())
                    .isEqualTo("Kære Anna\n\nDin kode: K7PX42QM");
            assertThat(received.getSubject()).isEqualTo("Æblegrød til alle");
            assertThat(received.getFrom()[0].toString()).isEqualTo("Havneby Kommune <trygbevis@havneby.example>");
            assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(received.getHeader("Content-Language")).containsExactly("da");
            assertThat(received.getMessageID())
                    .isEqualTo("<" + nodes.all().getFirst().id() + "@localhost>");
            assertThat(storedSecret()).isEmpty();
        } finally {
            server.stop();
        }
    }

    private List<String> sentByTwoNodesAtTheSameMoment(boolean claiming) throws Exception {
        nodes.enqueue(50);
        CyclicBarrier bothHaveSeenThem = new CyclicBarrier(2);
        MailRows table = new MailRows(jdbc) {
            @Override
            List<UUID> due(Instant now, int atMost) {
                List<UUID> due = super.due(now, atMost);
                try {
                    bothHaveSeenThem.await(10, TimeUnit.SECONDS);
                } catch (Exception late) {
                    throw new IllegalStateException(late);
                }
                return due;
            }

            @Override
            Optional<QueuedMail> claim(UUID id, Instant now) {
                return claiming ? super.claim(id, now) : read(id);
            }
        };
        try (var server = new FaultySmtpServer(mail -> ACCEPT);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<MailDelivery.Round> node = () ->
                    nodes.delivery(server.port(), table, Clock.systemUTC()).deliverBatch(() -> true);
            for (Future<MailDelivery.Round> round : threads.invokeAll(List.of(node, node))) {
                round.get();
            }
            return server.taken();
        }
    }

    private Optional<String> storedSecret() {
        return jdbc.sql("select secret from mail_message where secret is not null")
                .query(String.class)
                .optional();
    }

    private void awaitAllSent() {
        await().atMost(LONG_ENOUGH).until(() -> nodes.count(MailStatus.QUEUED) == 0);
        assertThat(nodes.count(MailStatus.FAILED)).isZero();
    }

    private static List<String> messageIds(GreenMail server) throws Exception {
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            ids.add(message.getMessageID());
        }
        return ids;
    }

    private static GreenMail greenMail(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
