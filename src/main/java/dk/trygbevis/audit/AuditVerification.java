package dk.trygbevis.audit;

import dk.trygbevis.base.OpenToAll;
import dk.trygbevis.base.SecretKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Walks the whole chain and tells whether it is whole. */
@Service
@OpenToAll
public class AuditVerification {

    private final JdbcClient jdbc;
    private final SecretKey key;

    AuditVerification(JdbcClient jdbc, SecretKeys keys) {
        this.jdbc = jdbc;
        this.key = keys.derive("audit-chain");
    }

    /** What the walk found. */
    public sealed interface Outcome {
        /** Every row is as it was written, from the first to the last. */
        record Whole(long rows) implements Outcome {}

        /** The first row that is missing, altered or out of place. */
        record Broken(long position) implements Outcome {}
    }

    @Transactional(readOnly = true)
    public Outcome verify() {
        Walk walk = new Walk(key);
        jdbc.sql("select position, recorded_at, actor, action, subject, detail, mac from audit_entry order by position")
                .query(walk);
        AuditLog.Head head = jdbc.sql("select position, mac from audit_head where id = 1")
                .query(AuditLog.Head.class)
                .single();
        return walk.outcome(head);
    }

    /** Follows the chain row by row and remembers the first that does not fit. */
    private static final class Walk implements RowCallbackHandler {

        private final SecretKey key;
        private long rows;
        private long firstBroken;
        private String previous = "";

        Walk(SecretKey key) {
            this.key = key;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            rows++;
            AuditEntry entry = new AuditEntry(
                    row.getLong(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6));
            String mac = row.getString(7);
            boolean fits = entry.position() == rows && mac.equals(AuditLog.mac(key, previous, entry));
            if (!fits && firstBroken == 0) {
                firstBroken = rows;
            }
            previous = mac;
        }

        Outcome outcome(AuditLog.Head head) {
            if (firstBroken != 0) {
                return new Outcome.Broken(firstBroken);
            }
            boolean endsAtHead = head.position() == rows && head.mac().equals(previous);
            return endsAtHead ? new Outcome.Whole(rows) : new Outcome.Broken(rows + 1);
        }
    }
}
