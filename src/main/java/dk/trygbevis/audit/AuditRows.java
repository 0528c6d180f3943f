package dk.trygbevis.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the tables of the record. */
final class AuditRows {

    static final String COLUMNS = "position, recorded_at, actor, action, subject, detail";

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Chained(AuditEntry entry, String mac) {}

    /** The next rows after a position, in their order. */
    List<Chained> after(long position, int limit) {
        return jdbc.sql("select " + COLUMNS + ", mac from audit_entry where position > :position"
                        + " order by position fetch first :limit rows only")
                .param("position", position)
                .param("limit", limit)
                .query((row, number) -> new Chained(entry(row), row.getString("mac")))
                .list();
    }

    Optional<String> macAt(long position) {
        return jdbc.sql("select mac from audit_entry where position = :position")
                .param("position", position)
                .query(String.class)
                .optional();
    }

    /** The end of the chain as the database tells it; nothing if even that row is gone. */
    Optional<AuditHead> head() {
        return jdbc.sql("select position, mac from audit_head where id = 1")
                .query((row, number) -> new AuditHead(row.getLong("position"), row.getString("mac")))
                .optional();
    }

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"));
    }
}
