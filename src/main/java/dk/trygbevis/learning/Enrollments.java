package dk.trygbevis.learning;

import dk.trygbevis.accounts.LivingAccounts;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds a learner's enrollment, and the version of the course that goes with it. */
@Component
class Enrollments {

    private final EnrollmentRepository rows;
    private final LivingAccounts living;
    private final CourseCatalog catalog;
    private final Clock clock;

    Enrollments(EnrollmentRepository rows, LivingAccounts living, CourseCatalog catalog, Clock clock) {
        this.rows = rows;
        this.living = living;
        this.catalog = catalog;
        this.clock = clock;
    }

    Optional<Enrollment> find(Optional<Learner> learner, String slug) {
        return learner.flatMap(known -> rows.newest(known, slug));
    }

    /** The learner's enrollment, locked; made now if they have not begun and the course is open. */
    Optional<Enrollment> begun(Learner learner, String slug) {
        Optional<Enrollment> enrollment = rows.newest(learner, slug);
        return enrollment.isPresent()
                ? rows.lock(enrollment.get().id())
                : catalog.current(slug)
                        .filter(course -> exists(learner))
                        .map(course -> rows.saveAndFlush(new Enrollment(learner, course, 1, clock.instant())));
    }

    /** A member whose account was erased in the meantime begins nothing. */
    boolean exists(Learner learner) {
        return switch (learner) {
            case Learner.Guest guest -> true;
            case Learner.Member(UUID accountId) -> living.hold(accountId).isPresent();
        };
    }

    /** @throws IllegalArgumentException if there is no such course for the learner */
    Enrollment require(Learner learner, String slug) {
        return begun(learner, slug).orElseThrow(() -> new IllegalArgumentException("No course " + slug));
    }

    Course version(Enrollment enrollment) {
        return catalog.version(enrollment.courseDigest())
                .orElseThrow(() -> new IllegalStateException("No course version " + enrollment.courseDigest()));
    }
}
