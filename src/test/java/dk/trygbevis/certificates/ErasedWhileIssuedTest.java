package dk.trygbevis.certificates;

import static dk.trygbevis.testing.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.trygbevis.accounts.LivingAccounts;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.accounts.UnlockedAccounts;
import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.audit.AuditVerification;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.SiteIdentitySource;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.learning.CourseCompleted;
import dk.trygbevis.operations.InvariantsHold;
import dk.trygbevis.privacy.ErasureOutcome;
import dk.trygbevis.privacy.ErasureService;
import dk.trygbevis.privacy.Somebody;
import dk.trygbevis.privacy.Tables;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.Pause;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Row 21 of the fault table: a certificate is being issued to somebody who is erased at that moment. */
@DatabaseTest
@ExtendWith(InvariantsHold.class)
class ErasedWhileIssuedTest {

    private static final int ROUNDS = 20;

    /** One for each: a shared pool of a small machine has a single thread, and nobody would meet anybody. */
    private static final Executor THREADS = Thread::startVirtualThread;

    @Autowired
    private ErasureService erasures;

    @Autowired
    private LivingAccounts living;

    @Autowired
    private CertificateRows rows;

    @Autowired
    private CourseCatalog catalog;

    @Autowired
    private SiteIdentitySource site;

    @Autowired
    private CertificateMails mails;

    @Autowired
    private AuditLog audit;

    @Autowired
    private AuditVerification chain;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    /** The issue has the account in its hand; the erasure waits for it, and then takes the certificate along. */
    @Test
    void theErasureWaitsForTheIssueAndTakesTheCertificateAlong() throws Exception {
        Somebody person = Somebody.in(context);
        EmailAddress email = person.email();

        meet(person, living, false);

        assertNothingIsLeftOf(person, email);
    }

    /** The control: the account is only looked at. Then the certificate comes after the erasure, with the name. */
    @Test
    void withoutHoldingTheAccountTheNameOfAnErasedPersonIsWrittenDown() throws Exception {
        Somebody person = Somebody.in(context);
        try {
            meet(person, new UnlockedAccounts(context), true);

            assertThat(new Tables(jdbc).wherever(person.name().value())).contains("certificate_holder.name");
        } finally {
            jdbc.sql("delete from certificate_holder where name = :name")
                    .param("name", person.name().value())
                    .update();
            jdbc.sql("delete from certificate where account_id = :account")
                    .param("account", person.id())
                    .update();
        }
    }

    @Test
    void whicheverComesFirstNothingIsLeftAndTheChainIsWhole() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Somebody person = Somebody.in(context);
            EmailAddress email = person.email();
            CourseCompleted completed = person.completed();
            CompletableFuture<Void> issue = CompletableFuture.runAsync(() -> person.publish(completed), THREADS);
            assertThat(as(person.id(), erasures::eraseMe)).isEqualTo(new ErasureOutcome.Erased());
            issue.get(30, TimeUnit.SECONDS);
            await().until(() -> jdbc.sql("select count(*) from event_publication where serialized_event like :id")
                            .param("id", "%" + completed.completionId() + "%")
                            .query(Long.class)
                            .single()
                    == 0);

            assertNothingIsLeftOf(person, email);
        }
        AuditVerification.Outcome verified = as(Somebody.in(context).id(), () -> chain.verify(), Role.ADMINISTRATOR);
        assertThat(verified).isInstanceOf(AuditVerification.Outcome.Whole.class);
    }

    /** Stops the issue between reading the account and writing, and erases the person there. */
    private void meet(Somebody person, LivingAccounts accounts, boolean erasureComesThrough) throws Exception {
        Pause pause = new Pause();
        SiteIdentitySource slow = () -> {
            pause.here();
            return site.current();
        };
        CertificateIssuer issuer = new CertificateIssuer(rows, catalog, accounts, slow, mails, audit, clock);
        CourseCompleted completed = person.completed();
        CompletableFuture<Void> issue = CompletableFuture.runAsync(
                () -> transactions.executeWithoutResult(status -> issuer.issue(completed)), THREADS);
        pause.awaitReached();
        CompletableFuture<ErasureOutcome> erasure =
                CompletableFuture.supplyAsync(() -> as(person.id(), erasures::eraseMe), THREADS);
        if (erasureComesThrough) {
            erasure.get(30, TimeUnit.SECONDS);
        } else {
            await().during(Duration.ofMillis(300)).until(() -> !erasure.isDone());
        }
        pause.end();
        issue.get(30, TimeUnit.SECONDS);
        assertThat(erasure.get(30, TimeUnit.SECONDS)).isEqualTo(new ErasureOutcome.Erased());
    }

    private void assertNothingIsLeftOf(Somebody person, EmailAddress email) {
        Tables tables = new Tables(jdbc);
        await().until(() -> tables.wherever(email.value()).isEmpty());
        assertThat(tables.wherever(person.name().value())).isEmpty();
        assertThat(tables.wherever(person.id())).allMatch(place -> place.startsWith("audit_entry."));
    }
}
