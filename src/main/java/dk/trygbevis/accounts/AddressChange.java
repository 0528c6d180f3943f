package dk.trygbevis.accounts;

import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.RateLimiter;
import java.time.Duration;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changing one's own mail address: a code proves that the new one is the person's, and the old one is told. An address
 * has one account; whether it has is said to nobody but the one who has proven that it is theirs.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class AddressChange {

    private final RateLimiter codesPerAddress = new RateLimiter(5, Duration.ofMinutes(15));
    private final RateLimiter codesPerAccount = new RateLimiter(10, Duration.ofHours(1));

    private final MailCodes codes;
    private final AccountRepository accounts;
    private final CurrentUser currentUser;
    private final AccountNotices notices;
    private final AuditLog audit;

    AddressChange(
            MailCodes codes,
            AccountRepository accounts,
            CurrentUser currentUser,
            AccountNotices notices,
            AuditLog audit) {
        this.codes = codes;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.notices = notices;
        this.audit = audit;
    }

    /** What asking for a code came to. */
    public sealed interface Request {
        /** @param id to be kept by the asking session, and by nobody else */
        record Sent(UUID id) implements Request {}

        record TooMany() implements Request {}
    }

    public Request request(EmailAddress wanted, Language language) {
        boolean tooMany =
                codesPerAccount.tryAcquire(currentUser.require().toString()).isPresent()
                        || codesPerAddress.tryAcquire(wanted.value()).isPresent();
        return tooMany
                ? new Request.TooMany()
                : new Request.Sent(codes.send(wanted, language, MailCodes.Purpose.NEW_ADDRESS));
    }

    /** What typing the code came to. */
    public sealed interface Outcome {
        record Changed(EmailAddress email) implements Outcome {}

        /** The address is the person's, but has an account of its own. */
        record Taken() implements Outcome {}

        record Wrong(int triesLeft) implements Outcome {}

        /** The code is unknown, too old, used, or out of tries. */
        record Over() implements Outcome {}
    }

    public Outcome confirm(UUID requestId, String typed) {
        return switch (codes.check(requestId, typed, MailCodes.Purpose.NEW_ADDRESS)) {
            case MailCodes.Check.Right(EmailAddress proven, Language language) -> change(proven);
            case MailCodes.Check.Wrong(int left) -> new Outcome.Wrong(left);
            case MailCodes.Check.Over() -> new Outcome.Over();
        };
    }

    private Outcome change(EmailAddress proven) {
        UUID me = currentUser.require();
        if (accounts.findByEmail(proven.value())
                .filter(owner -> !owner.id().equals(me))
                .isPresent()) {
            return new Outcome.Taken();
        }
        Account account = accounts.findById(me).orElseThrow();
        AccountDetails before = account.details();
        account.moveTo(proven);
        notices.tellForTheLastTime(before.email(), before.language(), AccountNotices.Change.ADDRESS_CHANGED);
        audit.record(me.toString(), "address-changed", me.toString(), "");
        return new Outcome.Changed(proven);
    }
}
