package dk.trygbevis.privacy;

import dk.trygbevis.base.CprNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of the case in which somebody asked to be erased: what an administrator gives as the reason. It stays in the
 * audit log for good, where no name belongs, so it is short and holds a digit, and nothing that looks like a CPR number.
 */
public record CaseNumber(String value) {

    public static final int LONGEST = 40;
    private static final Pattern SHAPE = Pattern.compile("(?=.*\\d)[\\p{L}\\d ./-]{1," + LONGEST + "}");

    /** @throws IllegalArgumentException if the text is not such a number */
    public CaseNumber {
        value = value.strip();
        if (!SHAPE.matcher(value).matches() || CprNumber.occursIn(value)) {
            throw new IllegalArgumentException("Not the number of a case");
        }
    }

    /** The number in a text, or nothing if it is not one. */
    public static Optional<CaseNumber> parse(String text) {
        try {
            return Optional.of(new CaseNumber(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
