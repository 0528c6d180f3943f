package dk.trygbevis.certificates;

/** What kind of reason a revocation has. */
public enum RevocationClass {
    /** It should not have been issued, or something on it is wrong. */
    ERROR,
    /** It, or the test behind it, was misused. */
    MISUSE,
    /** The holder asked for it. */
    HOLDER_REQUEST,
    OTHER
}
