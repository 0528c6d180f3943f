package dk.trygbevis.workshops;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.PersonName;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workshop and its places. Whoever changes places has locked the row first; the counter here and the statuses of the
 * registrations then never disagree.
 */
@Entity
@Table(name = "workshop")
class Workshop {

    @Id
    private UUID id;

    @Nullable
    private String courseSlug;

    private String titleDa;
    private String titleEn;

    @Nullable
    private String descriptionDa;

    @Nullable
    private String descriptionEn;

    private Instant startsAt;
    private Instant endsAt;
    private String place;
    private String address;

    @Nullable
    private Boolean wheelchairAccess;

    @Enumerated(EnumType.STRING)
    private Language language;

    private int capacity;
    private int confirmed;
    private int nextQueueNumber;
    private UUID createdBy;
    private Instant createdAt;

    @Nullable
    private Instant cancelledAt;

    @SuppressWarnings("NullAway.Init")
    protected Workshop() {}

    @SuppressWarnings("NullAway.Init")
    Workshop(WorkshopPlan plan, UUID createdBy, Instant now) {
        this.id = UUID.randomUUID();
        this.nextQueueNumber = 1;
        this.createdBy = createdBy;
        this.createdAt = now;
        take(plan);
    }

    UUID id() {
        return id;
    }

    UUID createdBy() {
        return createdBy;
    }

    int freePlaces() {
        return capacity - confirmed;
    }

    boolean isOpen(Instant now) {
        return cancelledAt == null && now.isBefore(startsAt);
    }

    boolean isCancelled() {
        return cancelledAt != null;
    }

    boolean hasEnded(Instant now) {
        return !now.isBefore(endsAt);
    }

    /** Signs somebody up: a place if one is free, else the next number on the waiting list. */
    Registration register(UUID accountId, PersonName name, UUID formKey, Instant now) {
        Registration registration = new Registration(id, accountId);
        registerAgain(registration, name, formKey, now);
        return registration;
    }

    /** Signs somebody up who gave up their place before: they get no better turn than a newcomer. */
    void registerAgain(Registration registration, PersonName name, UUID formKey, Instant now) {
        boolean free = freePlaces() > 0;
        registration.enter(
                name, formKey, free ? RegistrationStatus.CONFIRMED : RegistrationStatus.WAITING, nextQueueNumber, now);
        nextQueueNumber++;
        if (free) {
            confirmed++;
        }
    }

    /** Takes a registration back; the place that this may free is to be given to the first who waits. */
    void giveUp(Registration registration, Instant now) {
        if (registration.status() == RegistrationStatus.CONFIRMED) {
            confirmed--;
        }
        registration.cancel(now);
    }

    /** @throws IllegalStateException if no place is free */
    void moveUp(Registration waiting) {
        if (freePlaces() < 1) {
            throw new IllegalStateException("No place is free in workshop " + id);
        }
        waiting.confirm();
        confirmed++;
    }

    /** Changes what was planned. Places that this may add are to be given to those who wait. */
    ChangeOutcome change(WorkshopPlan plan, Instant now) {
        if (isCancelled() || hasEnded(now)) {
            return new ChangeOutcome.Over();
        }
        if (plan.capacity() < confirmed) {
            return new ChangeOutcome.TooFewPlaces(confirmed);
        }
        take(plan);
        return new ChangeOutcome.Changed(0);
    }

    void cancel(Instant now) {
        cancelledAt = now;
    }

    WorkshopPlan plan() {
        return new WorkshopPlan(
                courseSlug,
                new LocalizedText(titleDa, titleEn),
                descriptionDa == null || descriptionEn == null ? null : new LocalizedText(descriptionDa, descriptionEn),
                startsAt,
                endsAt,
                place,
                address,
                wheelchairAccess,
                language,
                capacity);
    }

    WorkshopDetails details(int waiting) {
        return new WorkshopDetails(id, plan(), confirmed, waiting, cancelledAt);
    }

    UpcomingWorkshop upcoming() {
        return new UpcomingWorkshop(id, new LocalizedText(titleDa, titleEn), startsAt, endsAt, place, freePlaces());
    }

    private void take(WorkshopPlan plan) {
        LocalizedText description = plan.description();
        courseSlug = plan.courseSlug();
        titleDa = plan.title().da();
        titleEn = plan.title().en();
        descriptionDa = description == null ? null : description.da();
        descriptionEn = description == null ? null : description.en();
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        place = plan.place();
        address = plan.address();
        wheelchairAccess = plan.wheelchairAccess();
        language = plan.language();
        capacity = plan.capacity();
    }
}
