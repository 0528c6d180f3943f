package dk.trygbevis.certificates;

import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * What people type from paper: 80 random bits as 16 symbols of Crockford's base32, and a check symbol. Whoever has it
 * sees the holder's initials.
 *
 * <p>The check symbol is Luhn's algorithm modulo 32 over the symbols' values. It finds every single wrong symbol, and
 * every exchange of two neighbours but that of 0 and Z.
 *
 * @param value 17 symbols in canonical form, without hyphens
 */
public record CertificateNumber(String value) {

    static final int SYMBOLS = 17;

    private static final int BYTES = 10;
    private static final int GROUP = 4;

    /** @throws IllegalArgumentException if the text is not 17 symbols in canonical form, or the last does not fit */
    public CertificateNumber {
        if (value.length() != SYMBOLS || !Crockford.canonical(value).equals(value) || !fits(value)) {
            throw new IllegalArgumentException("Not the number of a certificate");
        }
    }

    static CertificateNumber next(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String payload = CertificateId.symbols(new BigInteger(1, bytes), SYMBOLS - 1);
        return new CertificateNumber(payload + checkSymbol(payload));
    }

    /** In groups of four with the check symbol at the end, as it is printed: {@code 7K3M-9QXD-4TBN-2WPH-5}. */
    public String grouped() {
        StringBuilder groups = new StringBuilder(value);
        for (int end = SYMBOLS - 1; end > 0; end -= GROUP) {
            groups.insert(end, '-');
        }
        return groups.toString();
    }

    @Override
    public String toString() {
        return grouped();
    }

    /** Whether the last of the symbols is the check symbol of those before it. */
    static boolean fits(String symbols) {
        return luhnSum(symbols, 1) % Crockford.BASE == 0;
    }

    static char checkSymbol(String payload) {
        int rest = luhnSum(payload, 2) % Crockford.BASE;
        return Crockford.symbol((Crockford.BASE - rest) % Crockford.BASE);
    }

    private static int luhnSum(String symbols, int factorOfTheLast) {
        int factor = factorOfTheLast;
        int sum = 0;
        for (int i = symbols.length() - 1; i >= 0; i--) {
            int product = factor * Crockford.value(symbols.charAt(i));
            sum += product / Crockford.BASE + product % Crockford.BASE;
            factor = 3 - factor;
        }
        return sum;
    }
}
