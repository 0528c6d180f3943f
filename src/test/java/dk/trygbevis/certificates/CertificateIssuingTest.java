package dk.trygbevis.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.trygbevis.accounts.UnlockedAccounts;
import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.EventRedelivery;
import dk.trygbevis.base.SiteIdentitySource;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.learning.CourseCompleted;
import dk.trygbevis.operations.InvariantsHold;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.TestClock;
import dk.trygbevis.testing.TestDatabase;
import dk.trygbevis.workshops.Newcomers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@ExtendWith(InvariantsHold.class)
class CertificateIssuingTest {

    private static final int DELIVERIES = 20;

    /** Fewer than there are connections: they stand in their transactions until all have looked. */
    private static final int DELIVERIES_OF_THE_CONTROL = 5;

    private final CertificateIssuing issuing;

    private final Holders holders;

    @Autowired
    private CertificateRows rows;

    @Autowired
    private CourseCatalog catalog;

    @Autowired
    private EventRedelivery redelivery;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private CertificateMails mails;

    @Autowired
    private SiteIdentitySource site;

    @Autowired
    private AuditLog audit;

    @Autowired
    private ApplicationContext context;

    /** Calls the listener itself rather than its proxy, which would call it in a thread of its own. */
    CertificateIssuingTest(@Autowired CertificateIssuing proxy, @Autowired ApplicationContext context) {
        holders = new Holders(context);
        issuing = AopTestUtils.getUltimateTargetObject(proxy);
    }

    private final String name = "Sofie " + UUID.randomUUID().toString().replaceAll("[^a-z]", "");

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aCompletionBecomesACertificateThatHoldsWhatWasTrueThen() {
        UUID account = holders.account(name);
        CourseCompleted completed = holders.completed(account);

        issuing.on(completed);
        jdbc.sql("update account set name = 'Another Name' where id = ?")
                .param(account)
                .update();

        StoredCertificate certificate = rows.ofAccount(account).getFirst();
        assertThat(certificate.holder().value()).isEqualTo(name);
        assertThat(certificate.completedAt()).isEqualTo(completed.completedAt());
        assertThat(certificate.imprint().title().da())
                .isEqualTo(catalog.current(Holders.COURSE).orElseThrow().title().da());
        assertThat(certificate.imprint().issuer()).isEqualTo("Havneby Kommune");
        assertThat(certificate.imprint().partners()).hasSize(2);
        assertThat(certificate.imprint().notice()).isNotNull();
        assertThat(certificate.identity()).isEqualTo(IdentityMethod.SELF_DECLARED);
    }

    @Test
    void theMailLeadsToTheHoldersPageAndToTheCheck() {
        UUID account = holders.account(name);

        issuing.on(holders.completed(account));

        StoredCertificate certificate = rows.ofAccount(account).getFirst();
        String mail = jdbc.sql("select body from mail_message where recipient = ? and kind = 'certificate-issued'")
                .param(Holders.emailOf(account))
                .query(String.class)
                .single();
        assertThat(mail)
                .contains(name)
                .contains("/certificates/" + certificate.id())
                .contains("/v/" + certificate.id())
                .contains(certificate.number().grouped());
    }

    @Test
    void theRecordNamesNobodyOnceTheHoldersRowIsDeleted() {
        UUID account = holders.account(name);
        issuing.on(holders.completed(account));
        StoredCertificate certificate = rows.ofAccount(account).getFirst();
        String salt = jdbc.sql("select salt from certificate_holder where certificate_id = ?")
                .param(certificate.id().value())
                .query(String.class)
                .single();
        Map<String, Object> record = jdbc.sql("select * from certificate where id = ?")
                .param(certificate.id().value())
                .query()
                .singleRow();

        assertThat(record.toString()).doesNotContain(name);
        assertThat(record.get("holder_hash")).isEqualTo(new HolderName(certificate.holder(), salt).hash());
        assertThat(salt).hasSize(32);

        jdbc.sql("delete from certificate_holder where certificate_id = ?")
                .param(certificate.id().value())
                .update();
        assertThat(rows.byId(certificate.id())).isEmpty();
        assertThat(rows.byNumber(certificate.number())).isEmpty();
        jdbc.sql("delete from certificate where id = ?")
                .param(certificate.id().value())
                .update();
    }

    @Test
    void twentyDeliveriesAtOnceIssueOneCertificateAndOneMail() throws Exception {
        UUID account = holders.account(name);
        CourseCompleted completed = holders.completed(account);

        deliverAtOnce(completed);

        assertIssuedOnce(account, completed);
    }

    /** The control of the test above: what it would see if nothing forbade a second certificate, nor made them wait. */
    @Test
    void withoutTheConstraintSeveralWouldBeIssued() throws Exception {
        UUID account = holders.account(name);
        CourseCompleted completed = holders.completed(account);
        jdbc.sql("alter table certificate drop constraint one_certificate_for_each_completion")
                .update();
        CyclicBarrier together = new CyclicBarrier(DELIVERIES_OF_THE_CONTROL);
        SiteIdentitySource askedByAll = () -> {
            awaitQuietly(together);
            return site.current();
        };
        CertificateIssuer unlocked =
                new CertificateIssuer(rows, catalog, new UnlockedAccounts(context), askedByAll, mails, audit, clock);
        try {
            atOnce(
                    DELIVERIES_OF_THE_CONTROL,
                    () -> transactions.executeWithoutResult(status -> unlocked.issue(completed)));
            assertThat(rows.ofAccount(account)).hasSizeGreaterThan(1);
        } finally {
            jdbc.sql("delete from certificate_holder where name = ?")
                    .param(name)
                    .update();
            jdbc.sql("delete from certificate where account_id = ?")
                    .param(account)
                    .update();
            jdbc.sql("alter table certificate add constraint one_certificate_for_each_completion"
                            + " unique (completion_id)")
                    .update();
        }
    }

