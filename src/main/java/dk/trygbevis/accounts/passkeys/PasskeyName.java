package dk.trygbevis.accounts.passkeys;

import dk.trygbevis.base.CprNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody calls a passkey, such as "My phone": 1 to 60 characters without control characters or a CPR number. */
public record PasskeyName(String value) {

    private static final int LONGEST = 60;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]");

    /** @throws IllegalArgumentException if the text cannot be such a name */
    public PasskeyName {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST || UNSEEN.matcher(value).find() || CprNumber.occursIn(value)) {
            throw new IllegalArgumentException("Not a name for a passkey");
        }
    }

    /** The name in a text, or nothing if it cannot be one. */
    public static Optional<PasskeyName> parse(String text) {
        try {
            return Optional.of(new PasskeyName(text));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
