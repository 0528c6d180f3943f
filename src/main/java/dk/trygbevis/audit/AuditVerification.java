package dk.trygbevis.audit;

import dk.trygbevis.base.SecretKeys;
import java.util.List;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks the whole chain, a page at a time, and names the first row that is not as it was written, or the first gap.
 * Without a recorded head it cannot know of rows that were cut off together with the note of where the chain ends; with
 * one from the log it does. Reads one state of the database, whatever is appended meanwhile.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class AuditVerification {

    private static final int PAGE = 1000;

    private final AuditRows rows;
    private final SecretKey key;

    AuditVerification(JdbcClient jdbc, SecretKeys keys) {
        this.rows = new AuditRows(jdbc);
        this.key = keys.derive(AuditLog.KEY);
    }

    /** What the walk found. */
    public sealed interface Outcome {
        /** Every row is as it was written, from the first to the last. */
        record Whole(AuditHead head) implements Outcome {}

        /** A row that was changed, slipped in, or put where another belongs. */
        record Altered(long position) implements Outcome {}

        /** Rows that are gone. */
        record Missing(long first, long last) implements Outcome {}

        /** The rows fit each other, but the database's own note of where the chain ends does not fit them. */
        record HeadAltered(long lastRow) implements Outcome {}

        /** The rows fit each other, but the row at the recorded head is another one than it was then. */
        record NotAsRecorded(long position) implements Outcome {}
    }

    public Outcome verify() {
        return walk(null);
    }

    /** @param recorded the end of the chain as the log has it, of any time */
    public Outcome verify(AuditHead recorded) {
        return walk(recorded);
    }

    Outcome walk(@Nullable AuditHead recorded) {
        AuditHead last = new AuditHead(0, "");
        long read = Long.MIN_VALUE;
        List<AuditRows.Chained> page;
        do {
            page = rows.after(read, PAGE);
            for (AuditRows.Chained row : page) {
                read = row.entry().position();
                if (read > last.count() + 1) {
                    return new Outcome.Missing(last.count() + 1, read - 1);
                }
                if (!row.mac().equals(AuditLog.mac(key, last.mac(), row.entry())) || read != last.count() + 1) {
                    return new Outcome.Altered(read);
                }
                last = new AuditHead(read, row.mac());
            }
        } while (page.size() == PAGE);
        return atTheEnd(last, recorded);
    }

    private Outcome atTheEnd(AuditHead last, @Nullable AuditHead recorded) {
        if (recorded != null && recorded.count() > last.count()) {
            return new Outcome.Missing(last.count() + 1, recorded.count());
        }
        AuditHead noted = rows.head().orElse(new AuditHead(-1, ""));
        if (noted.count() > last.count()) {
            return new Outcome.Missing(last.count() + 1, noted.count());
        }
        if (!noted.equals(last)) {
            return new Outcome.HeadAltered(last.count());
        }
        return recorded == null
                        || recorded.count() == 0
                        || rows.macAt(recorded.count())
                                .filter(recorded.mac()::equals)
                                .isPresent()
                ? new Outcome.Whole(last)
                : new Outcome.NotAsRecorded(recorded.count());
    }
}
