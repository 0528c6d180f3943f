package dk.trygbevis.privacy;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.Erasure;
import dk.trygbevis.accounts.LivingAccounts;
import dk.trygbevis.accounts.PersonalDataSource;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a person, in one transaction: the account's row is locked first, so that whoever is writing about the same
 * person at that moment has either finished, and it goes as well, or finds nobody (docs/decisions/0008).
 */
@Component
class Erasing {

    private final LivingAccounts living;
    private final List<PersonalDataSource> sources;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Texts texts;
    private final SiteIdentitySource site;
    private final Clock clock;

    Erasing(
            LivingAccounts living,
            List<PersonalDataSource> sources,
            Outbox outbox,
            AuditLog audit,
            Texts texts,
            SiteIdentitySource site,
            Clock clock) {
        this.living = living;
        this.sources = List.copyOf(sources);
        this.outbox = outbox;
        this.audit = audit;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    /** Why somebody cannot be erased yet, as translation keys. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<String> hindrances(UUID accountId) {
        return sources.stream()
                .flatMap(source -> source.hindrances(accountId).stream())
                .toList();
    }

    /** Until when an account is needed though nobody uses it; nothing if it is not. */
    Optional<Instant> neededUntil(UUID accountId) {
        return sources.stream()
                .flatMap(source -> source.neededUntil(accountId).stream())
                .max(Instant::compareTo);
    }

    /**
     * @param by the administrator who does it for somebody else, and takes over what would hinder it
     * @param actor who is to stand in the audit log, and
     * @param why what is to stand there as the cause
     */
    @Transactional(propagation = Propagation.MANDATORY)
    ErasureOutcome erase(UUID accountId, Optional<UUID> by, String actor, String why) {
        Optional<AccountDetails> person = living.hold(accountId);
        if (person.isEmpty()) {
            return new ErasureOutcome.NoSuchAccount();
        }
        List<String> reasons = by.isPresent() ? List.of() : hindrances(accountId);
        if (!reasons.isEmpty()) {
            return new ErasureOutcome.Hindered(reasons);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Erasure erasure = new Erasure(accountId, person.get().email(), by.orElse(null), now);
        sources.forEach(source -> source.erase(erasure));
        sayGoodbye(person.get(), now);
        audit.record(actor, "account-erased", accountId.toString(), why);
        return new ErasureOutcome.Erased();
    }

    /** After everything else: what had been written to the address before is forgotten by now. */
    private void sayGoodbye(AccountDetails person, Instant now) {
        Language language = person.language();
        SiteIdentity.Authority authority = site.current().authority();
        outbox.enqueueLast(new Mail(
                person.email(),
                language,
                "goodbye",
                texts.get(language, "privacy.mail.goodbye.subject"),
                texts.get(
                        language,
                        "privacy.mail.goodbye.text",
                        DanishTime.dateAndTime(now, language),
                        authority.email(),
                        authority.phone(),
                        authority.name()),
                null));
    }
}
