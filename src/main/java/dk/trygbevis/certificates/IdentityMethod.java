package dk.trygbevis.certificates;

/** How it was established that the holder is who the certificate says. */
public enum IdentityMethod {
    SELF_DECLARED,
    SEEN_AT_COURSE_DAY,
    MITID
}
