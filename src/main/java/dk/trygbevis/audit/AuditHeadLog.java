package dk.trygbevis.audit;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the end of the chain to the application log at the start, every hour and at shutdown. Keep the log where whoever
 * can write to the database cannot.
 */
@Component
class AuditHeadLog {

    private static final Logger log = LoggerFactory.getLogger(AuditHeadLog.class);

    private final AuditRows rows;

    AuditHeadLog(JdbcClient jdbc) {
        this.rows = new AuditRows(jdbc);
    }

    @Scheduled(fixedRate = 1, timeUnit = TimeUnit.HOURS)
    @PreDestroy
    void write() {
        try {
            rows.head()
                    .ifPresentOrElse(
                            head -> log.info("The audit chain ends at {}", head),
                            () -> log.error("The audit chain has lost the note of where it ends"));
        } catch (DataAccessException unreachable) {
            log.warn("The end of the audit chain cannot be read: {}", unreachable.toString());
        }
    }
}
