package dk.trygbevis.accounts.web;

import java.util.Arrays;
import java.util.Optional;

/** Why an identity at a broker did not do, as the address of the page that tells says it. */
enum Problem {
    /** The person, or the broker, said no. */
    DECLINED,
    /** The broker does not answer. */
    UNAVAILABLE,
    /** What came back was not right, or not asked for by this browser, or too late. */
    REFUSED,
    /** The identity belongs to another account. */
    ANOTHERS,
    /** Too many attempts from one address. */
    TOO_MANY;

    static Optional<Problem> of(String name) {
        return Arrays.stream(values())
                .filter(problem -> problem.name().equals(name))
                .findFirst();
    }

    String key() {
        return "accounts.openid.problem." + name();
    }
}
