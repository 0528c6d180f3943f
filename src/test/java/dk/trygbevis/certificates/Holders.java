package dk.trygbevis.certificates;

import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.learning.CourseCompleted;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who have completed a course, for tests: each with an account and an address of their own. */
public final class Holders {

    public static final String COURSE = "basiskursus-natteliv";

    private Holders() {}

    public static UUID account(JdbcClient jdbc, String name) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into account (id, email, name, language, created_at) values (?, ?, ?, 'DA', ?)")
                .params(id, emailOf(id), name, OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        return id;
    }

    public static String emailOf(UUID account) {
        return account + "@example.org";
    }

    public static CourseCompleted completed(CourseCatalog catalog, UUID account, Instant when) {
        Course course = catalog.current(COURSE).orElseThrow();
        return new CourseCompleted(
                UUID.randomUUID(),
                account,
                course.slug(),
                course.version(),
                course.digest(),
                when.truncatedTo(ChronoUnit.MICROS));
    }
}
