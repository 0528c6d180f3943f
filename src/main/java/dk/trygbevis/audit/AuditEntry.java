package dk.trygbevis.audit;

import java.time.Instant;

/** One act: when, by whom, what, to what. All of it ids and words of our own. */
public record AuditEntry(
        long position, Instant recordedAt, String actor, String action, String subject, String detail) {}
