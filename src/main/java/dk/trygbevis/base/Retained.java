package dk.trygbevis.base;

import java.time.Instant;

/**
 * Rows of one kind that are kept for a time and then go. A module declares one as a bean for each of its kinds; how long
 * is a row of {@code docs/privacy.md}, which {@code privacy} reads, and by which it lets go of them every night.
 */
public interface Retained {

    /** The key of its row in the table. */
    String kind();

    /** How many would go now. @param before the start of the period: what happened before it goes, nothing else */
    long count(Instant before);

    /** Lets the oldest go, at most so many, inside the caller's transaction. @return how many went; 0 once none is left */
    int remove(Instant before, int atMost);

    /** How many to let go of in one transaction. */
    default int atOnce() {
        return 500;
    }
}
