package dk.trygbevis.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as an administrator sees it: never its text or secret.
 *
 * @param nextAttemptAt when it is tried next; means something only while it is queued
 * @param lastError what the mail server last answered, or a word of our own such as {@code expired}
 */
public record MailSummary(
        UUID id,
        String kind,
        String recipient,
        String subject,
        MailStatus status,
        int attempts,
        Instant createdAt,
        Instant nextAttemptAt,
        @Nullable String lastError) {}
