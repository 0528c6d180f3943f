package dk.trygbevis.certificates;

import dk.trygbevis.base.PersonName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The holder's name as fixed at issue, and the salt of its hash. Both lie in a row that can be deleted; the certificate
 * keeps only the hash, which tells nothing once the salt is gone.
 *
 * @param salt 128 random bits in hexadecimal digits
 */
record HolderName(PersonName name, String salt) {

    private static final int SALT_BYTES = 16;

    static HolderName salted(PersonName name, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new HolderName(name, HexFormat.of().formatHex(salt));
    }

    /** SHA-256 of the salt's bytes followed by the name in UTF-8, in hexadecimal digits. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(salt));
            digest.update(name.value().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
