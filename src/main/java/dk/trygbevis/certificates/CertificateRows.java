package dk.trygbevis.certificates;

import dk.trygbevis.base.LocalizedText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of certificates. A certificate whose holder's row is gone is nowhere to be found. */
@Repository
class CertificateRows {

    private static final String TABLES = " from certificate c join certificate_holder h on h.certificate_id = c.id"
            + " left join revocation r on r.certificate_id = c.id";
    private static final String SELECT = "select " + StoredCertificateMapper.COLUMNS + TABLES;
    private static final String BY_ID = SELECT + " where c.id = ?";
    private static final String BY_NUMBER = SELECT + " where c.number = ?";

    private final JdbcClient jdbc;
    private final StoredCertificateMapper rowMapper = new StoredCertificateMapper();

    CertificateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StoredCertificate certificate, UUID completionId, String courseDigest, HolderName holder) {
        Imprint imprint = certificate.imprint();
        LocalizedText notice = imprint.notice();
        jdbc.sql("insert into certificate (id, number, completion_id, account_id, course_slug, course_version,"
                        + " course_digest, title_da, title_en, level, hours, notice_da, notice_en, completed_at,"
                        + " issued_at, valid_until, authority_name, authority_cvr, partners_da, partners_en,"
                        + " identity_method, holder_hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(certificate.id().value())
                .param(certificate.number().value())
                .param(completionId)
                .param(certificate.accountId())
                .param(imprint.courseSlug())
                .param(imprint.courseVersion())
                .param(courseDigest)
                .param(imprint.title().da())
                .param(imprint.title().en())
                .param(imprint.level().name())
                .param(imprint.hours())
                .param(notice == null ? null : notice.da())
                .param(notice == null ? null : notice.en())
                .param(at(certificate.completedAt()))
                .param(at(certificate.issuedAt()))
                .param(at(certificate.validity().end()))
                .param(imprint.issuer())
                .param(imprint.issuerCvr())
                .param(lines(imprint.partners().stream().map(LocalizedText::da)))
                .param(lines(imprint.partners().stream().map(LocalizedText::en)))
                .param(certificate.identity().name())
                .param(holder.hash())
                .update();
        jdbc.sql("insert into certificate_holder (certificate_id, name, salt) values (?, ?, ?)")
                .params(certificate.id().value(), holder.name().value(), holder.salt())
                .update();
    }

    boolean isIssuedFor(UUID completionId) {
        return jdbc.sql("select count(*) from certificate where completion_id = ?")
                        .param(completionId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<StoredCertificate> byId(CertificateId id) {
        return jdbc.sql(BY_ID).param(id.value()).query(rowMapper).optional();
    }

    Optional<StoredCertificate> byNumber(CertificateNumber number) {
        return jdbc.sql(BY_NUMBER).param(number.value()).query(rowMapper).optional();
    }

    /** An account's certificates, newest first. */
    List<StoredCertificate> ofAccount(UUID accountId) {
        return jdbc.sql(SELECT + " where c.account_id = ? order by c.issued_at desc, c.id desc")
                .param(accountId)
                .query(rowMapper)
                .list();
    }

    /** Newest first. */
    List<StoredCertificate> find(CertificateFilter filter, HolderScope scope, int offset, int limit) {
        return filtered(
                        SELECT,
                        filter,
                        scope,
                        " order by c.issued_at desc, c.id desc offset :offset rows fetch next :limit rows only")
                .param("offset", offset)
                .param("limit", limit)
                .query(rowMapper)
                .list();
    }

    int count(CertificateFilter filter, HolderScope scope) {
        return filtered("select count(*)" + TABLES, filter, scope, "")
                .query(Integer.class)
                .single();
    }

    /** A course's certificates in the order of their issue, those that follow the given one. */
    List<StoredCertificate> after(String course, HolderScope scope, @Nullable StoredCertificate last, int limit) {
        return of(
                        scope,
                        SELECT + " where c.course_slug = :course"
                                + " and (c.issued_at > :issuedAt or (c.issued_at = :issuedAt and c.id > :id))",
                        " order by c.issued_at, c.id fetch first :limit rows only")
                .param("course", course)
                .param("issuedAt", at(last == null ? Instant.EPOCH : last.issuedAt()))
                .param("id", last == null ? "" : last.id().value())
                .param("limit", limit)
                .query(rowMapper)
                .list();
    }

    /** Every course that a certificate was issued for, by Danish title; the title is that of the newest. */
    List<CertifiedCourse> courses() {
        return jdbc.sql("select c.course_slug as slug, max(c.title_da) as da, max(c.title_en) as en from certificate c"
                        + " join (select course_slug, max(issued_at) as newest from certificate group by course_slug) n"
                        + " on n.course_slug = c.course_slug and n.newest = c.issued_at"
                        + " group by c.course_slug order by da, slug")
                .query((row, number) -> new CertifiedCourse(
                        row.getString("slug"), new LocalizedText(row.getString("da"), row.getString("en"))))
                .list();
    }

    void insertRevocation(
            CertificateId id, Instant now, UUID revokedBy, RevocationClass reasonClass, RevocationReason reason) {
        jdbc.sql("insert into revocation (certificate_id, revoked_at, revoked_by, reason_class, reason)"
                        + " values (?, ?, ?, ?, ?)")
                .params(id.value(), at(now), revokedBy, reasonClass.name(), reason.text())
                .update();
    }

    /** Makes whoever else would revoke the same certificate wait for the end of this transaction. */
    void lock(CertificateId id) {
        jdbc.sql("select id from certificate where id = ? for update")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    private JdbcClient.StatementSpec filtered(String select, CertificateFilter filter, HolderScope scope, String end) {
        boolean byNumber = CheckInput.read(filter.text()) instanceof CheckInput.Number;
        String where = " where 1 = 1" + (filter.course().isEmpty() ? "" : " and c.course_slug = :course")
                + (filter.text().isEmpty()
                        ? ""
                        : byNumber ? " and c.number = :text" : " and lower(h.name) like :text escape '!'");
        JdbcClient.StatementSpec statement = of(scope, select + where, end);
        if (!filter.course().isEmpty()) {
            statement = statement.param("course", filter.course());
        }
        return filter.text().isEmpty()
                ? statement
                : statement.param("text", byNumber ? Crockford.canonical(filter.text()) : containing(filter.text()));
    }

    private JdbcClient.StatementSpec of(HolderScope scope, String select, String end) {
        return switch (scope) {
            case HolderScope.All() -> jdbc.sql(select + end);
            case HolderScope.These(var accounts) when accounts.isEmpty() -> jdbc.sql(select + " and 1 = 0" + end);
            case HolderScope.These(var accounts) ->
                jdbc.sql(select + " and c.account_id in (:accounts)" + end).param("accounts", accounts);
        };
    }

    private static String containing(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    private static String lines(Stream<String> names) {
        return names.map(name -> name.replace('\n', ' ')).collect(Collectors.joining("\n"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
