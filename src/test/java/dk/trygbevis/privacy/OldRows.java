package dk.trygbevis.privacy;

import dk.trygbevis.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of every kind that is kept for a time, as old as a test wants them. */
final class OldRows {

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final People people;

    OldRows(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** For each kind what makes one whose period began then, and tells whether it is still there. */
    Map<String, Function<Instant, BooleanSupplier>> kinds() {
        return Map.of(
                "guest-progress", this::guestProgress,
                "course-progress", this::courseProgress,
                "completions", this::completion,
                "attendance", this::attendance,
                "certificate-holders", this::certificate,
                "places", this::place,
                "mails", this::mail,
                "sign-in-requests", this::signInRequest,
                "remembered-browsers", this::browser);
    }

    private BooleanSupplier guestProgress(Instant at) {
        UUID id = UUID.randomUUID();
        insert(
                "insert into enrollment (id, course_slug, course_version, course_digest, guest_hash, run, started_at, lesson,"
                        + " step) values (?, 'c', '1', 'd', ?, 1, ?, 'l', 1)",
                id,
                id.toString(),
                utc(at));
        insert(
                "insert into practice_answer (enrollment_id, question, chosen, correct, answered_at)"
                        + " values (?, 'q', 'a', true, ?)",
                id,
                utc(at));
        return () -> exists("enrollment where id = ?", id);
    }

    private BooleanSupplier courseProgress(Instant at) {
        UUID id = enrollment(people.somebody(), at);
        return () -> exists("enrollment where id = ?", id);
    }

    private BooleanSupplier completion(Instant at) {
        UUID person = people.somebody();
        UUID enrollment = enrollment(person, at.minus(DAY));
        insert(
                "insert into quiz_attempt (id, enrollment_id, number, questions, started_at, submitted_at, score, passed)"
                        + " values (?, ?, 1, 'q', ?, ?, 100, true)",
                UUID.randomUUID(),
                enrollment,
                utc(at),
                utc(at));
        insert(
                "insert into completion (id, enrollment_id, account_id, course_slug, course_version, course_digest, score,"
                        + " completed_at) values (?, ?, ?, 'c', '1', 'd', 100, ?)",
                UUID.randomUUID(),
                enrollment,
                person,
                utc(at));
        return () -> exists("completion where enrollment_id = ?", enrollment)
                || exists("enrollment where id = ?", enrollment)
                || exists("quiz_attempt where enrollment_id = ?", enrollment);
    }

    private BooleanSupplier attendance(Instant at) {
        UUID workshop = UUID.randomUUID();
        insert(
                "insert into attendance (workshop_id, account_id, course_slug, share, attended_at) values (?, ?, 'c', 1, ?)",
                workshop,
                people.somebody(),
                utc(at));
        return () -> exists("attendance where workshop_id = ?", workshop);
    }

    /** Valid for two years, the last of them ending then. The record itself stays. */
    private BooleanSupplier certificate(Instant at) {
        String id =
                UUID.randomUUID().toString().replace("-", "").substring(0, 26).toUpperCase();
        insert(
                "insert into certificate (id, number, completion_id, account_id, course_slug, course_version, course_digest,"
                        + " title_da, title_en, level, hours, completed_at, issued_at, valid_until, authority_name, authority_cvr,"
                        + " partners_da, partners_en, identity_method, holder_hash) values (?, ?, ?, ?, 'c', '1', 'd', 't', 't',"
                        + " 'BASIC', 1, ?, ?, ?, 'a', '12345678', '', '', 'SELF_DECLARED', 'h')",
                id,
                id.substring(0, 17),
                UUID.randomUUID(),
                people.somebody(),
                utc(at.minus(Duration.ofDays(730))),
                utc(at.minus(Duration.ofDays(730))),
                utc(at));
        insert("insert into certificate_holder (certificate_id, name, salt) values (?, 'Nina Bæk', 's')", id);
        return () -> exists("certificate_holder where certificate_id = ?", id);
    }

    /** Of a workshop that ended then. The place stays; that it was somebody's does not. */
    private BooleanSupplier place(Instant at) {
        UUID workshop = UUID.randomUUID();
        UUID person = people.somebody();
        insert(
                "insert into workshop (id, title_da, title_en, starts_at, ends_at, place, address, language, capacity,"
                        + " confirmed, next_queue_number, created_by, created_at)"
                        + " values (?, 't', 't', ?, ?, 'p', 'a', 'DA', 5, 1, 2, ?, ?)",
                workshop,
                utc(at.minus(Duration.ofHours(2))),
                utc(at),
                UUID.randomUUID(),
                utc(at));
        insert(
                "insert into registration (id, workshop_id, account_id, name, form_key, status, queue_number, registered_at)"
                        + " values (?, ?, ?, 'Nina Bæk', ?, 'CONFIRMED', 1, ?)",
                UUID.randomUUID(),
                workshop,
                person,
                UUID.randomUUID(),
                utc(at.minus(DAY)));
        return () -> exists("registration where workshop_id = ? and account_id = ?", workshop, person)
                || exists("registration where workshop_id = ? and name = 'Nina Bæk'", workshop);
    }

    private BooleanSupplier mail(Instant at) {
        UUID id = UUID.randomUUID();
        insert(
                "insert into mail_message (id, recipient, language, kind, subject, body, message_id, created_at, queued_at,"
                        + " status, attempts, next_attempt_at, sent_at)"
                        + " values (?, 'nina@example.org', 'da', 'test', 's', 'b', ?, ?, ?, 'SENT', 1, ?, ?)",
                id,
                id.toString(),
                utc(at.minus(DAY)),
                utc(at.minus(DAY)),
                utc(at),
                utc(at));
        return () -> exists("mail_message where id = ?", id);
    }

    private BooleanSupplier signInRequest(Instant at) {
        UUID id = UUID.randomUUID();
        insert(
                "insert into sign_in_request (id, email, language, code_mac, tries, expires_at)"
                        + " values (?, 'nina@example.org', 'DA', 'm', 0, ?)",
                id,
                utc(at.plus(Duration.ofMinutes(10))));
        return () -> exists("sign_in_request where id = ?", id);
    }

    private BooleanSupplier browser(Instant at) {
        String hash = UUID.randomUUID().toString();
        insert(
                "insert into remembered_browser (token_hash, account_id, created_at, last_used_at, expires_at)"
                        + " values (?, ?, ?, ?, ?)",
                hash,
                people.somebody(),
                utc(at),
                utc(at),
                utc(at.plus(Duration.ofDays(30))));
        return () -> exists("remembered_browser where token_hash = ?", hash);
    }

    private UUID enrollment(UUID person, Instant at) {
        UUID id = UUID.randomUUID();
        insert(
                "insert into enrollment (id, course_slug, course_version, course_digest, account_id, run, started_at, lesson,"
                        + " step) values (?, 'c', '1', 'd', ?, 1, ?, 'l', 1)",
                id,
                person,
                utc(at));
        return id;
    }

    private void insert(String sql, Object... values) {
        jdbc.sql(sql).params(List.of(values)).update();
    }

    private boolean exists(String where, Object... values) {
        return jdbc.sql("select count(*) from " + where)
                        .params(List.of(values))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
