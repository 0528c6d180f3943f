package dk.trygbevis.mail;

import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of mails, as sender and outbox use it. Each statement stands for itself: what must not happen twice is a
 * condition in its {@code where}, so that any number of senders on any number of nodes can work at the same table.
 */
@Repository
class MailRows {

    /** Longer than one mail can take: four answers of the server, {@link SmtpCarrier#TIMEOUT} each. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final String FORGOTTEN = "forgotten@trygbevis.invalid";
    /** The end of a mail whose recipient is to be forgotten with it; the server's answer may name them as well. */
    private static final String FORGET_IF_ASKED = " recipient = case when forget_when_done then '" + FORGOTTEN
            + "' else recipient end, subject = case when forget_when_done then '-' else subject end,"
            + " body = case when forget_when_done then '-' else body end,";

    private static final String DONE = "status <> 'QUEUED' and coalesce(sent_at, queued_at) < :limit";
    private static final String NOT_LEASED = "(lease_until is null or lease_until <= :now)";

    private final JdbcClient jdbc;

    MailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param forget whether the recipient is wiped from the row as soon as the mail is sent or given up */
    void insert(UUID id, Mail mail, @Nullable String encryptedSecret, String messageId, boolean forget, Instant now) {
        jdbc.sql("insert into mail_message (id, recipient, language, kind, subject, body, secret, message_id,"
                        + " created_at, queued_at, status, attempts, next_attempt_at, forget_when_done)"
                        + " values (:id, :recipient, :language, :kind, :subject, :body, :secret, :messageId,"
                        + " :now, :now, 'QUEUED', 0, :now, :forget)")
                .param("id", id)
                .param("recipient", mail.recipient().value())
                .param("language", mail.language().tag())
                .param("kind", mail.kind())
                .param("subject", mail.subject())
                .param("body", mail.text())
                .param("secret", encryptedSecret)
                .param("messageId", messageId)
                .param("forget", forget)
                .param("now", at(now))
                .update();
    }

    /** What is to be sent now and is in nobody's hands; mails with a secret first, for somebody waits for them. */
    List<UUID> due(Instant now, int atMost) {
        return jdbc.sql("select id from mail_message where status = 'QUEUED' and next_attempt_at <= :now and "
                        + NOT_LEASED
                        + " order by case when secret is null then 1 else 0 end, next_attempt_at"
                        + " fetch first :atMost rows only")
                .param("now", at(now))
                .param("atMost", atMost)
                .query(UUID.class)
                .list();
    }

    /** Takes a mail into the caller's hands for {@link #LEASE}; nothing if it is in another's or done. */
    Optional<QueuedMail> claim(UUID id, Instant now) {
        int claimed = jdbc.sql("update mail_message set lease_until = :until where id = :id and status = 'QUEUED'"
                        + " and next_attempt_at <= :now and " + NOT_LEASED)
                .param("id", id)
                .param("now", at(now))
                .param("until", at(now.plus(LEASE)))
                .update();
        return claimed == 1 ? read(id) : Optional.empty();
    }

    Optional<QueuedMail> read(UUID id) {
        return jdbc.sql("select id, recipient, language, subject, body, secret, message_id, created_at, queued_at,"
                        + " attempts from mail_message where id = :id")
                .param("id", id)
                .query(MailRows::queuedMail)
                .optional();
    }

    void sent(UUID id, Instant now) {
        jdbc.sql("update mail_message set" + FORGET_IF_ASKED
                        + " status = 'SENT', sent_at = :now, attempts = attempts + 1, secret = null,"
                        + " lease_until = null, last_error = null where id = :id and status = 'QUEUED'")
                .param("id", id)
                .param("now", at(now))
                .update();
    }

    void tryLater(UUID id, Instant nextAttempt, String error) {
        jdbc.sql("update mail_message set attempts = attempts + 1, next_attempt_at = :nextAttempt, last_error = :error,"
                        + " lease_until = null where id = :id and status = 'QUEUED'")
                .param("id", id)
                .param("nextAttempt", at(nextAttempt))
                .param("error", error)
                .update();
    }

    void failed(UUID id, String error) {
        jdbc.sql("update mail_message set" + FORGET_IF_ASKED + " status = 'FAILED', attempts = attempts + 1,"
                        + " last_error = case when forget_when_done then 'forgotten' else :error end,"
                        + " secret = null, lease_until = null where id = :id and status = 'QUEUED'")
                .param("id", id)
                .param("error", error)
                .update();
    }

