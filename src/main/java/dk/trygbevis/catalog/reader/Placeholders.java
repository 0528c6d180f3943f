package dk.trygbevis.catalog.reader;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What course texts may leave for the municipality to fill in: {@code {{authority}}} and {@code {{contact.…}}}. */
public final class Placeholders {

    /** One placeholder; group 1 is its name. */
    public static final Pattern ANY = Pattern.compile("\\{\\{([^{}]*)}}");

    public static final String AUTHORITY = "authority";
    public static final String CONTACT = "contact.";

    /** The telephone numbers that a course may refer to. */
    public static final Set<String> CONTACTS = Set.of(
            "emergency", "police", "cyberhotline", "identity-theft", "mitid-support", "poison-line", "health-line");

    private Placeholders() {}

    /** The names of those in a text that nobody fills in. */
    static List<String> unknown(String text) {
        return ANY.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(placeholder -> !isKnown(placeholder.substring(2, placeholder.length() - 2)))
                .toList();
    }

    private static boolean isKnown(String name) {
        return name.equals(AUTHORITY)
                || (name.startsWith(CONTACT) && CONTACTS.contains(name.substring(CONTACT.length())));
    }
}
