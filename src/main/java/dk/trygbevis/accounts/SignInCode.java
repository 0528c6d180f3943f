package dk.trygbevis.accounts;

import dk.trygbevis.base.SecretKeys;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.SecretKey;

/** A one-time code: eight symbols that are hard to mistake for each other, about 39 bits. */
record SignInCode(String symbols) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SignInCode random() {
        StringBuilder symbols = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> symbols.append(ALPHABET.charAt(i)));
        return new SignInCode(symbols.toString());
    }

    /** What somebody typed: spaces, hyphens and small letters do not matter. */
    static SignInCode typed(String text) {
        return new SignInCode(text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }

    /** {@code ABCD-EFGH}, as it stands in the mail. */
    String grouped() {
        return symbols.substring(0, LENGTH / 2) + "-" + symbols.substring(LENGTH / 2);
    }

    /** The keyed hash that is stored in the code's place; bound to the one request that it answers. */
    String mac(SecretKey key, UUID requestId) {
        return HexFormat.of().formatHex(SecretKeys.hmac(key, requestId + "/" + symbols));
    }
}
