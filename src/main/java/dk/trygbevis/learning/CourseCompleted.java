package dk.trygbevis.learning;

import java.time.Instant;
import java.util.UUID;

/**
 * A learner has met all that a course asks for. Published once for each completion, inside the transaction that records
 * it.
 *
 * @param courseDigest names the very version that was taken, see the catalog
 */
public record CourseCompleted(
        UUID completionId,
        UUID accountId,
        String courseSlug,
        String courseVersion,
        String courseDigest,
        Instant completedAt) {}
