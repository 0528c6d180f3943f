package dk.trygbevis.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

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

    HeldRole held() {
        return new HeldRole(role, scope.equals(EVERYWHERE) ? null : UUID.fromString(scope));
    }

    GrantedRole details() {
        return new GrantedRole(held(), reason, grantedBy, grantedAt);
    }
}
