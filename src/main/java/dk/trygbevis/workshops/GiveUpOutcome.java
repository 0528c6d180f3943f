package dk.trygbevis.workshops;

/** What giving up a place, or a turn on the waiting list, came to. */
public enum GiveUpOutcome {
    /** Given up, now or before. */
    GIVEN_UP,
    NOT_REGISTERED,
    /** The workshop has started or is cancelled, or the person has been ticked as present. */
    CLOSED
}
