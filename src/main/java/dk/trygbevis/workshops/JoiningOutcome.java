package dk.trygbevis.workshops;

/** What taking somebody into a workshop's team came to. */
public enum JoiningOutcome {
    JOINED,
    ALREADY_IN,
    /** Nobody has signed in with that address yet. */
    NO_ACCOUNT,
    /** A workshop is shared with organizers only: sharing opens the list of those who signed up. */
    NOT_AN_ORGANIZER
}
