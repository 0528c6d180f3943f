package dk.trygbevis.accounts;

import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.OpenToAll;
import dk.trygbevis.base.RateLimiter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in by a one-time code: asked for with a mail address, sent there, typed in the browser that asked. Whoever
 * comes for the first time says that they are 15 or older before there is an account.
 *
 * <p>Known and unknown addresses are treated alike until a code proves that the address is its owner's: every address
 * gets its mail (OWASP ASVS 5.0, 6.3.8).
 */
@Service
@Transactional
@OpenToAll
public class SignInService {

    private final RateLimiter codesPerAddress = new RateLimiter(5, Duration.ofMinutes(15));

    private final MailCodes codes;
    private final AccountService accounts;
    private final AccountRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    SignInService(MailCodes codes, AccountService accounts, AccountRepository repository, AuditLog audit, Clock clock) {
        this.codes = codes;
        this.accounts = accounts;
        this.repository = repository;
        this.audit = audit;
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
        return wait.isPresent()
                ? new Request.TooMany(wait.get())
                : new Request.Sent(codes.send(email, language, MailCodes.Purpose.SIGN_IN));
    }

    /** What typing a code came to. */
    public sealed interface Attempt {
        record SignedIn(AccountDetails account) implements Attempt {}

        /** The address is proven, but its owner has yet to say that they are 15 or older: see {@link #welcome}. */
        record Newcomer(EmailAddress email) implements Attempt {}

        record Wrong(int triesLeft) implements Attempt {}

        /** The request is unknown, too old, used, or out of tries: a new code must be asked for. */
        record Over() implements Attempt {}
    }

    public Attempt attempt(UUID requestId, String typed) {
        return switch (codes.check(requestId, typed, MailCodes.Purpose.SIGN_IN)) {
            case MailCodes.Check.Right(EmailAddress email, Language language) ->
                repository.findByEmail(email.value()).filter(Account::isOfAge).isPresent()
                        ? new Attempt.SignedIn(accounts.signedIn(email, language))
                        : new Attempt.Newcomer(email);
            case MailCodes.Check.Wrong(int left) -> new Attempt.Wrong(left);
            case MailCodes.Check.Over() -> new Attempt.Over();
        };
    }

    /**
     * Opens the account of somebody who has just said that they are 15 or older.
     *
     * @param proven an address that a code of this browser has proven
     */
    public AccountDetails welcome(EmailAddress proven, Language language) {
        AccountDetails account = accounts.signedIn(proven, language);
        repository.findById(account.id()).ifPresent(opened -> opened.confirmOfAge(clock.instant()));
        audit.record(account.id().toString(), "account-opened", account.id().toString(), "");
        return account;
    }
}
