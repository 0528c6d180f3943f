package dk.trygbevis.accounts;

import dk.trygbevis.base.CprNumber;
import java.util.Optional;

/** Why somebody is given a role: 1 to 500 characters without anything that looks like a CPR number. */
public record GrantReason(String text) {

    public static final int LONGEST = 500;

    /** @throws IllegalArgumentException if the text is empty, too long or holds a CPR number */
    public GrantReason {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST || CprNumber.occursIn(text)) {
            throw new IllegalArgumentException("Not a reason that can be kept");
        }
    }

    /** The reason in a text, or nothing if it is not one that can be kept. */
    public static Optional<GrantReason> parse(String text) {
        try {
            return Optional.of(new GrantReason(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
