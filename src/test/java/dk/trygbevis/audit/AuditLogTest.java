package dk.trygbevis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.testing.DatabaseTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AuditLogTest {

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aChainThatNobodyTouchedIsWhole() {
        long position = record();

        assertThat(verification.verify()).isEqualTo(new AuditVerification.Outcome.Whole(position));
    }

    @Test
    void aRowThatWasAlteredIsFound() {
        long position = record();
        record();
        change("update audit_entry set subject = subject || 'x' where position = :position", position);

        assertThat(verification.verify()).isEqualTo(new AuditVerification.Outcome.Broken(position));

        change(
                "update audit_entry set subject = left(subject, length(subject) - 1) where position = :position",
                position);
        assertThat(verification.verify()).isInstanceOf(AuditVerification.Outcome.Whole.class);
    }

    @Test
    void aTailThatWasCutOffIsFound() {
        long position = record();
        transaction.executeWithoutResult(status -> {
            change("delete from audit_entry where position = :position", position);

            assertThat(verification.verify()).isEqualTo(new AuditVerification.Outcome.Broken(position));
            status.setRollbackOnly();
        });
    }

    @Test
    void whatIsRolledBackIsNotRecorded() {
        long before = record();
        transaction.executeWithoutResult(status -> {
            log.record(AuditLog.SYSTEM, "tested", "nothing", "");
            status.setRollbackOnly();
        });

        assertThat(record()).isEqualTo(before + 1);
    }

    private long record() {
        transaction.executeWithoutResult(status ->
                log.record(AuditLog.SYSTEM, "tested", UUID.randomUUID().toString(), ""));
        return jdbc.sql("select position from audit_head").query(Long.class).single();
    }

    private void change(String sql, long position) {
        jdbc.sql(sql).param("position", position).update();
    }
}
