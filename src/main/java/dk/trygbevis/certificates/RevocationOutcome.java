package dk.trygbevis.certificates;

import java.time.Instant;

/** What came of revoking a certificate. */
public sealed interface RevocationOutcome {

    /** It is revoked now, and its holder is told. */
    record Revoked(Instant since) implements RevocationOutcome {}

    /** Somebody has revoked it before; that stands. */
    record AlreadyRevoked(Instant since) implements RevocationOutcome {}
}