    /** Row 5 of the faults, for each of the four inserts that an issue is made of. */
    @ParameterizedTest
    @ValueSource(strings = {"certificate", "certificate_holder", "mail_message", "audit_entry"})
    void whenTheDatabaseRefusesAnInsertNothingIsLeftAndARetryIssues(String table) {
        UUID account = holders.account(name);
        CourseCompleted completed = holders.completed(account);
        refuse(table, account, completed);
        try {
            transactions.executeWithoutResult(status -> events.publishEvent(completed));
            await().until(() -> publications(completed, "FAILED") == 1);

            assertThat(rows.isIssuedFor(completed.completionId())).isFalse();
            assertThat(holdersOfThatName()).isZero();
            assertThat(mailsTo(account)).isZero();
            assertThat(audited(completed)).isZero();
        } finally {
            allow(table);
        }

        clock.move(Duration.ofMinutes(1));
        redelivery.resubmitDue();

        await().until(() -> publications(completed, "%") == 0);
        assertIssuedOnce(account, completed);
    }

    @Test
    void aFailedEventIsNotTriedAgainBeforeItsPauseIsOver() {
        CourseCompleted withoutName = holders.completed(Newcomers.one(jdbc));
        transactions.executeWithoutResult(status -> events.publishEvent(withoutName));
        await().until(() -> publications(withoutName, "FAILED") == 1);

        redelivery.resubmitDue();
        assertThat(attempts(withoutName)).isEqualTo(1);

        clock.move(Duration.ofSeconds(11));
        redelivery.resubmitDue();
        await().until(() -> attempts(withoutName) == 2 && publications(withoutName, "FAILED") == 1);

        clock.move(Duration.ofSeconds(11));
        redelivery.resubmitDue();
        assertThat(attempts(withoutName))
                .as("the second pause is twice as long")
                .isEqualTo(2);

        jdbc.sql("delete from event_publication where serialized_event like ?")
                .param("%" + withoutName.completionId() + "%")
                .update();
    }

    private void deliverAtOnce(CourseCompleted completed) throws Exception {
        atOnce(DELIVERIES, () -> issuing.on(completed));
    }

    private static void atOnce(int times, Runnable delivery) throws Exception {
        CyclicBarrier together = new CyclicBarrier(times);
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<Future<?>> deliveries = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                deliveries.add(threads.submit(() -> {
                    together.await();
                    delivery.run();
                    return null;
                }));
            }
            for (Future<?> delivered : deliveries) {
                delivered.get();
            }
        }
    }

    private static void awaitQuietly(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException alone) {
            throw new IllegalStateException(alone);
        }
    }

    private void assertIssuedOnce(UUID account, CourseCompleted completed) {
        assertThat(rows.ofAccount(account)).hasSize(1);
        assertThat(mailsTo(account)).isOne();
        assertThat(audited(completed)).isOne();
    }

    private void refuse(String table, UUID account, CourseCompleted completed) {
        String refused = switch (table) {
            case "certificate" -> "completion_id = '%s'".formatted(completed.completionId());
            case "certificate_holder" -> "name = '%s'".formatted(name);
            case "mail_message" -> "recipient = '%s'".formatted(Holders.emailOf(account));
            default -> "detail like '%%%s%%'".formatted(completed.completionId());
        };
        if (TestDatabase.isPostgres()) {
            jdbc.sql("create function refuse() returns trigger language plpgsql as"
                            + " $$ begin raise exception 'refused for the test'; end $$")
                    .update();
            jdbc.sql("create trigger refuse before insert on %s for each row when (new.%s) execute function refuse()"
                            .formatted(table, refused))
                    .update();
        } else {
            jdbc.sql("alter table %s add constraint refuse check (not (%s))".formatted(table, refused))
                    .update();
        }
    }

    private void allow(String table) {
        if (TestDatabase.isPostgres()) {
            jdbc.sql("drop trigger refuse on " + table).update();
            jdbc.sql("drop function refuse()").update();
        } else {
            jdbc.sql("alter table %s drop constraint refuse".formatted(table)).update();
        }
    }

    private long publications(CourseCompleted completed, String status) {
        return count(
                "select count(*) from event_publication where serialized_event like ? and status like ?",
                "%" + completed.completionId() + "%",
                status);
    }

    private long attempts(CourseCompleted completed) {
        return count(
                "select max(completion_attempts) from event_publication where serialized_event like ?",
                "%" + completed.completionId() + "%");
    }

    private long holdersOfThatName() {
        return count("select count(*) from certificate_holder where name = ?", name);
    }

    private long mailsTo(UUID account) {
        return count("select count(*) from mail_message where recipient = ?", Holders.emailOf(account));
    }

    private long audited(CourseCompleted completed) {
        return count(
                "select count(*) from audit_entry where action = 'certificate-issued' and detail like ?",
                "%" + completed.completionId() + "%");
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }
}
