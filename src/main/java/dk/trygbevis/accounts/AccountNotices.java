package dk.trygbevis.accounts;

import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.SiteIdentitySource;
import dk.trygbevis.base.Texts;
import dk.trygbevis.mail.Mail;
import dk.trygbevis.mail.Outbox;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owner of an account by mail that a way into it has changed, so that a thief cannot do it unseen. */
@Component
public class AccountNotices {

    private final AccountRepository accounts;
    private final Outbox outbox;
    private final Texts texts;
    private final SiteIdentitySource site;

    AccountNotices(AccountRepository accounts, Outbox outbox, Texts texts, SiteIdentitySource site) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.texts = texts;
        this.site = site;
    }

    /** What has changed. */
    public enum Change {
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        IDENTITY_JOINED,
        IDENTITY_REMOVED,
        ADDRESS_CHANGED
    }

    /**
     * Writes the notice down in the transaction of the change.
     *
     * @param what the name of the passkey or of the provider
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID accountId, Change change, String what) {
        AccountDetails account = accounts.findById(accountId)
                .map(Account::details)
                .orElseThrow(() -> new IllegalArgumentException("No account " + accountId));
        outbox.enqueue(mail(account.email(), account.language(), change, what));
    }

    /**
     * To an address that the account leaves: what was written to it before is forgotten, and so is this once it is sent,
     * for nobody would find it there when the account is erased.
     */
    void tellForTheLastTime(EmailAddress recipient, Language language, Change change) {
        outbox.forget(recipient);
        outbox.enqueueLast(mail(recipient, language, change, ""));
    }

    private Mail mail(EmailAddress recipient, Language language, Change change, String what) {
        String sentence = texts.get(language, "accounts.notice." + change.name(), what);
        String page = site.current().siteAddress() + AccountRoutes.ACCOUNT.in(language);
        return new Mail(
                recipient,
                language,
                "account-notice",
                texts.get(language, "accounts.notice.subject"),
                texts.get(
                        language,
                        "accounts.notice.text",
                        sentence,
                        page,
                        site.current().authority().name()),
                null);
    }
}
