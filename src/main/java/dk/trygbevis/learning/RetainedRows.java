package dk.trygbevis.learning;

import dk.trygbevis.base.Retained;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of learners for a time; lessons, answers and tests go with the enrollment they belong to. */
@Configuration(proxyBeanMethods = false)
class RetainedRows {

    @Bean
    Retained retainedGuestProgress(JdbcClient jdbc) {
        return new Enrollments("guest-progress", "guest_hash is not null and started_at < :before", jdbc);
    }

    @Bean
    Retained retainedCourseProgress(JdbcClient jdbc) {
        return new Enrollments(
                "course-progress",
                "account_id is not null and started_at < :before"
                        + " and id not in (select enrollment_id from completion)",
                jdbc);
    }

    @Bean
    Retained retainedCompletions(JdbcClient jdbc) {
        return new Enrollments(
                "completions", "id in (select enrollment_id from completion where completed_at < :before)", jdbc);
    }

    @Bean
    Retained retainedAttendance(JdbcClient jdbc) {
        return new Attendance(jdbc);
    }

    private record Enrollments(String kind, String due, JdbcClient jdbc) implements Retained {

        @Override
        public long count(Instant before) {
            return jdbc.sql("select count(*) from enrollment where " + due)
                    .param("before", before.atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        }

        @Override
        public int remove(Instant before, int atMost) {
            List<UUID> some = jdbc.sql("select id from enrollment where " + due
                            + " order by started_at, id fetch first :atMost rows only for update")
                    .param("before", before.atOffset(ZoneOffset.UTC))
                    .param("atMost", atMost)
                    .query(UUID.class)
                    .list();
            if (!some.isEmpty()) {
                List.of(
                                "delete from completion where enrollment_id in (:ids)",
                                "delete from enrollment where id in (:ids)")
                        .forEach(sql -> jdbc.sql(sql).param("ids", some).update());
            }
            return some.size();
        }
    }

    private record Attendance(JdbcClient jdbc) implements Retained {

        @Override
        public String kind() {
            return "attendance";
        }

        @Override
        public long count(Instant before) {
            return jdbc.sql("select count(*) from attendance where attended_at < :before")
                    .param("before", before.atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        }

        /** All at once: a row of three ids and a share. */
        @Override
        public int remove(Instant before, int atMost) {
            return jdbc.sql("delete from attendance where attended_at < :before")
                    .param("before", before.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
