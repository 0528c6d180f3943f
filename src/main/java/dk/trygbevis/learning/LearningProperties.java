package dk.trygbevis.learning;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this municipality asks for beyond the course files.
 *
 * @param requireCourseDay slugs of courses that also ask for a course day here
 */
@ConfigurationProperties("trygbevis.courses")
record LearningProperties(@DefaultValue Set<String> requireCourseDay) {}
