package dk.trygbevis.learning;

import dk.trygbevis.base.OpenToAll;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.catalog.exercises.Question;
import dk.trygbevis.learning.exercises.ExerciseRows;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A learner's way through the lessons. Open to guests: whoever calls names the learner, from the session or the guest's
 * own cookie, and reaches that learner's progress only.
 */
@Service
@Transactional
public class LearningService {

    private final EnrollmentRepository enrollments;
    private final Enrollments begun;
    private final CompletionRepository completions;
    private final ProgressRows progress;
    private final ExerciseRows exercises;
    private final CourseCatalog catalog;
    private final Clock clock;

    LearningService(
            EnrollmentRepository enrollments,
            Enrollments begun,
            CompletionRepository completions,
            ProgressRows progress,
            ExerciseRows exercises,
            CourseCatalog catalog,
            Clock clock) {
        this.enrollments = enrollments;
        this.begun = begun;
        this.completions = completions;
        this.progress = progress;
        this.exercises = exercises;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** The course as far as the learner has come; nothing if there is no such course for them. */
    @Transactional(readOnly = true)
    @OpenToAll
    public Optional<CourseProgress> progress(Optional<Learner> learner, String slug) {
        Optional<Enrollment> enrollment = begun.find(learner, slug);
        return enrollment.isPresent()
                ? enrollment.flatMap(this::progress)
                : catalog.current(slug).map(CourseProgress::unbegun);
    }

    /** Remembers that the learner has come to a step; the first time, this begins the course for them. */
    @OpenToAll
    public void arrive(Learner learner, String slug, String lessonId, int step) {
        begun.begun(learner, slug).ifPresent(enrollment -> {
            Course course = begun.version(enrollment);
            course.lesson(lessonId)
                    .filter(lesson -> step <= lesson.steps().size())
                    .ifPresent(lesson -> {
                        enrollment.moveTo(lessonId, step);
                        progress.reach(enrollment.id(), lessonId, step);
                    });
        });
    }

    /** Remembers that a lesson was gone through to its end. */
    @OpenToAll
    public void completeLesson(Learner learner, String slug, String lessonId) {
        begun.begun(learner, slug)
                .filter(enrollment -> begun.version(enrollment).lesson(lessonId).isPresent())
                .ifPresent(enrollment -> progress.complete(enrollment.id(), lessonId, clock.instant()));
    }

    /**
     * Keeps the answer to a practice question, in the place of an earlier one, and tells whether it is right.
     *
     * @throws IllegalArgumentException if the course has no such question, or the answer is none to it
     */
    @OpenToAll
    public CourseProgress.PracticeAnswer answer(
            Learner learner, String slug, String lessonId, String questionId, List<String> answer) {
        Enrollment enrollment = begun.require(learner, slug);
        Question question = begun.version(enrollment)
                .lesson(lessonId)
                .flatMap(lesson -> lesson.question(questionId))
                .orElseThrow(() -> new IllegalArgumentException("No question " + questionId + " in " + slug));
        List<String> chosen = question.checked(answer);
        if (!question.isComplete(chosen)) {
            throw new IllegalArgumentException("No whole answer to question " + questionId + ": " + answer);
        }
        boolean correct = question.isCorrect(chosen);
        progress.answer(enrollment.id(), questionId, chosen, correct, clock.instant());
        return new CourseProgress.PracticeAnswer(chosen, correct);
    }

    /** The parts of a practice question in the order in which they are shown, which never is the answer. */
    @OpenToAll
    public List<String> parts(Question question) {
        return TestDraw.shuffle(question);
    }

    /**
     * A guest has signed in: what they did as a guest becomes the account's. Where the account has begun the same course
     * already, its own place and answers stand, and only answers it lacks are added.
     */
    @OpenToAll
    public void adopt(Learner.Guest guest, Learner.Member member) {
        if (!begun.exists(member)) {
            return;
        }
        for (Enrollment enrollment : enrollments.findByGuestHash(guest.hash())) {
            Optional<Enrollment> own = enrollments.newest(member, enrollment.courseSlug());
            if (own.isEmpty()) {
                enrollment.adoptBy(member.accountId());
            } else {
                if (own.get().courseDigest().equals(enrollment.courseDigest())) {
                    progress.addMissing(enrollment.id(), own.get().id());
                    exercises.addMissing(enrollment.id(), own.get().id());
                }
                enrollments.delete(enrollment);
            }
        }
    }

    /** Begins the course anew, in its current version; the earlier way through it is kept. */
    @PreAuthorize("isAuthenticated()")
    public void beginAgain(Learner.Member member, String slug) {
        Optional<Enrollment> earlier = enrollments.newest(member, slug);
        if (earlier.isPresent()
                && completions.existsByEnrollmentId(earlier.get().id())) {
            catalog.current(slug).ifPresent(course -> {
                Enrollment anew = enrollments.saveAndFlush(
                        new Enrollment(member, course, earlier.get().run() + 1, clock.instant()));
                exercises.carryPlans(earlier.get().id(), anew.id());
            });
        }
    }

    /** The courses that an account has begun, the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<BegunCourse> begun(UUID accountId) {
        Set<String> seen = new HashSet<>();
        Set<UUID> completed = new HashSet<>(completions.enrollmentsCompletedBy(accountId));
        List<Enrollment> newest = enrollments.findByAccountIdOrderByStartedAtDesc(accountId).stream()
                .filter(enrollment -> seen.add(enrollment.courseSlug()))
                .toList();
        Map<UUID, Integer> lessonsDone =
                progress.completedLessons(newest.stream().map(Enrollment::id).toList());
        return newest.stream()
                .flatMap(enrollment -> catalog.version(enrollment.courseDigest()).stream()
                        .map(course -> new BegunCourse(
                                course.slug(),
                                course.title(),
                                lessonsDone.getOrDefault(enrollment.id(), 0),
                                course.lessons().size(),
                                completed.contains(enrollment.id()))))
                .toList();
    }

    private Optional<CourseProgress> progress(Enrollment enrollment) {
        return catalog.version(enrollment.courseDigest())
                .map(course -> new CourseProgress(
                        course,
                        enrollment.lesson(),
                        enrollment.step(),
                        progress.answers(enrollment.id()),
                        progress.completedLessons(enrollment.id())));
    }
}
