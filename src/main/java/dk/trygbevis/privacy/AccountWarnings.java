package dk.trygbevis.privacy;

import dk.trygbevis.accounts.AccountActivity;
import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountRoutes;
import dk.trygbevis.accounts.LivingAccounts;
import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.SiteIdentity;
import dk.trygbevis.base.SiteIdentitySource;
import dk.trygbevis.base.Texts;
import dk.trygbevis.mail.Mail;
import dk.trygbevis.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the owners of accounts that nobody has used for long, once, that the account goes in a month unless they come. */
@Component
class AccountWarnings {

    private static final Period NOTICE = Period.ofMonths(1);
    private static final int PAGE = 200;

    private final RetentionTable table;
    private final AccountActivity activity;
    private final LivingAccounts living;
    private final Erasing erasing;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Texts texts;
    private final SiteIdentitySource site;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AccountWarnings(
            CleanUp cleanUp,
            AccountActivity activity,
            LivingAccounts living,
            Erasing erasing,
            Outbox outbox,
            AuditLog audit,
            Texts texts,
            SiteIdentitySource site,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = cleanUp.table();
        this.activity = activity;
        this.living = living;
        this.erasing = erasing;
        this.outbox = outbox;
        this.audit = audit;
        this.texts = texts;
        this.site = site;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whoever was warned before this has had their notice. */
    static Instant notice(Instant now) {
        return RetentionTable.Row.start(NOTICE, now);
    }

    /** Each warning in a transaction of its own, with its mail; somebody who was warned is not warned again. */
    void run() {
        Period unused = table.period(UnusedAccounts.KIND).orElseThrow().minus(NOTICE);
        LocalDate since = DanishTime.day(RetentionTable.Row.start(unused, clock.instant()));
        @Nullable UUID last = null;
        List<UUID> page;
        do {
            page = activity.unwarned(since, last, PAGE);
            page.forEach(account -> transactions.executeWithoutResult(status -> warn(account)));
            last = page.isEmpty() ? last : page.getLast();
        } while (page.size() == PAGE);
    }

    private void warn(UUID account) {
        if (erasing.neededUntil(account).isEmpty()) {
            living.hold(account).ifPresent(this::write);
        }
    }

    private void write(AccountDetails person) {
        Language language = person.language();
        SiteIdentity identity = site.current();
        activity.warned(person.id());
        outbox.enqueue(new Mail(
                person.email(),
                language,
                "account-unused",
                texts.get(language, "privacy.mail.unused.subject"),
                texts.get(
                        language,
                        "privacy.mail.unused.text",
                        DanishTime.date(DanishTime.day(clock.instant()).plus(NOTICE), language),
                        identity.siteAddress() + AccountRoutes.SIGN_IN.in(language),
                        identity.authority().name()),
                null));
        audit.record(AuditLog.SYSTEM, "account-warned", person.id().toString(), "");
    }
}
