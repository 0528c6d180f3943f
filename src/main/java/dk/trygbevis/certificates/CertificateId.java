package dk.trygbevis.certificates;

import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * What codes and links carry: 128 random bits as 26 symbols of Crockford's base32, too many to guess. Whoever has it
 * sees the holder's full name.
 *
 * @param value in canonical form
 */
public record CertificateId(String value) {

    static final int SYMBOLS = 26;

    private static final int BYTES = 16;
    private static final int BITS_OF_A_SYMBOL = 5;

    /** @throws IllegalArgumentException if the text is not 26 symbols in canonical form */
    public CertificateId {
        if (value.length() != SYMBOLS || !Crockford.canonical(value).equals(value)) {
            throw new IllegalArgumentException("Not the id of a certificate");
        }
    }

    static CertificateId next(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new CertificateId(symbols(new BigInteger(1, bytes), SYMBOLS));
    }

    /** A number in base 32, most significant symbol first, padded with zeros. */
    static String symbols(BigInteger number, int length) {
        char[] symbols = new char[length];
        for (int i = 0; i < length; i++) {
            int value = number.shiftRight(BITS_OF_A_SYMBOL * (length - 1 - i)).intValue() & (Crockford.BASE - 1);
            symbols[i] = Crockford.symbol(value);
        }
        return new String(symbols);
    }

    @Override
    public String toString() {
        return value;
    }
}
