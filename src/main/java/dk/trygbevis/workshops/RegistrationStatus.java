package dk.trygbevis.workshops;

/** Where a person stands with a workshop they signed up for. */
public enum RegistrationStatus {
    CONFIRMED,
    WAITING,
    /** They gave up their place or their turn on the waiting list. */
    CANCELLED
}
