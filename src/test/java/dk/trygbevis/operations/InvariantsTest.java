package dk.trygbevis.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trygbevis.base.Job;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.workshops.Newcomers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@ExtendWith(InvariantsHold.class)
class InvariantsTest {

    @Autowired
    private Invariants invariants;

    @Autowired
    private InvariantsHealthIndicator health;

    @Autowired
    private Job invariantsHourly;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    @Test
    void everyQueryOfTheFileIsRead() throws Exception {
        String file = new ClassPathResource("invariants.sql").getContentAsString(StandardCharsets.UTF_8);

        assertThat(invariants.queries())
                .hasSize((int)
                        file.lines().filter(line -> line.startsWith("--:")).count())
                .hasSizeGreaterThan(15)
                .allSatisfy(query -> assertThat(query.sql()).startsWith("select "));
    }

    @Test
    void aWorkshopThatCountsWronglyIsFound() {
        UUID workshop = UUID.randomUUID();
        assertThat(brokenBy(() -> insertWorkshop(workshop, 1)))
                .containsExactly("a workshop counts its places as its registrations do: " + workshop);
    }

    @Test
    void aNameThatIsLeftOfSomebodyErasedIsFound() {
        UUID workshop = UUID.randomUUID();
        UUID registration = UUID.randomUUID();
        assertThat(brokenBy(() -> {
                    insertWorkshop(workshop, 0);
                    insertWaiting(registration, workshop, UUID.randomUUID());
                }))
                .containsExactlyInAnyOrder(
                        "nobody waits beside a free place: " + workshop,
                        "no name is left of somebody who was erased: " + registration);
    }

    @Test
    void aRowThatIsTakenOutOfTheAuditLogIsFound() {
        assertThat(brokenBy(() -> jdbc.sql(
                                "insert into audit_entry (position, recorded_at, actor, action, subject, detail, mac)"
                                        + " values (1000000, :now, '', '', '', '', '')")
                        .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                        .update()))
                .hasSize(2)
                .contains("the audit log has no gap: 1000000")
                .anyMatch(broken -> broken.startsWith("the audit log ends where its head says: "));
    }

    @Test
    void theJobFailsOnWhatIsBrokenAndHealthSaysSo() {
        transactions.executeWithoutResult(status -> {
            insertWorkshop(UUID.randomUUID(), 1);
            assertThatThrownBy(() -> invariantsHourly.work().run())
                    .isInstanceOf(InvariantsJob.BrokenInvariantException.class)
                    .hasMessageContaining("a workshop counts its places");
            status.setRollbackOnly();
        });
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        jdbc.sql("update scheduled_job set consecutive_failures = 1 where task_name = 'invariants'")
                .update();
        try {
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        } finally {
            jdbc.sql("update scheduled_job set consecutive_failures = 0 where task_name = 'invariants'")
                    .update();
        }
    }

    /** What is broken besides what was before, in a transaction that never was. */
    private Set<String> brokenBy(Runnable act) {
        Set<String> before = InvariantsHold.brokenRows(context);
        Set<String> broken = transactions.execute(status -> {
            act.run();
            status.setRollbackOnly();
            return InvariantsHold.brokenRows(context);
        });
        assertThat(broken).isNotNull();
        broken.removeAll(before);
        return broken;
    }

    private void insertWorkshop(UUID id, int confirmed) {
        Instant start = Instant.now().plusSeconds(86_400);
        jdbc.sql(
                        "insert into workshop (id, title_da, title_en, starts_at, ends_at, place, address, language, capacity,"
                                + " confirmed, next_queue_number, created_by, created_at)"
                                + " values (:id, 'Prøve', 'Test', :start, :end, 'Her', 'Her', 'DA', 5, :confirmed, 2, :by, :now)")
                .param("id", id)
                .param("start", start.atOffset(ZoneOffset.UTC))
                .param("end", start.plusSeconds(3600).atOffset(ZoneOffset.UTC))
                .param("confirmed", confirmed)
                .param("by", Newcomers.one(jdbc))
                .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insertWaiting(UUID id, UUID workshop, UUID account) {
        jdbc.sql("insert into registration (id, workshop_id, account_id, name, form_key, status, queue_number,"
                        + " registered_at) values (:id, :workshop, :account, 'Nina', :id, 'WAITING', 1, :now)")
                .param("id", id)
                .param("workshop", workshop)
                .param("account", account)
                .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
