package dk.trygbevis.accounts;

import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.OpenToAll;
import dk.trygbevis.base.PersonName;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts: who they are and what they are called. */
@Service
@Transactional
public class AccountService {

    private final AccountRepository accounts;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;
    private final String firstAdministrator;

    AccountService(
            AccountRepository accounts,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock,
            @Value("${trygbevis.first-administrator}") String firstAdministrator) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
        this.firstAdministrator = firstAdministrator.strip().toLowerCase(Locale.ROOT);
    }

    @Transactional(readOnly = true)
    @OpenToAll
    public Optional<AccountDetails> find(UUID id) {
        return accounts.findById(id).map(Account::details);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ORGANIZER', 'ADMINISTRATOR')")
    public Optional<AccountDetails> find(EmailAddress email) {
        return accounts.findByEmail(email.value()).map(Account::details);
    }

    /** The accounts of these ids, in one query; ids without an account are left out. */
    @Transactional(readOnly = true)
    @OpenToAll
    public Map<UUID, AccountDetails> find(Collection<UUID> ids) {
        return accounts.findAllById(ids).stream()
                .map(Account::details)
                .collect(Collectors.toMap(AccountDetails::id, Function.identity()));
    }

    /**
     * The account of an address, made now if it is the first time that it signs in. The address that the configuration
     * names becomes the first administrator, as long as there is none.
     */
    AccountDetails signedIn(EmailAddress email, Language language) {
        Account account = accounts.findByEmail(email.value())
                .orElseGet(() -> accounts.save(new Account(email, language, clock.instant())));
        if (email.value().equals(firstAdministrator) && accounts.countHolders(Role.ADMINISTRATOR) == 0) {
            account.grant(HeldRole.everywhere(Role.ADMINISTRATOR), "", account.id(), clock.instant());
            audit.record(AuditLog.SYSTEM, "role-granted", account.id().toString(), Role.ADMINISTRATOR.name());
        }
        return account.details();
    }

    /** How the signed-in person wants to be named, here and on certificates to come. */
    @PreAuthorize("isAuthenticated()")
    public void rename(PersonName name) {
        current().rename(name);
    }

    @PreAuthorize("isAuthenticated()")
    public void choose(Language language) {
        current().choose(language);
    }

    /** Ends every session of the signed-in person, on all nodes, with its next request; this one too. */
    @PreAuthorize("isAuthenticated()")
    public void signOutEverywhere() {
        current().signOutEverywhere(clock.instant());
        audit.record(
                currentUser.require().toString(),
                "signed-out-everywhere",
                currentUser.require().toString(),
                "");
    }

    /** One page, by address, of the accounts whose address or name holds the text. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public List<AccountDetails> search(String text, int page, int size) {
        String pattern = "%" + text.strip().toLowerCase(Locale.ROOT) + "%";
        return accounts.search(pattern, PageRequest.of(page, size)).stream()
                .map(Account::details)
                .toList();
    }

    private Account current() {
        return require(currentUser.require());
    }

    private Account require(UUID id) {
        return accounts.findById(id).orElseThrow(() -> new IllegalArgumentException("No account " + id));
    }
}
