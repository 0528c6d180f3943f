package dk.trygbevis.base;

import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * Something the product does by itself at fixed times, once across all nodes. A module declares one as a bean; the
 * module {@code operations} runs them and shows how they went. The work opens its own transactions, and must bear being
 * run again after it has failed half-way.
 *
 * @param name lower-case words with hyphens, never reused for other work: what the database knows it by
 * @param titleKey the translation key of what it is called on screen
 */
public record Job(String name, String titleKey, Timetable timetable, Runnable work) {

    private static final int LONGEST_NAME = 64;
    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

    public Job {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a job: " + name);
        }
    }

    /** @param at in Danish time */
    public static Job daily(String name, String titleKey, LocalTime at, Runnable work) {
        return new Job(name, titleKey, new Timetable.Daily(at), work);
    }

    /** @param minute of every hour */
    public static Job hourly(String name, String titleKey, int minute, Runnable work) {
        return new Job(name, titleKey, new Timetable.Hourly(minute), work);
    }
}
