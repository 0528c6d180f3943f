package dk.trygbevis.privacy;

import java.util.List;

/** What asking to be erased, or erasing somebody, came to. */
public sealed interface ErasureOutcome {

    /** Everything is gone but what must stay, and a last mail says so. */
    record Erased() implements ErasureOutcome {}

    /** There is no such account (any more). */
    record NoSuchAccount() implements ErasureOutcome {}

    /**
     * Something must be done first; nothing has changed.
     *
     * @param reasons as translation keys
     */
    record Hindered(List<String> reasons) implements ErasureOutcome {}
}
