package dk.trygbevis.accounts.openid;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountNotices;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.accounts.GroupRoles;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.OpenToAll;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which account an identity at a broker belongs to: known by issuer and subject, never by a mail address, and joined only
 * by somebody who has proven both (OWASP ASVS 5.0, 6.8.1).
 */
@Service
@Transactional
public class Identities {

    private final JdbcClient jdbc;
    private final AccountService accounts;
    private final GroupRoles groupRoles;
    private final CurrentUser currentUser;
    private final SignInProviders providers;
    private final AccountNotices notices;
    private final AuditLog audit;
    private final Clock clock;

    Identities(
            JdbcClient jdbc,
            AccountService accounts,
            GroupRoles groupRoles,
            CurrentUser currentUser,
            SignInProviders providers,
            AccountNotices notices,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.groupRoles = groupRoles;
        this.currentUser = currentUser;
        this.providers = providers;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The account of an identity, with the roles of its groups as they are now; nothing if it belongs to none yet. */
    @OpenToAll
    public Optional<AccountDetails> signIn(ProvenIdentity identity) {
        return owner(identity).flatMap(account -> {
            jdbc.sql("update linked_identity set last_used_at = :now, provider = :provider"
                            + " where issuer = :issuer and subject = :subject")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("provider", identity.provider())
                    .param("issuer", identity.issuer())
                    .param("subject", identity.subject())
                    .update();
            refreshRoles(account, identity.provider(), identity.roles());
            return accounts.find(account);
        });
    }

    /** What joining an identity to the signed-in person's account came to. */
    public enum Joining {
        JOINED,
        YOURS_ALREADY,
        /** Somebody else signs in with it. It stays theirs. */
        ANOTHERS
    }

    @PreAuthorize("isAuthenticated()")
    public Joining join(ProvenIdentity identity) {
        UUID me = currentUser.require();
        Optional<UUID> owner = owner(identity);
        if (owner.isPresent()) {
            return owner.get().equals(me) ? Joining.YOURS_ALREADY : Joining.ANOTHERS;
        }
        jdbc.sql("insert into linked_identity (id, issuer, subject, provider, account_id, joined_at, last_used_at)"
                        + " values (:id, :issuer, :subject, :provider, :account, :now, :now)")
                .param("id", UUID.randomUUID())
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .param("provider", identity.provider())
                .param("account", me)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        tell(me, AccountNotices.Change.IDENTITY_JOINED, identity.provider());
        audit.record(me.toString(), "identity-joined", me.toString(), identity.provider());
        refreshRoles(me, identity.provider(), identity.roles());
        return Joining.JOINED;
    }

    /** The signed-in person's identities, the oldest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<LinkedIdentity> mine() {
        return jdbc.sql("select id, provider, joined_at, last_used_at from linked_identity"
                        + " where account_id = :account order by joined_at")
                .param("account", currentUser.require())
                .query((row, number) -> new LinkedIdentity(
                        row.getObject("id", UUID.class),
                        row.getString("provider"),
                        row.getTimestamp("joined_at").toInstant(),
                        row.getTimestamp("last_used_at").toInstant()))
                .list();
    }

    /**
     * Removes one of the person's own identities and the roles that its groups gave; one that is gone already, or another
     * person's, is left alone. A code by mail always remains as a way in.
     */
    @PreAuthorize("isAuthenticated()")
    public void remove(UUID id) {
        UUID me = currentUser.require();
        mine().stream().filter(mine -> mine.id().equals(id)).forEach(mine -> {
            jdbc.sql("delete from linked_identity where id = :id")
                    .param("id", id)
                    .update();
            tell(me, AccountNotices.Change.IDENTITY_REMOVED, mine.provider());
            audit.record(me.toString(), "identity-removed", me.toString(), mine.provider());
            refreshRoles(me, mine.provider(), Set.of());
        });
    }

    private Optional<UUID> owner(ProvenIdentity identity) {
        return jdbc.sql("select account_id from linked_identity where issuer = :issuer and subject = :subject")
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .query(UUID.class)
                .optional();
    }

    private void refreshRoles(UUID account, String provider, Set<Role> roles) {
        groupRoles.refresh(account, provider, roles, providers.name(provider).da());
    }

    private void tell(UUID account, AccountNotices.Change change, String provider) {
        accounts.find(account)
                .ifPresent(owner ->
                        notices.tell(account, change, providers.name(provider).in(owner.language())));
    }
}
