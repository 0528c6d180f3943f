package dk.trygbevis.catalog;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The part of {@code application.yaml} below {@code trygbevis.courses}.
 *
 * @param directory a folder to read instead of the courses on the class path; empty for those
 * @param requireCourseDay slugs of courses that here also ask for a course day
 */
@ConfigurationProperties("trygbevis.courses")
record CourseProperties(
        @DefaultValue("") String directory, @DefaultValue List<String> requireCourseDay) {}
