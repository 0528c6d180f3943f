package dk.trygbevis.workshops;

import dk.trygbevis.base.LocalizedText;
import java.time.Instant;
import java.util.UUID;

/**
 * A workshop to come, as lists show it.
 *
 * @param freePlaces 0 where only the waiting list is open
 */
public record UpcomingWorkshop(
        UUID id, LocalizedText title, Instant startsAt, Instant endsAt, String place, int freePlaces) {

    public boolean hasWaitingList() {
        return freePlaces == 0;
    }
}
