package dk.trygbevis.certificates;

import com.github.benmanes.caffeine.cache.Interner;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.catalog.Course;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a certificate from its row. Columns are told by their place, for looking up their names costs time. */
final class StoredCertificateMapper implements RowMapper<StoredCertificate> {

    static final String COLUMNS = "c.id, c.number, c.account_id, h.name, c.completed_at, c.issued_at, c.valid_until,"
            + " c.identity_method, c.course_slug, c.course_version, c.title_da, c.title_en, c.level, c.hours,"
            + " c.notice_da, c.notice_en, c.authority_name, c.authority_cvr, c.partners_da, c.partners_en,"
            + " r.revoked_at, r.reason_class, r.reason";

    /** Thousands of certificates share one imprint: kept once. */
    private final Interner<Imprint> imprints = Interner.newWeakInterner();

    @Override
    public StoredCertificate mapRow(ResultSet row, int number) throws SQLException {
        return new StoredCertificate(
                new CertificateId(row.getString(1)),
                new CertificateNumber(row.getString(2)),
                row.getObject(3, UUID.class),
                new PersonName(row.getString(4)),
                imprints.intern(imprint(row)),
                instant(row, 5),
                instant(row, 6),
                new ValidityPeriod(instant(row, 7)),
                IdentityMethod.valueOf(row.getString(8)),
                revocation(row));
    }

    private static Imprint imprint(ResultSet row) throws SQLException {
        return new Imprint(
                row.getString(9),
                row.getString(10),
                new LocalizedText(row.getString(11), row.getString(12)),
                Course.Level.valueOf(row.getString(13)),
                hours(row.getBigDecimal(14)),
                notice(row.getString(15), row.getString(16)),
                row.getString(17),
                row.getString(18),
                partners(row.getString(19), row.getString(20)));
    }

    private static StoredCertificate.@Nullable Revocation revocation(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject(21, OffsetDateTime.class);
        return at == null
                ? null
                : new StoredCertificate.Revocation(
                        at.toInstant(), RevocationClass.valueOf(row.getString(22)), row.getString(23));
    }

    private static @Nullable LocalizedText notice(@Nullable String da, @Nullable String en) {
        return da == null || en == null ? null : new LocalizedText(da, en);
    }

    /** Without the zeros that the column adds: 2 and 1.5 rather than 2.00 and 1.50. */
    private static BigDecimal hours(BigDecimal stored) {
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static List<LocalizedText> partners(String da, String en) {
        if (da.isEmpty()) {
            return List.of();
        }
        List<String> danish = da.lines().toList();
        List<String> english = en.lines().toList();
        return IntStream.range(0, danish.size())
                .mapToObj(i -> new LocalizedText(danish.get(i), english.get(i)))
                .toList();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
