package dk.trygbevis.accounts.web;

import dk.trygbevis.accounts.openid.ProvenIdentity;
import java.io.Serializable;
import java.time.Duration;

/**
 * An identity that belongs to no account yet, and waits for its owner to prove a mail address as well. Kept in the session
 * only.
 */
record Stranger(ProvenIdentity identity) implements Serializable {

    static final Duration LIFETIME = Duration.ofMinutes(15);
}
