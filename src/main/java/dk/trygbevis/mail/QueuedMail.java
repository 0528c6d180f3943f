package dk.trygbevis.mail;

import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the hands of a sender.
 *
 * @param secret as it lies in the row, encrypted
 * @param attempts how often it has been tried before
 */
record QueuedMail(
        UUID id,
        EmailAddress recipient,
        Language language,
        String subject,
        String text,
        @Nullable String secret,
        String messageId,
        Instant createdAt,
        Instant queuedAt,
        int attempts) {

    @Override
    public String toString() {
        return "QueuedMail[id=" + id + "]";
    }
}
