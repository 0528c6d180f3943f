package dk.trygbevis.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The approvals as rows. */
@Component
class Approvals {

    private static final String COLUMNS = "select digest, slug, version, approved_at, approved_by from course_approval";

    private final JdbcClient jdbc;

    Approvals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<Approval> all() {
        return jdbc.sql(COLUMNS + " order by approved_at desc")
                .query(Approvals::approval)
                .list();
    }

    Optional<Approval> find(String digest) {
        return jdbc.sql(COLUMNS + " where digest = :digest")
                .param("digest", digest)
                .query(Approvals::approval)
                .optional();
    }

    void add(Approval approval) {
        jdbc.sql("insert into course_approval (digest, slug, version, approved_at, approved_by)"
                        + " values (:digest, :slug, :version, :at, :by)")
                .param("digest", approval.digest())
                .param("slug", approval.slug())
                .param("version", approval.version())
                .param("at", approval.approvedAt().atOffset(ZoneOffset.UTC))
                .param("by", approval.approvedBy())
                .update();
    }

    private static Approval approval(ResultSet row, int number) throws SQLException {
        return new Approval(
                row.getString("digest"),
                row.getString("slug"),
                row.getString("version"),
                row.getObject("approved_at", OffsetDateTime.class).toInstant(),
                row.getObject("approved_by", UUID.class));
    }
}
