package dk.trygbevis.certificates;

import java.util.List;

/** What kind of reason a revocation has. */
public enum RevocationClass {
    /** It should not have been issued, or something on it is wrong. */
    ERROR,
    /** It, or the test behind it, was misused. */
    MISUSE,
    /** The holder asked for it. */
    HOLDER_REQUEST,
    OTHER,
    /** Its holder has been erased: nobody chooses this. */
    ERASED;

    /** Those that an administrator can give as a reason. */
    public static List<RevocationClass> choices() {
        return List.of(ERROR, MISUSE, HOLDER_REQUEST, OTHER);
    }
}
