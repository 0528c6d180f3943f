package dk.trygbevis.workshops;

/** What cancelling a workshop came to. */
public sealed interface CancellationOutcome {

    /** @param told how many get a mail about it */
    record Cancelled(int told) implements CancellationOutcome {}

    record AlreadyCancelled() implements CancellationOutcome {}

    /** The workshop has ended. */
    record Over() implements CancellationOutcome {}
}
