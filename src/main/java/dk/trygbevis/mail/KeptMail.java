package dk.trygbevis.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail to a person that is still kept, for the person's own copy of their data. Where the text had a secret, its
 * placeholder stands.
 */
public record KeptMail(
        String kind,
        String subject,
        String text,
        MailStatus status,
        Instant createdAt,
        @Nullable Instant sentAt) {}
