package dk.trygbevis.workshops;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workshop with how full it is.
 *
 * @param confirmed how many hold a place
 * @param waiting how many stand on the waiting list
 */
public record WorkshopDetails(
        UUID id,
        WorkshopPlan plan,
        int confirmed,
        int waiting,
        @Nullable Instant cancelledAt) {

    public int freePlaces() {
        return plan.capacity() - confirmed;
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    /** Whether people can sign up, and give up their place. */
    public boolean isOpen(Instant now) {
        return cancelledAt == null && now.isBefore(plan.startsAt());
    }

    /** Whether an organizer can still change or cancel it. */
    public boolean isAhead(Instant now) {
        return cancelledAt == null && now.isBefore(plan.endsAt());
    }
}
