package dk.trygbevis.accounts;

import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.SecretKeys;
import dk.trygbevis.base.SiteIdentitySource;
import dk.trygbevis.base.Texts;
import dk.trygbevis.mail.Mail;
import dk.trygbevis.mail.Outbox;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time codes that prove whose a mail address is: five tries, ten minutes, one use, for one purpose. A code is stored
 * as a keyed hash, bound to the one request that it answers; the key lies outside the database (OWASP ASVS 5.0, 6.5.1,
 * 6.6.2, 6.6.3).
 */
@Component
@Transactional
class MailCodes {

    static final Duration LIFETIME = Duration.ofMinutes(10);
    static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Texts texts;
    private final SiteIdentitySource site;
    private final SecretKeys keys;
    private final Clock clock;

    MailCodes(JdbcClient jdbc, Outbox outbox, Texts texts, SiteIdentitySource site, SecretKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.texts = texts;
        this.site = site;
        this.keys = keys;
        this.clock = clock;
    }

    /** What a code is for. One asked for with one purpose is wrong for the other. */
    enum Purpose {
        SIGN_IN("sign-in-code", "accounts.mail.code."),
        NEW_ADDRESS("new-address-code", "accounts.mail.new-address.");

        private final String kind;
        private final String texts;

        Purpose(String kind, String texts) {
            this.kind = kind;
            this.texts = texts;
        }
    }

    /** Sends a code. The id that comes back is for the asking browser, and for nobody else. */
    UUID send(EmailAddress email, Language language, Purpose purpose) {
        jdbc.sql("delete from sign_in_request where expires_at < :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        UUID id = UUID.randomUUID();
        SignInCode code = SignInCode.random();
        jdbc.sql("insert into sign_in_request (id, email, language, code_mac, tries, expires_at)"
                        + " values (:id, :email, :language, :mac, 0, :expires)")
                .param("id", id)
                .param("email", email.value())
                .param("language", language.name())
                .param("mac", code.mac(key(purpose), id))
                .param("expires", clock.instant().plus(LIFETIME).atOffset(ZoneOffset.UTC))
                .update();
        outbox.enqueue(mail(email, language, purpose, code));
        return id;
    }

    /** What typing a code came to. */
    sealed interface Check {
        /** @param language the one that the code was asked for in */
        record Right(EmailAddress email, Language language) implements Check {}

        record Wrong(int triesLeft) implements Check {}

        /** The request is unknown, too old, used, or out of tries. */
        record Over() implements Check {}
    }

    Check check(UUID requestId, String typed, Purpose purpose) {
        boolean counted = jdbc.sql("update sign_in_request set tries = tries + 1"
                                + " where id = :id and tries < :most and expires_at >= :now")
                        .param("id", requestId)
                        .param("most", TRIES)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (!counted) {
            return new Check.Over();
        }
        Pending pending = jdbc.sql("select email, language, code_mac, tries from sign_in_request where id = :id")
                .param("id", requestId)
                .query(Pending.class)
                .single();
        if (!sameText(pending.codeMac(), SignInCode.typed(typed).mac(key(purpose), requestId))) {
            int left = TRIES - pending.tries();
            return left > 0 ? new Check.Wrong(left) : new Check.Over();
        }
        boolean first = jdbc.sql("delete from sign_in_request where id = :id")
                        .param("id", requestId)
                        .update()
                == 1;
        return first
                ? new Check.Right(new EmailAddress(pending.email()), Language.valueOf(pending.language()))
                : new Check.Over();
    }

    private Mail mail(EmailAddress email, Language language, Purpose purpose, SignInCode code) {
        String link = site.current().siteAddress() + AccountRoutes.SIGN_IN_CODE.in(language) + "#{secret}";
        return new Mail(
                email,
                language,
                purpose.kind,
                texts.get(language, purpose.texts + "subject"),
                texts.get(
                        language,
                        purpose.texts + "text",
                        link,
                        site.current().authority().name(),
                        LIFETIME.toMinutes()),
                code.grouped());
    }

    private SecretKey key(Purpose purpose) {
        return keys.derive(purpose.kind);
    }

    private static boolean sameText(String left, String right) {
        return MessageDigest.isEqual(
                left.getBytes(StandardCharsets.US_ASCII), right.getBytes(StandardCharsets.US_ASCII));
    }

    record Pending(String email, String language, String codeMac, int tries) {}
}
