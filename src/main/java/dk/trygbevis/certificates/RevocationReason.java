package dk.trygbevis.certificates;

import dk.trygbevis.base.CprNumber;
import java.util.Optional;

/**
 * Why a certificate is revoked, in words to its holder: 1 to 1,000 characters without anything that looks like a CPR
 * number. Only the holder and administrators ever see it.
 */
public record RevocationReason(String text) {

    public static final int LONGEST = 1000;

    /** @throws IllegalArgumentException if the text is empty, too long or holds a CPR number */
    public RevocationReason {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST || CprNumber.occursIn(text)) {
            throw new IllegalArgumentException("Not a reason that can be kept");
        }
    }

    /** The reason in a text, or nothing if it is not one that can be kept. */
    public static Optional<RevocationReason> parse(String text) {
        try {
            return Optional.of(new RevocationReason(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
