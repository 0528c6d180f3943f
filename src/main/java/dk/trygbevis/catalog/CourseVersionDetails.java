package dk.trygbevis.catalog;

import dk.trygbevis.base.LocalizedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a course as the library has it.
 *
 * @param approval absent until an administrator has recorded it
 */
public record CourseVersionDetails(
        String slug,
        String version,
        String digest,
        LocalizedText title,
        Course.Status status,
        LocalDate publishFrom,
        LocalDate reviewBy,
        @Nullable Approval approval) {}
