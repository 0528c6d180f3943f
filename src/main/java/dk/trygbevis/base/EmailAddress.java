package dk.trygbevis.base;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address, trimmed and in lower case, so that the same person is found however it is typed.
 *
 * <p>The check is deliberately plain: one {@code @}, a domain with a dot, no spaces or control characters, at most 254
 * characters (RFC 5321, 4.5.3.1.3). Whether the address exists is for the mail to show.
 */
public record EmailAddress(String value) {

    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]+\\.[^\\s@.\\p{Cntrl}]{2,}");

    /** @throws IllegalArgumentException if the text is not an address */
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > 254 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** The address in a text, or nothing if it is not one. */
    public static Optional<EmailAddress> parse(String text) {
        try {
            return Optional.of(new EmailAddress(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
