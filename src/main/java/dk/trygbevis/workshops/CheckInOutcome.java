package dk.trygbevis.workshops;

import java.time.Instant;

/** What ticking a participant came to. */
public sealed interface CheckInOutcome {

    /** @param at when they were ticked first */
    record Present(Instant at) implements CheckInOutcome {}

    record Absent() implements CheckInOutcome {}

    /** They hold no place (any more), have been erased, or the workshop is cancelled. */
    record NoPlace() implements CheckInOutcome {}
}
