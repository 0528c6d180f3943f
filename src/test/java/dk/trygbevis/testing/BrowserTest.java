package dk.trygbevis.testing;

import dk.trygbevis.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test in a real browser against the one application that is started for the run. Its parameters of type {@link
 * Visitor} are browsers of their own: nothing is shared between them, or between tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ActiveProfiles({"sample", "test"})
@ContextConfiguration(initializers = {TestDatabase.class, TestProviders.class, BrowserTest.FreePort.class})
@Import(DatabaseTest.Configuration.class)
@ExtendWith(Browsers.class)
public @interface BrowserTest {

    /** Chosen beforehand, so that mails and codes carry the address that the server really has. */
    class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("free-port", Map.of("server.port", socket.getLocalPort())));
            } catch (IOException none) {
                throw new UncheckedIOException(none);
            }
        }
    }
}
