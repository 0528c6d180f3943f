package dk.trygbevis.accounts.passkeys;

import java.time.Instant;
import java.util.UUID;

/**
 * A passkey as its owner knows it.
 *
 * @param lastUsedAt when it last signed in; the moment it was added if it never has
 */
public record Passkey(UUID id, String name, Instant createdAt, Instant lastUsedAt) {}
