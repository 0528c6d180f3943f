package dk.trygbevis.accounts.openid;

import java.time.Instant;
import java.util.UUID;

/**
 * An identity that its owner signs in with.
 *
 * @param provider the broker's short name
 */
public record LinkedIdentity(UUID id, String provider, Instant joinedAt, Instant lastUsedAt) {}
