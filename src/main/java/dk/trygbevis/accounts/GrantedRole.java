package dk.trygbevis.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * A role that somebody was given.
 *
 * @param reason as it was given; empty for roles from before reasons were asked for
 * @param by the account that gave it; a first administrator gave it to themselves
 */
public record GrantedRole(HeldRole held, String reason, UUID by, Instant at) {}
