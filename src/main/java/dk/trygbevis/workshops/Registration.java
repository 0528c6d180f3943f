package dk.trygbevis.workshops;

import dk.trygbevis.accounts.Erasure;
import dk.trygbevis.base.PersonName;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's place at one workshop, or their turn on its waiting list. Changed only through {@link Workshop}. */
@Entity
@Table(name = "registration")
class Registration {

    @Id
    private UUID id;

    private UUID workshopId;
    private UUID accountId;
    private String name;
    private UUID formKey;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    private int queueNumber;
    private Instant registeredAt;

    @Nullable
    private Instant cancelledAt;

    @SuppressWarnings("NullAway.Init")
    protected Registration() {}

    @SuppressWarnings("NullAway.Init")
    Registration(UUID workshopId, UUID accountId) {
        this.id = UUID.randomUUID();
        this.workshopId = workshopId;
        this.accountId = accountId;
    }

    UUID id() {
        return id;
    }

    UUID workshopId() {
        return workshopId;
    }

    UUID accountId() {
        return accountId;
    }

    String name() {
        return name;
    }

    RegistrationStatus status() {
        return status;
    }

    int queueNumber() {
        return queueNumber;
    }

    /** Whether it came from this very form, so that sending it once more changes nothing. */
    boolean cameFrom(UUID form) {
        return formKey.equals(form);
    }

    void enter(PersonName newName, UUID form, RegistrationStatus newStatus, int number, Instant now) {
        name = newName.value();
        formKey = form;
        status = newStatus;
        queueNumber = number;
        registeredAt = now;
        cancelledAt = null;
    }

    void confirm() {
        status = RegistrationStatus.CONFIRMED;
    }

    /** Cuts it loose from the person; that somebody had this place, and came, stays. */
    void forgetPerson() {
        accountId = UUID.randomUUID();
        name = Erasure.NOBODY;
        formKey = UUID.randomUUID();
    }

    void cancel(Instant now) {
        status = RegistrationStatus.CANCELLED;
        cancelledAt = now;
    }
}
