package dk.trygbevis.operations;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that a listener could not handle; it is tried again by itself, with longer and longer pauses.
 *
 * @param event what has happened, such as {@code CourseCompleted}
 * @param listener who was to handle it, such as {@code CertificateIssuing}
 */
public record FailedEvent(UUID id, String event, String listener, Instant since, int attempts) {}
