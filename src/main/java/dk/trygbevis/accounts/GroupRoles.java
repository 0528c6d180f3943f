package dk.trygbevis.accounts;

import dk.trygbevis.audit.AuditLog;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roles that the groups of a sign-in provider give. They follow the groups with each sign-in through it; roles that
 * people gave are not touched. A group decides over the last administrator too: configuration can always name a first one.
 */
@Component
public class GroupRoles {

    private static final UUID NOBODY = new UUID(0, 0);

    private final AccountRepository accounts;
    private final AuditLog audit;
    private final Clock clock;

    GroupRoles(AccountRepository accounts, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param provider the short name of the provider
     * @param roles all that its groups give now
     * @param reason what an administrator reads about where such a role came from
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(UUID accountId, String provider, Set<Role> roles, String reason) {
        Account account = accounts.findById(accountId).orElseThrow();
        for (Role role : Role.values()) {
            boolean gained = roles.contains(role)
                    && account.grantFrom(
                            provider, role, reason, NOBODY, clock.instant().truncatedTo(ChronoUnit.MICROS));
            boolean lost = !roles.contains(role) && account.withdrawFrom(provider, role);
            if (gained || lost) {
                audit.record(
                        AuditLog.SYSTEM,
                        gained ? "role-granted" : "role-withdrawn",
                        accountId.toString(),
                        role.name() + " " + provider);
            }
        }
    }
}
