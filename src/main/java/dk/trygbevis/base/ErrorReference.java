package dk.trygbevis.base;

import java.security.SecureRandom;

/** A short mark that stands both in the log and on the page a person sees, so that the two can be found together. */
public final class ErrorReference {

    private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorReference() {}

    public static String next() {
        StringBuilder reference = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, SYMBOLS.length()).forEach(i -> reference.append(SYMBOLS.charAt(i)));
        return reference.toString();
    }
}
