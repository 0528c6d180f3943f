package dk.trygbevis.workshops;

import dk.trygbevis.base.CprNumber;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer decides about a workshop.
 *
 * @param courseSlug the course that coming counts towards; absent for a workshop that stands by itself
 * @param wheelchairAccess whether a wheelchair gets in; absent where nobody has said
 * @param language what is spoken
 */
public record WorkshopPlan(
        @Nullable String courseSlug,
        LocalizedText title,
        @Nullable LocalizedText description,
        Instant startsAt,
        Instant endsAt,
        String place,
        String address,
        @Nullable Boolean wheelchairAccess,
        Language language,
        int capacity) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_DESCRIPTION = 2000;
    public static final int LONGEST_PLACE = 200;
    public static final int LONGEST_ADDRESS = 300;
    public static final int LARGEST_CAPACITY = 5000;

    /** @throws IllegalArgumentException if a text is empty, too long or holds a CPR number, or time or capacity cannot be */
    public WorkshopPlan {
        require(title, LONGEST_TITLE);
        if (description != null) {
            require(description, LONGEST_DESCRIPTION);
        }
        require(place, LONGEST_PLACE);
        require(address, LONGEST_ADDRESS);
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException("A workshop ends after it starts");
        }
        if (capacity < 1 || capacity > LARGEST_CAPACITY) {
            throw new IllegalArgumentException("A workshop has 1 to " + LARGEST_CAPACITY + " places");
        }
    }

    /** Whether somebody who goes by the other plan would come at the wrong time or to the wrong place. */
    boolean meetsElsewhere(WorkshopPlan other) {
        return !startsAt.equals(other.startsAt)
                || !endsAt.equals(other.endsAt)
                || !place.equals(other.place)
                || !address.equals(other.address);
    }

    private static void require(LocalizedText text, int longest) {
        Stream.of(text.da(), text.en()).forEach(version -> require(version, longest));
    }

    private static void require(String text, int longest) {
        if (text.isBlank() || text.length() > longest || CprNumber.occursIn(text)) {
            throw new IllegalArgumentException("A text has 1 to " + longest + " characters and no CPR number");
        }
    }
}
