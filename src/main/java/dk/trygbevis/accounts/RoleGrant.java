package dk.trygbevis.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role that somebody was given: which, for what, why, when, by whom. */
@Entity
@Table(name = "role_grant")
class RoleGrant {

    private static final String EVERYWHERE = "";

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Role role;

    /** Not null, so that the database can keep a role held everywhere from being given twice. */
    private String scope;

    private String reason;

    private Instant grantedAt;

    private UUID grantedBy;

    /** Whose groups it came from and goes with; absent if a person gave it. */
    @Nullable
    private String provider;

    @SuppressWarnings("NullAway.Init")
    protected RoleGrant() {}

    RoleGrant(HeldRole held, String reason, UUID grantedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.role = held.role();
        this.scope = held.scope() == null ? EVERYWHERE : held.scope().toString();
        this.reason = reason;
        this.grantedBy = grantedBy;
        this.grantedAt = now;
    }

    static RoleGrant from(String provider, Role role, String reason, UUID nobody, Instant now) {
        RoleGrant grant = new RoleGrant(HeldRole.everywhere(role), reason, nobody, now);
        grant.provider = provider;
        return grant;
    }

    boolean isFrom(String asked) {
        return asked.equals(provider);
    }

    /** A person gives what a group gave already, so that it stays when the group is gone. */
    boolean takeOver(String newReason, UUID newlyGrantedBy, Instant now) {
        if (provider == null) {
            return false;
        }
        provider = null;
        reason = newReason;
        grantedBy = newlyGrantedBy;
        grantedAt = now;
        return true;
    }

    HeldRole held() {
        return new HeldRole(role, scope.equals(EVERYWHERE) ? null : UUID.fromString(scope));
    }

    GrantedRole details() {
        return new GrantedRole(held(), reason, grantedBy, grantedAt);
    }
}
