package dk.trygbevis.workshops;

/** What signing up came to. Sending the same form twice gives the same outcome twice. */
public sealed interface RegistrationOutcome {

    record Confirmed() implements RegistrationOutcome {}

    /** @param position from 1: how many confirmed people must give up their place first */
    record Waitlisted(int position) implements RegistrationOutcome {}

    /**
     * Another form had been sent before; nothing changed, not even the name.
     *
     * @param status cancelled only if this very form was sent before the place was given up
     * @param position on the waiting list, 0 for who is not on it
     */
    record AlreadyRegistered(RegistrationStatus status, int position) implements RegistrationOutcome {}

    /** The workshop has started or is cancelled. */
    record Closed() implements RegistrationOutcome {}
}
