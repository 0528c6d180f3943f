package dk.trygbevis.accounts;

import dk.trygbevis.accounts.imports.Newcomer;
import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.base.SiteIdentitySource;
import dk.trygbevis.base.Texts;
import dk.trygbevis.mail.Mail;
import dk.trygbevis.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes accounts for people in a file. Nobody is signed in by it: each proves the address by a code, and says at the first
 * sign-in that they are 15 or older. Somebody who has an account already is left as they are, so that the same file can be
 * imported again.
 */
@Service
@Transactional
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class PeopleImport {

    private static final int AT_ONCE = 500;

    private final AccountRepository accounts;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Texts texts;
    private final SiteIdentitySource site;
    private final Clock clock;

    PeopleImport(
            AccountRepository accounts,
            JdbcClient jdbc,
            CurrentUser currentUser,
            AuditLog audit,
            Outbox outbox,
            Texts texts,
            SiteIdentitySource site,
            Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.audit = audit;
        this.outbox = outbox;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param known how many had an account already
     */
    public record Outcome(int created, int known) {}

    /** Those among the addresses that have an account. */
    @Transactional(readOnly = true)
    public Set<EmailAddress> known(List<EmailAddress> addresses) {
        Set<EmailAddress> known = new HashSet<>();
        for (int from = 0; from < addresses.size(); from += AT_ONCE) {
            List<String> some = addresses.subList(from, Math.min(from + AT_ONCE, addresses.size())).stream()
                    .map(EmailAddress::value)
                    .toList();
            jdbc.sql("select email from account where email in (:some)")
                    .param("some", some)
                    .query(String.class)
                    .list()
                    .forEach(email -> known.add(new EmailAddress(email)));
        }
        return known;
    }

    /**
     * Makes all the accounts, or none.
     *
     * @param reason why they get the roles that stand beside them; needed where anybody gets one
     * @param invite whether each gets a mail that tells how to sign in
     * @throws IllegalArgumentException if somebody is to get a role and no reason is given
     */
    public Outcome run(List<Newcomer> people, Optional<GrantReason> reason, boolean invite) {
        if (reason.isEmpty()
                && people.stream().anyMatch(person -> !person.roles().isEmpty())) {
            throw new IllegalArgumentException("Roles are given for a reason");
        }
        Set<EmailAddress> known = known(people.stream().map(Newcomer::email).toList());
        List<Newcomer> unknown = people.stream()
                .filter(person -> !known.contains(person.email()))
                .toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        unknown.forEach(person -> create(person, reason.map(GrantReason::text).orElse(""), now));
        if (invite) {
            unknown.forEach(this::invite);
        }
        return new Outcome(unknown.size(), people.size() - unknown.size());
    }

    private void create(Newcomer person, String reason, Instant now) {
        UUID me = currentUser.require();
        Account account = new Account(person.email(), person.language(), now);
        PersonName name = person.name();
        if (name != null) {
            account.rename(name);
        }
        person.roles().forEach(role -> account.grant(HeldRole.everywhere(role), reason, me, now));
        accounts.save(account);
        String id = account.id().toString();
        audit.record(me.toString(), "person-imported", id, "");
        person.roles().forEach(role -> audit.record(me.toString(), "role-granted", id, role.name()));
    }

    private void invite(Newcomer person) {
        Language language = person.language();
        String authority = site.current().authority().name();
        outbox.enqueue(new Mail(
                person.email(),
                language,
                "invitation",
                texts.get(language, "accounts.mail.invitation.subject", authority),
                texts.get(
                        language,
                        "accounts.mail.invitation.text",
                        site.current().siteAddress() + AccountRoutes.SIGN_IN.in(language),
                        authority,
                        person.email().value()),
                null));
    }
}
