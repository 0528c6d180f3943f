package dk.trygbevis.accounts.web;

import java.io.Serializable;
import java.time.Duration;

/**
 * Somebody who has proven a mail address and has yet to say that they are 15 or older. Kept in the session only.
 *
 * @param next where they were going
 */
record Newcomer(String email, boolean remember, String next) implements Serializable {

    static final Duration LIFETIME = Duration.ofMinutes(15);
}
