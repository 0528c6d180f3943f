package dk.trygbevis.workshops;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's own place.
 *
 * @param position on the waiting list, 0 for who is not on it
 * @param checkedInAt when they were ticked as present
 */
public record MyRegistration(
        UUID id,
        WorkshopDetails workshop,
        String name,
        RegistrationStatus status,
        int position,
        @Nullable Instant checkedInAt) {}
