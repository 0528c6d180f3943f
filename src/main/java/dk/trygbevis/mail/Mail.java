package dk.trygbevis.mail;

import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent: plain text, to one person.
 *
 * @param kind what the mail is about, such as {@code sign-in-code}, for lists and figures; up to 64 characters
 * @param subject one line of up to 300 characters; never holds the secret
 * @param text up to 10,000 characters; {@value #SECRET} in it stands for the secret
 * @param secret what nobody but the recipient may see, up to 100 characters, such as a sign-in code; kept encrypted,
 *     put in at the moment of sending and then wiped. A mail with a secret is worthless after
 *     {@link Outbox#SECRET_LIFETIME} and is then not sent any more.
 */
public record Mail(
        EmailAddress recipient,
        Language language,
        String kind,
        String subject,
        String text,
        @Nullable String secret) {

    /** Stands in the text where the secret goes. */
    public static final String SECRET = "{secret}";

    static final int LONGEST_KIND = 64;
    static final int LONGEST_SUBJECT = 300;
    static final int LONGEST_TEXT = 10_000;
    static final int LONGEST_SECRET = 100;

    /** @throws IllegalArgumentException if a part is empty or too long, or text and secret do not fit together */
    public Mail {
        require(kind, LONGEST_KIND, "kind");
        require(subject, LONGEST_SUBJECT, "subject");
        require(text, LONGEST_TEXT, "text");
        if (secret != null) {
            require(secret, LONGEST_SECRET, "secret");
        }
        if (text.contains(SECRET) != (secret != null)) {
            throw new IllegalArgumentException("A mail has a secret exactly when its text has a place for it: " + kind);
        }
    }

    /** Leaves out everything personal and the secret, so that no log can show them. */
    @Override
    public String toString() {
        return "Mail[kind=" + kind + "]";
    }

    private static void require(String part, int longest, String name) {
        if (part.isBlank() || part.length() > longest) {
            throw new IllegalArgumentException("The " + name + " of a mail has 1 to " + longest + " characters");
        }
    }
}
