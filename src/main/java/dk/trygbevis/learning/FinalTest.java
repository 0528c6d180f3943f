package dk.trygbevis.learning;

import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.accounts.LivingAccounts;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The final test of the signed-in learner: drawn at random, answered question by question, handed in once. Every answer
 * is kept when it is given; an unfinished test waits, on whichever device it is opened again.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class FinalTest {

    private final EnrollmentRepository enrollments;
    private final QuizAttemptRepository attempts;
    private final CompletionRepository completions;
    private final CompletionRule completionRule;
    private final CourseCatalog catalog;
    private final CurrentUser currentUser;
    private final LivingAccounts living;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FinalTest(
            EnrollmentRepository enrollments,
            QuizAttemptRepository attempts,
            CompletionRepository completions,
            CompletionRule completionRule,
            CourseCatalog catalog,
            CurrentUser currentUser,
            LivingAccounts living,
            Clock clock) {
        this.enrollments = enrollments;
        this.attempts = attempts;
        this.completions = completions;
        this.completionRule = completionRule;
        this.catalog = catalog;
        this.currentUser = currentUser;
        this.living = living;
        this.clock = clock;
    }

    /** Where the learner stands; nothing if there is no such course for them. */
    @Transactional(readOnly = true)
    public Optional<TestState> state(String slug) {
        Optional<Enrollment> enrollment = enrollments.newest(member(), slug);
        return enrollment.isPresent()
                ? version(enrollment.get()).map(course -> state(enrollment.get(), course))
                : catalog.current(slug).map(course -> beforeFirst(course));
    }

    /** Begins a test, or goes on with the one that has begun; does neither where the state forbids it. */
    public Optional<TestState> start(String slug) {
        Optional<Enrollment> enrollment = enrolled(slug);
        enrollment.flatMap(this::version).ifPresent(course -> start(enrollment.orElseThrow(), course));
        return state(slug);
    }

    /**
     * Keeps an answer, also one that is not complete yet. One to another's test, to a question not drawn or to a test
     * handed in changes nothing.
     *
     * @throws IllegalArgumentException if the answer names parts that the question does not have
     */
    public void answer(UUID attemptId, String questionId, List<String> answer) {
        own(attemptId)
                .ifPresent(attempt -> enrollments
                        .findById(attempt.enrollmentId())
                        .flatMap(this::version)
                        .flatMap(course -> course.testQuestion(questionId))
                        .ifPresent(question -> attempt.answer(question, answer, clock.instant())));
    }

    /** Hands the test in. Twice is the same as once. */
    public void submit(UUID attemptId) {
        living.hold(currentUser.require());
        own(attemptId).ifPresent(attempt -> {
            Enrollment enrollment = enrollments.findById(attempt.enrollmentId()).orElseThrow();
            version(enrollment).ifPresent(course -> {
                attempt.submit(course, clock.instant());
                attempts.flush();
                completionRule.evaluate(enrollment, course);
            });
        });
    }

    private void start(Enrollment enrollment, Course course) {
        TestState state = state(enrollment, course);
        if (state instanceof TestState.Ready || state instanceof TestState.Failed) {
            List<QuizAttempt> earlier = attempts.findByEnrollmentIdOrderByNumberDesc(enrollment.id());
            Set<String> seen = earlier.stream()
                    .flatMap(attempt -> attempt.questionIds().stream())
                    .collect(Collectors.toSet());
            attempts.saveAndFlush(new QuizAttempt(
                    enrollment, earlier.size() + 1, TestDraw.draw(course, seen, random), clock.instant()));
        }
    }

    private TestState state(Enrollment enrollment, Course course) {
        List<QuizAttempt> all = attempts.findByEnrollmentIdOrderByNumberDesc(enrollment.id());
        if (all.isEmpty()) {
            return beforeFirst(course);
        }
        Optional<QuizAttempt> passed =
                all.stream().filter(QuizAttempt::isPassed).findFirst();
        if (passed.isPresent()) {
            boolean completed = completions.existsByEnrollmentId(enrollment.id());
            return new TestState.Passed(course, passed.get().score(), completed, drawn(passed.get(), course));
        }
        QuizAttempt newest = all.getFirst();
        if (!newest.isSubmitted()) {
            return new TestState.Running(course, newest.id(), drawn(newest, course));
        }
        Optional<Instant> pause = pausedUntil(newest, course);
        return pause.isPresent()
                ? new TestState.Paused(course, pause.get())
                : new TestState.Failed(course, newest.score(), drawn(newest, course));
    }

    private TestState beforeFirst(Course course) {
        List<LocalizedText> missing = course.requires().stream()
                .filter(slug -> !completions.existsByAccountIdAndCourseSlug(currentUser.require(), slug))
                .map(slug -> catalog.current(slug).map(Course::title).orElse(new LocalizedText(slug, slug)))
                .toList();
        return missing.isEmpty() ? new TestState.Ready(course) : new TestState.Missing(course, missing);
    }

    /** Every so many failed attempts, as the course says, some time must pass. */
    private Optional<Instant> pausedUntil(QuizAttempt newest, Course course) {
        Instant submitted = newest.submittedAt();
        if (submitted == null || newest.number() % course.test().attempts() != 0) {
            return Optional.empty();
        }
        return Optional.of(submitted.plus(course.test().pause())).filter(until -> until.isAfter(clock.instant()));
    }

    private static List<TestState.Drawn> drawn(QuizAttempt attempt, Course course) {
        return attempt.questionIds().stream()
                .flatMap(id -> course.testQuestion(id).stream())
                .map(question -> new TestState.Drawn(
                        question, TestDraw.shuffle(question, attempt.id()), attempt.chosen(question.id())))
                .toList();
    }

    /** The learner's enrollment, locked so that two tabs cannot both begin a test; made now if there is none. */
    private Optional<Enrollment> enrolled(String slug) {
        Optional<Enrollment> enrollment = enrollments.newest(member(), slug);
        return enrollment.isPresent()
                ? enrollments.lock(enrollment.get().id())
                : catalog.current(slug)
                        .filter(course -> living.hold(currentUser.require()).isPresent())
                        .map(course -> enrollments.saveAndFlush(new Enrollment(member(), course, 1, clock.instant())));
    }

    private Optional<QuizAttempt> own(UUID attemptId) {
        return attempts.lock(attemptId)
                .filter(attempt -> enrollments
                        .findById(attempt.enrollmentId())
                        .filter(enrollment -> currentUser.require().equals(enrollment.accountId()))
                        .isPresent());
    }

    private Optional<Course> version(Enrollment enrollment) {
        return catalog.version(enrollment.courseDigest());
    }

    private Learner member() {
        return new Learner.Member(currentUser.require());
    }
}
