package dk.trygbevis.learning;

import java.io.Serializable;
import java.util.UUID;

/** Who learns: somebody signed in, or a guest who is known by a cookie only. */
public sealed interface Learner extends Serializable {

    record Member(UUID accountId) implements Learner {}

    /** @param hash SHA-256 of the cookie's random token: the database never holds the token itself */
    record Guest(String hash) implements Learner {}
}
