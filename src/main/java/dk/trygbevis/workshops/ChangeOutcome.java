package dk.trygbevis.workshops;

/** What changing a workshop came to. */
public sealed interface ChangeOutcome {

    /** @param movedUp how many got a place from the waiting list */
    record Changed(int movedUp) implements ChangeOutcome {}

    /** More people hold a place than there would be; nothing changed. */
    record TooFewPlaces(int confirmed) implements ChangeOutcome {}

    /** The workshop has ended or is cancelled; nothing changed. */
    record Over() implements ChangeOutcome {}
}
