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
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsRolledBackIsNotRecorded() {
        long before = record();
        transaction.executeWithoutResult(status -> {
            log.record(AuditLog.SYSTEM, "course-approved", "nothing", "");
            status.setRollbackOnly();
        });

        assertThat(record()).isEqualTo(before + 1);
    }

    private long record() {
        transaction.executeWithoutResult(status ->
                log.record(AuditLog.SYSTEM, "course-approved", UUID.randomUUID().toString(), ""));
        return jdbc.sql("select position from audit_head").query(Long.class).single();
    }
}
