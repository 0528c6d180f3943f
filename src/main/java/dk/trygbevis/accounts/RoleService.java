package dk.trygbevis.accounts;

import dk.trygbevis.audit.AuditLog;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds which role, given by whom and why. What is given or taken back counts from the person's next request on, on
 * every node ({@link CurrentRights}).
 */
@Service
@Transactional
public class RoleService {

    private final AccountRepository accounts;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    RoleService(AccountRepository accounts, CurrentUser currentUser, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** What giving a role came to. */
    public enum Granting {
        GRANTED,
        HELD_ALREADY
    }

    /** What taking a role back came to. */
    public enum Withdrawal {
        WITHDRAWN,
        NOT_HELD,
        /** Without an administrator nobody could give roles again, so the last one keeps theirs. */
        LAST_ADMINISTRATOR
    }

    /** The roles of an account, those held everywhere first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public List<GrantedRole> rolesOf(UUID account) {
        return require(account).grantedRoles().stream()
                .sorted(Comparator.<GrantedRole, Boolean>comparing(
                                granted -> granted.held().scope() != null)
                        .thenComparing(granted -> granted.held().role())
                        .thenComparing(GrantedRole::at))
                .toList();
    }

    /** Gives a role that is held everywhere. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Granting grant(UUID account, Role role, GrantReason reason) {
        return give(account, HeldRole.everywhere(role), reason);
    }

    /** Takes back a role, be it held everywhere or for one thing. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Withdrawal withdraw(UUID account, HeldRole held) {
        if (held.equals(HeldRole.everywhere(Role.ADMINISTRATOR)) && isLastAdministrator(account)) {
            return Withdrawal.LAST_ADMINISTRATOR;
        }
        return take(account, held);
    }

    /**
     * Those who hold a role for one thing, by address.
     *
     * @param scope a thing of the calling module, which answers for it that the signed-in person may ask
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ORGANIZER', 'ADMINISTRATOR')")
    public List<AccountDetails> holders(Role role, UUID scope) {
        return accounts.holders(role, scope.toString()).stream()
                .map(Account::details)
                .toList();
    }

    /**
     * Gives a role for one thing.
     *
     * @param scope a thing of the calling module, which answers for it that the signed-in person may decide over it
     */
    @PreAuthorize("hasAnyRole('ORGANIZER', 'ADMINISTRATOR')")
    public Granting grantFor(UUID scope, UUID account, Role role, GrantReason reason) {
        return give(account, new HeldRole(role, scope), reason);
    }

    /** Takes back a role for one thing; the calling module answers as in {@link #grantFor}. */
    @PreAuthorize("hasAnyRole('ORGANIZER', 'ADMINISTRATOR')")
    public Withdrawal withdrawFor(UUID scope, UUID account, Role role) {
        return take(account, new HeldRole(role, scope));
    }

    private Granting give(UUID account, HeldRole held, GrantReason reason) {
        boolean given = require(account)
                .grant(
                        held,
                        reason.text(),
                        currentUser.require(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!given) {
            return Granting.HELD_ALREADY;
        }
        record("role-granted", account, held);
        return Granting.GRANTED;
    }

    private Withdrawal take(UUID account, HeldRole held) {
        if (!require(account).withdraw(held)) {
            return Withdrawal.NOT_HELD;
        }
        record("role-withdrawn", account, held);
        return Withdrawal.WITHDRAWN;
    }

    /** Locks those who hold the role, then counts: of two administrators who take it from each other, one keeps it. */
    private boolean isLastAdministrator(UUID account) {
        accounts.lockAdministrators();
        return accounts.countHolders(Role.ADMINISTRATOR) == 1
                && require(account).roles().contains(HeldRole.everywhere(Role.ADMINISTRATOR));
    }

    private void record(String action, UUID account, HeldRole held) {
        String detail = held.scope() == null ? held.role().name() : held.role() + " " + held.scope();
        audit.record(currentUser.require().toString(), action, account.toString(), detail);
    }

    private Account require(UUID id) {
        return accounts.findById(id).orElseThrow(() -> new IllegalArgumentException("No account " + id));
    }
}
