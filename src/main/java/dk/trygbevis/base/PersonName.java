package dk.trygbevis.base;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's full name as they write it: 2 to 100 characters with at least one letter, white space folded, no control
 * or text-direction characters, and nothing that looks like a CPR number.
 */
public record PersonName(String value) {

    private static final int LONGEST = 100;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** @throws IllegalArgumentException if the text cannot be a name */
    public PersonName {
        value = WHITE_SPACE.matcher(value.strip()).replaceAll(" ");
        if (value.length() < 2
                || value.length() > LONGEST
                || UNSEEN.matcher(value).find()
                || value.codePoints().noneMatch(Character::isLetter)
                || CprNumber.occursIn(value)) {
            throw new IllegalArgumentException("Not a name");
        }
    }

    /** The name in a text, or nothing if it cannot be one. */
    public static Optional<PersonName> parse(String text) {
        try {
            return Optional.of(new PersonName(text));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    /** The initials, all that a typed certificate number shows: {@code Sofie Holm Andersen} becomes {@code S. H. A.} */
    public String initials() {
        return WHITE_SPACE
                .splitAsStream(value)
                .map(part -> new String(Character.toChars(Character.toUpperCase(part.codePointAt(0)))) + ".")
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return value;
    }
}
