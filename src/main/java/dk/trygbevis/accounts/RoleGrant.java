package dk.trygbevis.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A role that somebody was given: which, when, by whom. */
@Entity
@Table(name = "role_grant")
class RoleGrant {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant grantedAt;

    private UUID grantedBy;

    @SuppressWarnings("NullAway.Init")
    protected RoleGrant() {}

    RoleGrant(Role role, UUID grantedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.role = role;
        this.grantedBy = grantedBy;
        this.grantedAt = now;
    }

    Role role() {
        return role;
    }
}
