package dk.trygbevis.workshops;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody came: when they were ticked, and by whom. */
@Entity
@Table(name = "check_in")
class CheckIn {

    @Id
    private UUID registrationId;

    private Instant checkedInAt;
    private UUID checkedInBy;

    @SuppressWarnings("NullAway.Init")
    protected CheckIn() {}

    CheckIn(UUID registrationId, UUID checkedInBy, Instant now) {
        this.registrationId = registrationId;
        this.checkedInBy = checkedInBy;
        this.checkedInAt = now;
    }

    UUID registrationId() {
        return registrationId;
    }

    Instant at() {
        return checkedInAt;
    }
}
