package dk.trygbevis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class MailSecretsTest {

    private static final UUID ID = UUID.randomUUID();

    private final MailSecrets secrets = withKeyOf((byte) 1);

    @Test
    void whatWasEncryptedComesBack() {
        assertThat(secrets.decrypt(ID, secrets.encrypt(ID, "K7PX-42QÆ"))).contains("K7PX-42QÆ");
    }

    @Test
    void theSameSecretNeverLooksTheSame() {
        assertThat(secrets.encrypt(ID, "K7PX42QM")).isNotEqualTo(secrets.encrypt(ID, "K7PX42QM"));
    }

    @Test
    void theSecretCannotBeReadOffTheRow() {
        byte[] stored = Base64.getDecoder().decode(secrets.encrypt(ID, "K7PX42QM"));

        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("K7PX42QM");
    }

    @Test
    void aSecretCopiedIntoAnotherRowDoesNotOpen() {
        assertThat(secrets.decrypt(UUID.randomUUID(), secrets.encrypt(ID, "K7PX42QM")))
                .isEmpty();
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        assertThat(withKeyOf((byte) 2).decrypt(ID, secrets.encrypt(ID, "K7PX42QM")))
                .isEmpty();
    }

    @Test
    void anAlteredSecretDoesNotOpen() {
        byte[] stored = Base64.getDecoder().decode(secrets.encrypt(ID, "K7PX42QM"));
        for (int i = 0; i < stored.length; i++) {
            byte[] altered = stored.clone();
            altered[i] ^= 1;
            assertThat(secrets.decrypt(ID, Base64.getEncoder().encodeToString(altered)))
                    .isEmpty();
        }
        assertThat(secrets.decrypt(ID, "")).isEmpty();
        assertThat(secrets.decrypt(ID, "not base64!")).isEmpty();
    }

    private static MailSecrets withKeyOf(byte value) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, value);
        return new MailSecrets(new SecretKeySpec(key, "HmacSHA256"));
    }
}
