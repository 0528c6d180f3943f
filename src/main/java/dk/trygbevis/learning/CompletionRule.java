package dk.trygbevis.learning;

import dk.trygbevis.accounts.LivingAccounts;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.workshops.WorkshopAttended;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides when a course is completed: when everything holds that the course, and this municipality, asks for. Looked at
 * whenever a part comes in, in whichever order they come.
 */
@Component
@EnableConfigurationProperties(LearningProperties.class)
class CompletionRule {

    /** What a course day asks for where the course itself names no share. */
    private static final double USUAL_PRESENCE = 0.8;

    private final EnrollmentRepository enrollments;
    private final QuizAttemptRepository attempts;
    private final CompletionRepository completions;
    private final CourseCatalog catalog;
    private final LivingAccounts living;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<String> withCourseDay;

    CompletionRule(
            EnrollmentRepository enrollments,
            QuizAttemptRepository attempts,
            CompletionRepository completions,
            CourseCatalog catalog,
            LivingAccounts living,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock,
            LearningProperties properties) {
        this.enrollments = enrollments;
        this.attempts = attempts;
        this.completions = completions;
        this.catalog = catalog;
        this.living = living;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
        this.withCourseDay = properties.requireCourseDay();
    }

    /** Records the completion, once, if all that is asked for holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    void evaluate(Enrollment enrollment, Course course) {
        UUID accountId = enrollment.accountId();
        Optional<QuizAttempt> passed = attempts.findByEnrollmentIdOrderByNumberDesc(enrollment.id()).stream()
                .filter(QuizAttempt::isPassed)
                .findFirst();
        if (accountId == null
                || passed.isEmpty()
                || !hasBeenPresent(accountId, course)
                || completions.existsByEnrollmentId(enrollment.id())) {
            return;
        }
        Completion completion = completions.saveAndFlush(
                new Completion(enrollment, accountId, passed.get().score(), clock.instant()));
        events.publishEvent(completion.event());
    }

    @ApplicationModuleListener
    void on(WorkshopAttended attended) {
        if (living.hold(attended.accountId()).isEmpty()) {
            // Erased since: nobody is left to whom this could count.
            return;
        }
        int known = jdbc.sql("update attendance set share = :share, attended_at = :at"
                        + " where workshop_id = :workshop and account_id = :account")
                .param("share", attended.share())
                .param("at", attended.attendedAt().atOffset(ZoneOffset.UTC))
                .param("workshop", attended.workshopId())
                .param("account", attended.accountId())
                .update();
        if (known == 0) {
            jdbc.sql("insert into attendance (workshop_id, account_id, course_slug, share, attended_at)"
                            + " values (:workshop, :account, :slug, :share, :at)")
                    .param("workshop", attended.workshopId())
                    .param("account", attended.accountId())
                    .param("slug", attended.courseSlug())
                    .param("share", attended.share())
                    .param("at", attended.attendedAt().atOffset(ZoneOffset.UTC))
                    .update();
        }
        enrollments
                .newest(new Learner.Member(attended.accountId()), attended.courseSlug())
                .flatMap(enrollment -> enrollments.lock(enrollment.id()))
                .ifPresent(enrollment ->
                        catalog.version(enrollment.courseDigest()).ifPresent(course -> evaluate(enrollment, course)));
    }

    private boolean hasBeenPresent(UUID accountId, Course course) {
        Double asked = course.completion().presence();
        if (asked == null && !withCourseDay.contains(course.slug())) {
            return true;
        }
        return jdbc.sql("select count(*) from attendance"
                                + " where account_id = :account and course_slug = :slug and share >= :share")
                        .param("account", accountId)
                        .param("slug", course.slug())
                        .param("share", asked == null ? USUAL_PRESENCE : asked)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
