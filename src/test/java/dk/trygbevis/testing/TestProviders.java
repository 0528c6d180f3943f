package dk.trygbevis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The brokers that every application under test knows: a real one ({@link RealBroker}), one that lies ({@link
 * LyingBroker}), and one that is never there. Theirs is another site than ours, as it is in life.
 */
public final class TestProviders implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String REAL = "kommunen";
    public static final String LYING = "loegneren";
    public static final String GONE = "vaek";

    static final int REAL_PORT = freePort();
    private static final int NOBODYS_PORT = freePort();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> settings = new HashMap<>();
        settings.putAll(provider(REAL, "Kommunens login", "The municipality", "http://127.0.0.1:" + REAL_PORT));
        settings.putAll(provider(LYING, "Løgneren", "The liar", LyingBroker.ISSUER));
        settings.putAll(provider(GONE, "Borte", "The lost", "http://127.0.0.1:" + NOBODYS_PORT));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-providers", settings));
    }

    private static Map<String, Object> provider(String shortName, String danish, String english, String issuer) {
        String key = "trygbevis.sign-in.providers." + shortName + ".";
        return Map.of(
                key + "name.da", danish,
                key + "name.en", english,
                key + "issuer", issuer,
                key + "client-id", "trygbevis",
                key + "client-secret", "a secret between us",
                key + "scopes", "openid, email",
                key + "parameters.acr_values", "substantial",
                key + "roles.workshop-planners", "ORGANIZER");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
