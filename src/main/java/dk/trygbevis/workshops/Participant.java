package dk.trygbevis.workshops;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signed up, as the organizer sees them.
 *
 * @param queueNumber in which order they signed up; increases, with gaps
 */
public record Participant(
        UUID registrationId,
        UUID accountId,
        String name,
        RegistrationStatus status,
        int queueNumber,
        Instant registeredAt,
        @Nullable Instant checkedInAt) {}
