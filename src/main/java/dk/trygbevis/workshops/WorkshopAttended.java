package dk.trygbevis.workshops;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody came to a workshop that counts towards a course. Published when an organizer ticks them as present, inside
 * that transaction; a tick that is taken back and set again is published again.
 *
 * @param share how much of the workshop they were present for, from 0 to 1
 */
public record WorkshopAttended(UUID workshopId, UUID accountId, String courseSlug, double share, Instant attendedAt) {}
