package dk.trygbevis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.audit.AuditVerification.Outcome;
import dk.trygbevis.testing.Actors;
import dk.trygbevis.testing.DatabaseTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with the database's password, but without the key, tampers; each time in a transaction that is taken back. */
@DatabaseTest
class AuditVerificationTest {

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private long last;

    @BeforeEach
    void sixRows() {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 6; i++) {
                log.record(AuditLog.SYSTEM, "course-approved", UUID.randomUUID().toString(), "number=" + i);
            }
        });
        last = jdbc.sql("select position from audit_head").query(Long.class).single();
    }

    /** The control: each of the tests below begins with this. */
    @Test
    void aChainThatNobodyTouchedIsWhole() {
        assertThat(verify()).isEqualTo(new Outcome.Whole(head()));
        assertThat(verify(head())).isInstanceOf(Outcome.Whole.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'somebody else'",
                "action = 'course-retired'",
                "subject = 'another'",
                "detail = ''",
                "detail = detail || ' '",
                "mac = '0000000000000000000000000000000000000000000000000000000000000000'",
                "recorded_at = recorded_at + interval '1' second"
            })
    void aColumnThatWasChangedIsFound(String change) {
        assertThat(after("update audit_entry set " + change + " where position = " + (last - 3)))
                .isEqualTo(new Outcome.Altered(last - 3));
    }

    @Test
    void aRowThatWasMovedLeavesAGap() {
        assertThat(after("update audit_entry set position = " + (last + 1000) + " where position = " + (last - 3)))
                .isEqualTo(new Outcome.Missing(last - 3, last - 3));
    }

    @Test
    void aRowThatWasDeletedIsAGap() {
        assertThat(after("delete from audit_entry where position between " + (last - 3) + " and " + (last - 2)))
                .isEqualTo(new Outcome.Missing(last - 3, last - 2));
    }

    @Test
    void rowsThatMovedUpOverAGapAreFound() {
        assertThat(after(
                        "delete from audit_entry where position = " + (last - 3),
                        "update audit_entry set position = position - 1 where position = " + (last - 2)))
                .isEqualTo(new Outcome.Altered(last - 3));
    }

    @Test
    void rowsThatWereExchangedAreFound() {
        assertThat(after(
                        "update audit_entry set position = -1 where position = " + (last - 3),
                        "update audit_entry set position = " + (last - 3) + " where position = " + (last - 1),
                        "update audit_entry set position = " + (last - 1) + " where position = -1"))
                .isEqualTo(new Outcome.Altered(last - 3));
    }

    @Test
    void aRowThatWasSlippedInIsFoundWhereverItStands() {
        assertThat(after(copyOfTheLastTo(last + 1))).isEqualTo(new Outcome.Altered(last + 1));
        assertThat(after(copyOfTheLastTo(last + 1), "update audit_head set position = " + (last + 1)))
                .isEqualTo(new Outcome.Altered(last + 1));
        assertThat(after(copyOfTheLastTo(0))).isEqualTo(new Outcome.Altered(0));
    }

    @Test
    void anEndThatWasCutOffIsFound() {
        assertThat(after("delete from audit_entry where position > " + (last - 2)))
                .isEqualTo(new Outcome.Missing(last - 1, last));
    }

    @Test
    void anEndThatWasCutOffTogetherWithItsNoteIsFoundByARecordedHeadOnly() {
        AuditHead recorded = head();
        String[] cut = {
            "delete from audit_entry where position > " + (last - 2),
            "update audit_head set position = " + (last - 2) + ", mac = (select mac from audit_entry where position = "
                    + (last - 2) + ")"
        };

        assertThat(after(cut)).as("the control").isInstanceOf(Outcome.Whole.class);
        assertThat(after(recorded, cut)).isEqualTo(new Outcome.Missing(last - 1, last));
    }

    @Test
    void anEndThatWasCutOffAndGrewAgainIsFoundByARecordedHead() {
        AuditHead recorded = head();
        Outcome found = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from audit_entry where position = " + last).update();
            jdbc.sql("update audit_head set position = " + (last - 1)
                            + ", mac = (select mac from audit_entry where position = " + (last - 1) + ")")
                    .update();
            log.record(AuditLog.SYSTEM, "course-approved", "another", "");
            return verify(recorded);
        });

        assertThat(found).isEqualTo(new Outcome.NotAsRecorded(last));
    }

    @Test
    void aNoteOfTheEndThatWasChangedOrDeletedIsFound() {
        assertThat(after("update audit_head set mac = 'x'")).isEqualTo(new Outcome.HeadAltered(last));
        assertThat(after("update audit_head set position = " + (last - 1))).isEqualTo(new Outcome.HeadAltered(last));
        assertThat(after("delete from audit_head")).isEqualTo(new Outcome.HeadAltered(last));
    }

    @Test
    void whatIsWrittenToTheLogCanBeReadBack() {
        assertThat(AuditHead.parse(head().toString())).contains(head());
        assertThat(AuditHead.parse("12")).isEmpty();
        assertThat(AuditHead.parse("12:abc")).isEmpty();
        assertThat(AuditHead.parse("12:")).isEmpty();
        assertThat(AuditHead.parse("0:")).contains(new AuditHead(0, ""));
    }

    private static String copyOfTheLastTo(long position) {
        return "insert into audit_entry (position, recorded_at, actor, action, subject, detail, mac) select " + position
                + ", recorded_at, actor, action, subject, detail, mac from audit_entry where position ="
                + " (select max(position) from audit_entry)";
    }

    private Outcome after(String... tampering) {
        return after(new AuditHead(0, ""), tampering);
    }

    private Outcome after(AuditHead recorded, String... tampering) {
        Outcome found = transaction.execute(status -> {
            status.setRollbackOnly();
            List.of(tampering)
                    .forEach(sql -> assertThat(jdbc.sql(sql).update()).as(sql).isPositive());
            return verify(recorded);
        });
        return java.util.Objects.requireNonNull(found);
    }

    private Outcome verify() {
        return Actors.as(UUID.randomUUID(), verification::verify, Role.ADMINISTRATOR);
    }

    private Outcome verify(AuditHead recorded) {
        return Actors.as(UUID.randomUUID(), () -> verification.verify(recorded), Role.ADMINISTRATOR);
    }

    private AuditHead head() {
        return new AuditRows(jdbc).head().orElseThrow();
    }
}
