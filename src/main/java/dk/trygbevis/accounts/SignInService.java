package dk.trygbevis.accounts;

import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.OpenToAll;
import dk.trygbevis.base.RateLimiter;
import dk.trygbevis.base.SecretKeys;
import dk.trygbevis.base.SiteIdentitySource;
import dk.trygbevis.base.Texts;
import dk.trygbevis.mail.Mail;
import dk.trygbevis.mail.Outbox;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in by a one-time code: asked for with a mail address, sent there, typed in the browser that asked. Five tries,
 * ten minutes, one use. The code is stored as a keyed hash; the key lies outside the database.
 *
 * <p>Known and unknown addresses are treated alike from beginning to end: every address gets its mail, and an account is
 * made when a code proves that the address is its owner's (OWASP ASVS 5.0, 6.3.8, 6.5.1, 6.6.2, 6.6.3).
 */
@Service
@Transactional
@OpenToAll
public class SignInService {

    static final Duration LIFETIME = Duration.ofMinutes(10);
    static final int TRIES = 5;

    private final RateLimiter codesPerAddress = new RateLimiter(5, Duration.ofMinutes(15));

    private final JdbcClient jdbc;
    private final AccountService accounts;
    private final Outbox outbox;
    private final Texts texts;
    private final SiteIdentitySource site;
    private final SecretKey key;
    private final Clock clock;

    SignInService(
            JdbcClient jdbc,
            AccountService accounts,
            Outbox outbox,
            Texts texts,
            SiteIdentitySource site,
            SecretKeys keys,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.outbox = outbox;
        this.texts = texts;
        this.site = site;
        this.key = keys.derive("sign-in-code");
        this.clock = clock;
    }

    /** What asking for a code came to. */
    public sealed interface Request {
        /** @param id to be kept by the asking browser, and by nobody else */
        record Sent(UUID id) implements Request {}

        record TooMany(Duration retryAfter) implements Request {}
    }

    public Request request(EmailAddress email, Language language) {
        Optional<Duration> wait = codesPerAddress.tryAcquire(email.value());
        if (wait.isPresent()) {
            return new Request.TooMany(wait.get());
        }
        Instant now = clock.instant();
        jdbc.sql("delete from sign_in_request where expires_at < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        UUID id = UUID.randomUUID();
        SignInCode code = SignInCode.random();
        jdbc.sql("insert into sign_in_request (id, email, language, code_mac, tries, expires_at)"
                        + " values (:id, :email, :language, :mac, 0, :expires)")
                .param("id", id)
                .param("email", email.value())
                .param("language", language.name())
                .param("mac", code.mac(key, id))
                .param("expires", now.plus(LIFETIME).atOffset(ZoneOffset.UTC))
                .update();
        outbox.enqueue(mail(email, language, code));
        return new Request.Sent(id);
    }

    /** What typing a code came to. */
    public sealed interface Attempt {
        record SignedIn(AccountDetails account) implements Attempt {}

        record Wrong(int triesLeft) implements Attempt {}

        /** The request is unknown, too old, used, or out of tries: a new code must be asked for. */
        record Over() implements Attempt {}
    }

    public Attempt attempt(UUID requestId, String typed) {
        boolean counted = jdbc.sql("update sign_in_request set tries = tries + 1"
                                + " where id = :id and tries < :most and expires_at >= :now")
                        .param("id", requestId)
                        .param("most", TRIES)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (!counted) {
            return new Attempt.Over();
        }
        Pending pending = jdbc.sql("select email, language, code_mac, tries from sign_in_request where id = :id")
                .param("id", requestId)
                .query(Pending.class)
                .single();
        if (!sameText(pending.codeMac(), SignInCode.typed(typed).mac(key, requestId))) {
            int left = TRIES - pending.tries();
            return left > 0 ? new Attempt.Wrong(left) : new Attempt.Over();
        }
        boolean first = jdbc.sql("delete from sign_in_request where id = :id")
                        .param("id", requestId)
                        .update()
                == 1;
        return first
                ? new Attempt.SignedIn(
                        accounts.signedIn(new EmailAddress(pending.email()), Language.valueOf(pending.language())))
                : new Attempt.Over();
    }

    private Mail mail(EmailAddress email, Language language, SignInCode code) {
        String link = site.current().siteAddress() + AccountRoutes.SIGN_IN_CODE.in(language) + "#{secret}";
        return new Mail(
                email,
                language,
                "sign-in-code",
                texts.get(language, "accounts.mail.code.subject"),
                texts.get(
                        language,
                        "accounts.mail.code.text",
                        link,
                        site.current().authority().name(),
                        LIFETIME.toMinutes()),
                code.grouped());
    }

    private static boolean sameText(String left, String right) {
        return MessageDigest.isEqual(
                left.getBytes(StandardCharsets.US_ASCII), right.getBytes(StandardCharsets.US_ASCII));
    }

    record Pending(String email, String language, String codeMac, int tries) {}
}
