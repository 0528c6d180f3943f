package dk.trygbevis.audit;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the record says about one person, for that person: what they did, and what was done to their account. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnAuditTrail {

    private static final int MOST = 10_000;

    private final JdbcClient jdbc;

    OwnAuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entries by or about whoever is signed in, newest first, at most ten thousand. */
    @Transactional(readOnly = true)
    public List<AuditEntry> mine() {
        String me = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName();
        return jdbc.sql("select " + AuditRows.COLUMNS + " from audit_entry where actor = :id or subject = :id"
                        + " or detail like :inside order by position desc fetch first :most rows only")
                .param("id", me)
                .param("inside", "%" + me + "%")
                .param("most", MOST)
                .query((row, number) -> AuditRows.entry(row))
                .list();
    }
}
