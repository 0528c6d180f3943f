package dk.trygbevis.settings;

/** What came of uploading a logo. */
public enum LogoOutcome {
    CHANGED,
    /** It is none, or none of the kinds we take: PNG and JPEG. */
    NOT_A_PICTURE,
    TOO_MANY_BYTES,
    TOO_MANY_PIXELS
}
