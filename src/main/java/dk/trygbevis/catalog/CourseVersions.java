package dk.trygbevis.catalog;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every version of a course that was ever published, by the digest of its content. Rows are added, never changed. */
@Component
class CourseVersions {

    private static final Logger log = LoggerFactory.getLogger(CourseVersions.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    CourseVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(Course course) {
        List<String> kept = jdbc.sql("select digest from course_version where slug = :slug and version = :version")
                .param("slug", course.slug())
                .param("version", course.version())
                .query(String.class)
                .list();
        if (kept.contains(course.digest())) {
            return;
        }
        if (!kept.isEmpty()) {
            log.warn(
                    "The content of {} {} has changed since it was published under this version; it is kept as a"
                            + " version of its own, {}, and needs an approval of its own",
                    course.slug(),
                    course.version(),
                    course.digest());
        }
        insert(course);
    }

    Optional<Course> find(String digest) {
        return jdbc.sql("select content from course_version where digest = :digest")
                .param("digest", digest)
                .query(String.class)
                .optional()
                .map(content -> JSON.readValue(content, Course.class));
    }

    /** Makes all who would approve the version wait for each other. */
    void lock(String digest) {
        jdbc.sql("select digest from course_version where digest = :digest for update")
                .param("digest", digest)
                .query(String.class)
                .single();
    }

    private void insert(Course course) {
        try {
            jdbc.sql("insert into course_version (digest, slug, version, content, first_published_at)"
                            + " values (:digest, :slug, :version, :content, :now)")
                    .param("digest", course.digest())
                    .param("slug", course.slug())
                    .param("version", course.version())
                    .param("content", JSON.writeValueAsString(course))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException another) {
            log.debug("Another node kept {} {} at the same time", course.slug(), course.version(), another);
        }
    }
}
