package dk.trygbevis.bench;

import dk.trygbevis.certificates.ManyCertificates;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A PostgreSQL of the bench's own, as durable as in production. */
final class Database implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final Path data;

    private Database(EmbeddedPostgres postgres, Path data) {
        this.postgres = postgres;
        this.data = data;
    }

    static Database start(Path folder) throws IOException {
        Path data = folder.resolve("postgres");
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
        return new Database(postgres, data);
    }

    /** What tells a server to use it. */
    Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                postgres.getJdbcUrl("postgres", "postgres"),
                "SPRING_DATASOURCE_USERNAME",
                "postgres",
                "SPRING_DATASOURCE_PASSWORD",
                "");
    }

    /** @return the ids of new certificates; a server must have made the tables */
    List<String> insertCertificates(int count) throws SQLException {
        return ManyCertificates.insert(postgres.getPostgresDatabase(), count);
    }

    /** The server's first process, from the file in which it notes its id. */
    ProcessHandle process() throws IOException {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow()))
                    .orElseThrow();
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
