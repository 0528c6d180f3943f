package dk.trygbevis.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every application context of the tests a database of its own: H2 in memory or a real PostgreSQL, as the system
 * property {@code test.database} says. PostgreSQL is started once, with the settings that make it durable.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", settings()));
    }

    public static boolean isPostgres() {
        return System.getProperty("test.database", "h2").equals("postgres");
    }

    /** The settings of a new, empty database. */
    public static Map<String, Object> settings() {
        try {
            String folder = Files.createTempDirectory("trygbevis").toString();
            return Map.of(
                    "TRYGBEVIS_DATA",
                    folder,
                    "spring.datasource.url",
                    isPostgres() ? newPostgres() : newH2(),
                    "spring.datasource.username",
                    isPostgres() ? "postgres" : "sa",
                    "spring.datasource.password",
                    "",
                    // No job comes in between: tests turn the clock and make the runs they want.
                    "trygbevis.jobs.by-timetable",
                    "false",
                    "trygbevis.secret-file",
                    folder + "/secret.key");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String newH2() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    private static String newPostgres() {
        String name = "test_" + DATABASES.incrementAndGet();
        try (var connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (java.sql.SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return Postgres.SERVER.getJdbcUrl("postgres", name);
    }

    private static final class Postgres {

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
