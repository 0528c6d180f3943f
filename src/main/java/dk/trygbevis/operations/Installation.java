package dk.trygbevis.operations;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What runs here, on which database, and how well. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Installation {

    /** They tell a load balancer something, and a person who sees this page nothing. */
    private static final Set<String> FOR_MACHINES = Set.of("ping", "livenessState", "readinessState", "ssl");

    private final ObjectProvider<BuildProperties> build;
    private final JdbcTemplate jdbc;
    private final Flyway flyway;
    private final HealthEndpoint health;

    Installation(ObjectProvider<BuildProperties> build, JdbcTemplate jdbc, Flyway flyway, HealthEndpoint health) {
        this.build = build;
        this.jdbc = jdbc;
        this.flyway = flyway;
        this.health = health;
    }

    /** @param commit the state of the sources; absent where it was not built from a repository */
    public record Version(String number, Optional<String> commit) {}

    /** @param schema the number of the newest migration */
    public record Database(String product, String schema) {}

    /** @param name as Spring Boot knows it, such as {@code diskSpace} */
    public record Part(String name, boolean well) {}

    /** Nothing where it was not packaged, as in a developer's tests. */
    public Optional<Version> version() {
        return Optional.ofNullable(build.getIfAvailable())
                .map(known -> new Version(
                        Objects.requireNonNullElse(known.getVersion(), ""),
                        Optional.ofNullable(known.get("commit")).filter(commit -> !commit.equals("unknown"))));
    }

    public Database database() {
        MigrationInfo newest = flyway.info().current();
        return new Database(
                Objects.requireNonNull(jdbc.execute((Connection connection) -> product(connection.getMetaData()))),
                newest == null ? "" : String.valueOf(newest.getVersion()));
    }

    /** The parts whose health is watched, those that are not well first. */
    public List<Part> parts() {
        Map<String, HealthDescriptor> all = health.health() instanceof CompositeHealthDescriptor composite
                ? Objects.requireNonNullElse(composite.getComponents(), Map.of())
                : Map.of();
        return all.entrySet().stream()
                .filter(part -> !FOR_MACHINES.contains(part.getKey()))
                .map(Installation::part)
                .sorted(Comparator.comparing(Part::well).thenComparing(Part::name))
                .toList();
    }

    private static Part part(Map.Entry<String, HealthDescriptor> part) {
        return new Part(part.getKey(), Status.UP.equals(part.getValue().getStatus()));
    }

    private static String product(DatabaseMetaData database) throws SQLException {
        return database.getDatabaseProductName() + " " + database.getDatabaseProductVersion();
    }
}