    /** Gives a mail back untried. */
    void release(UUID id) {
        jdbc.sql("update mail_message set lease_until = null where id = :id and status = 'QUEUED'")
                .param("id", id)
                .update();
    }

    /** Gives up the mails whose secret is too old to be of use. Returns how many. */
    int expire(Instant now) {
        return jdbc.sql("update mail_message set status = 'FAILED', secret = null, lease_until = null,"
                        + " last_error = 'expired' where status = 'QUEUED' and secret is not null"
                        + " and created_at <= :limit and " + NOT_LEASED)
                .param("now", at(now))
                .param("limit", at(now.minus(Outbox.SECRET_LIFETIME)))
                .update();
    }

    /** How many were sent or given up before an instant. */
    int countDoneBefore(Instant limit) {
        return jdbc.sql("select count(*) from mail_message where " + DONE)
                .param("limit", at(limit))
                .query(Integer.class)
                .single();
    }

    /** Throws away the mails that were sent or given up before an instant, at most so many. Returns how many. */
    int deleteDoneBefore(Instant limit, int atMost) {
        return jdbc.sql("delete from mail_message where id in (select id from mail_message where " + DONE
                        + " order by created_at fetch first :atMost rows only)")
                .param("limit", at(limit))
                .param("atMost", atMost)
                .update();
    }

    List<KeptMail> keptFor(EmailAddress recipient) {
        return jdbc.sql("select kind, subject, body as text, status, created_at, sent_at from mail_message"
                        + " where recipient = :recipient order by created_at desc, id")
                .param("recipient", recipient.value())
                .query(KeptMail.class)
                .list();
    }

    void forget(EmailAddress recipient) {
        jdbc.sql("update mail_message set recipient = :forgotten, subject = '-', body = '-', secret = null,"
                        + " last_error = case when status = 'SENT' then null else 'forgotten' end,"
                        + " status = case when status = 'QUEUED' then 'FAILED' else status end"
                        + " where recipient = :recipient")
                .param("recipient", recipient.value())
                .param("forgotten", FORGOTTEN)
                .update();
    }

    /** Puts a failed mail back into the queue if it still has all it needs. Returns whether it did. */
    boolean requeue(UUID id, Instant now) {
        return jdbc.sql("update mail_message set status = 'QUEUED', attempts = 0, queued_at = :now,"
                                + " next_attempt_at = :now where id = :id and status = 'FAILED'"
                                + " and recipient <> :forgotten and body not like '%" + Mail.SECRET + "%'")
                        .param("id", id)
                        .param("now", at(now))
                        .param("forgotten", FORGOTTEN)
                        .update()
                == 1;
    }

    boolean isFailed(UUID id) {
        return jdbc.sql("select count(*) from mail_message where id = :id and status = 'FAILED'")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                == 1;
    }

    List<MailSummary> newest(List<MailStatus> statuses, int offset, int limit) {
        return jdbc.sql("select id, kind, recipient, subject, status, attempts, created_at, next_attempt_at, last_error"
                        + " from mail_message where status in (:statuses) order by created_at desc, id"
                        + " offset :offset rows fetch next :limit rows only")
                .param("statuses", names(statuses))
                .param("offset", offset)
                .param("limit", limit)
                .query(MailSummary.class)
                .list();
    }

    int count(List<MailStatus> statuses) {
        return jdbc.sql("select count(*) from mail_message where status in (:statuses)")
                .param("statuses", names(statuses))
                .query(Integer.class)
                .single();
    }

    /** How many mails have been waiting since before then. */
    int waitingSince(Instant limit) {
        return jdbc.sql("select count(*) from mail_message where status = 'QUEUED' and queued_at < :limit")
                .param("limit", at(limit))
                .query(Integer.class)
                .single();
    }

    private static QueuedMail queuedMail(ResultSet row, int number) throws SQLException {
        return new QueuedMail(
                row.getObject("id", UUID.class),
                new EmailAddress(row.getString("recipient")),
                Language.of(Locale.of(row.getString("language"))),
                row.getString("subject"),
                row.getString("body"),
                row.getString("secret"),
                row.getString("message_id"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }

    private static List<String> names(List<MailStatus> statuses) {
        return statuses.stream().map(MailStatus::name).toList();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
