package dk.trygbevis.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job and how it went.
 *
 * @param titleKey the translation key of what it is called
 * @param due when it runs next; far in the future where jobs run only when asked for
 * @param running whether a node has it in hand now
 * @param failing whether it failed when it last ran; it is tried again by itself
 * @param failures the newest that are kept, at most ten, newest first
 */
public record ScheduledJob(
        String name,
        String titleKey,
        @Nullable Instant due,
        boolean running,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        boolean failing,
        List<Failure> failures) {

    /**
     * @param error the kind of error, without a message
     * @param reference under which the log tells the whole of it
     */
    public record Failure(Instant at, String error, String reference) {}
}
