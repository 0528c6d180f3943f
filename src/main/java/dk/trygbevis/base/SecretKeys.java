package dk.trygbevis.base;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The installation's one secret, kept in a file outside the database and shared by all nodes, and the keys that are
 * derived from it, one for each purpose (HKDF-Expand of RFC 5869 with one block of HMAC-SHA-256).
 *
 * <p>In sample mode the file is made at the first start. Elsewhere the start fails without it.
 */
@Component
public class SecretKeys {

    private static final int BYTES = 32;

    private final SecretKey root;

    SecretKeys(@Value("${trygbevis.secret-file}") Path file, Environment environment) throws IOException {
        if (!Files.exists(file) && environment.acceptsProfiles(Profiles.of("sample"))) {
            create(file);
        }
        byte[] secret = Base64.getDecoder().decode(Files.readString(file).strip());
        if (secret.length < BYTES) {
            throw new IllegalStateException("The secret in " + file + " is shorter than " + BYTES + " bytes");
        }
        this.root = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** The key for a purpose, such as {@code sign-in-code}: 256 bits, always the same for the same purpose. */
    public SecretKey derive(String purpose) {
        return new SecretKeySpec(hmac(root, purpose + '\u0001'), "HmacSHA256");
    }

    /** HMAC-SHA-256 of a text. */
    public static byte[] hmac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(secret), StandardOpenOption.TRUNCATE_EXISTING);
    }
}
