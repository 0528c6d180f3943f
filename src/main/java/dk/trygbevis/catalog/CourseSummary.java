package dk.trygbevis.catalog;

import dk.trygbevis.base.LocalizedText;
import java.math.BigDecimal;
import java.util.List;

/**
 * A course as lists show it.
 *
 * @param requires slugs of the courses that must be completed first
 */
public record CourseSummary(
        String slug,
        String version,
        String digest,
        Course.Track track,
        Course.Audience audience,
        Course.Level level,
        BigDecimal hours,
        LocalizedText title,
        LocalizedText summary,
        int lessons,
        List<String> requires) {

    public static CourseSummary of(Course course) {
        return new CourseSummary(
                course.slug(),
                course.version(),
                course.digest(),
                course.track(),
                course.audience(),
                course.level(),
                course.hours(),
                course.title(),
                course.summary(),
                course.lessons().size(),
                course.requires());
    }
}
