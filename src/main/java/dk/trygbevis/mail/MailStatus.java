package dk.trygbevis.mail;

/** Where a mail stands. */
public enum MailStatus {
    /** Waits for its first or next try. */
    QUEUED,
    /** The mail server has taken it. */
    SENT,
    /** Given up; only a person can have it tried again. */
    FAILED
}
