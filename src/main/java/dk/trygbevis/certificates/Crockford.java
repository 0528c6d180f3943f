package dk.trygbevis.certificates;

import java.util.Arrays;

/**
 * Crockford's base32 as people type it: small letters count as capitals, O as 0, I and L as 1; spaces and hyphens of any
 * kind stand for nothing. U is no symbol.
 */
final class Crockford {

    static final int BASE = 32;

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ASCII = 128;
    private static final byte[] VALUES = values();

    private Crockford() {}

    static char symbol(int value) {
        return SYMBOLS.charAt(value);
    }

    static int value(char symbol) {
        return symbol < ASCII ? VALUES[symbol] : -1;
    }

    /** The symbols of a text in their canonical form, or an empty text if anything in it is no symbol. */
    static String canonical(String typed) {
        StringBuilder symbols = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char typedSymbol = typed.charAt(i);
            int value = value(typedSymbol);
            if (value >= 0) {
                symbols.append(symbol(value));
            } else if (!separates(typedSymbol)) {
                return "";
            }
        }
        return symbols.toString();
    }

    private static boolean separates(char typed) {
        return Character.isWhitespace(typed)
                || Character.isSpaceChar(typed)
                || Character.getType(typed) == Character.DASH_PUNCTUATION;
    }

    private static byte[] values() {
        byte[] values = new byte[ASCII];
        Arrays.fill(values, (byte) -1);
        for (byte value = 0; value < BASE; value++) {
            values[SYMBOLS.charAt(value)] = value;
            values[Character.toLowerCase(SYMBOLS.charAt(value))] = value;
        }
        for (char zero : new char[] {'O', 'o'}) {
            values[zero] = 0;
        }
        for (char one : new char[] {'I', 'i', 'L', 'l'}) {
            values[one] = 1;
        }
        return values;
    }
}
