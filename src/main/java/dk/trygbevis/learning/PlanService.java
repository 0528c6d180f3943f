package dk.trygbevis.learning;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.accounts.LivingAccounts;
import dk.trygbevis.base.CprNumber;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.OpenToAll;
import dk.trygbevis.base.RateLimiter;
import dk.trygbevis.base.SiteIdentitySource;
import dk.trygbevis.base.Texts;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.catalog.exercises.Checklist;
import dk.trygbevis.learning.exercises.PlanLines;
import dk.trygbevis.mail.Mail;
import dk.trygbevis.mail.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People's own plans: the checklists of courses with what they ticked and wrote. Theirs to keep, also when they take the
 * course again. Open to guests, as {@link LearningService} is.
 */
@Service
@Transactional
public class PlanService {

    static final int LONGEST_LINE = 120;
    static final int MOST_OWN_LINES = 10;

    private final RateLimiter mails = new RateLimiter(5, Duration.ofHours(1));
    private final Enrollments enrollments;
    private final PlanLines lines;
    private final EnrollmentRepository rows;
    private final CourseCatalog catalog;
    private final LivingAccounts living;
    private final CurrentUser currentUser;
    private final Outbox outbox;
    private final Texts texts;
    private final SiteIdentitySource site;
    private final Clock clock;

    PlanService(
            Enrollments enrollments,
            PlanLines lines,
            EnrollmentRepository rows,
            CourseCatalog catalog,
            LivingAccounts living,
            CurrentUser currentUser,
            Outbox outbox,
            Texts texts,
            SiteIdentitySource site,
            Clock clock) {
        this.enrollments = enrollments;
        this.lines = lines;
        this.rows = rows;
        this.catalog = catalog;
        this.living = living;
        this.currentUser = currentUser;
        this.outbox = outbox;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    /** The learner's plan; for somebody who has not begun, the checklist with nothing ticked. */
    @Transactional(readOnly = true)
    @OpenToAll
    public PlanDetails plan(Optional<Learner> learner, Course course, Checklist checklist) {
        List<PlanLines.Row> known = enrollments
                .find(learner, course.slug())
                .map(enrollment -> lines.of(enrollment.id(), checklist.id()))
                .orElse(List.of());
        return plan(course, checklist, known);
    }

    /** Ticks a line, or takes its tick away; the same twice is the same as once. */
    @OpenToAll
    public PlanDetails tick(Learner learner, String slug, String exercise, String line, boolean ticked) {
        Open open = open(learner, slug, exercise);
        if (open.plan().lines().stream().anyMatch(known -> known.id().equals(line))) {
            lines.tick(open.enrollment().id(), exercise, line, ticked, clock.instant());
        }
        return reread(open);
    }

    @OpenToAll
    public OwnLineOutcome addOwnLine(Learner learner, String slug, String exercise, String text) {
        String line = text.strip();
        if (line.isEmpty()) {
            return new OwnLineOutcome.Empty();
        }
        if (line.length() > LONGEST_LINE) {
            return new OwnLineOutcome.TooLong(LONGEST_LINE);
        }
        if (CprNumber.occursIn(line)) {
            return new OwnLineOutcome.HoldsCprNumber();
        }
        Open open = open(learner, slug, exercise);
        if (open.plan().lines().stream().filter(PlanDetails.Line::isOwn).count() >= MOST_OWN_LINES) {
            return new OwnLineOutcome.TooMany(MOST_OWN_LINES);
        }
        lines.addOwn(open.enrollment().id(), exercise, line, clock.instant());
        return new OwnLineOutcome.Added(reread(open));
    }

    /** Removes a line of one's own. An item of the checklist stays. */
    @OpenToAll
    public PlanDetails removeOwnLine(Learner learner, String slug, String exercise, String line) {
        Open open = open(learner, slug, exercise);
        lines.removeOwn(open.enrollment().id(), exercise, line);
        return reread(open);
    }

    /** All plans of the signed-in person in which something was ticked or written, the newest course first. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<PlanDetails> plans() {
        Map<UUID, Enrollment> known = rows.findByAccountIdOrderByStartedAtDesc(currentUser.require()).stream()
                .collect(Collectors.toMap(Enrollment::id, enrollment -> enrollment));
        Map<String, List<PlanLines.Row>> newest = new LinkedHashMap<>();
        for (PlanLines.Row row : lines.ofAccount(currentUser.require())) {
            Enrollment enrollment = known.get(row.enrollment());
            if (enrollment != null) {
                List<PlanLines.Row> plan = newest.computeIfAbsent(
                        enrollment.courseSlug() + "/" + row.exercise(), key -> new ArrayList<>());
                if (plan.isEmpty() || plan.getFirst().enrollment().equals(row.enrollment())) {
                    plan.add(row);
                }
            }
        }
        return newest.values().stream()
                .flatMap(plan -> Optional.ofNullable(known.get(plan.getFirst().enrollment()))
                        .flatMap(enrollment -> catalog.version(enrollment.courseDigest()))
                        .flatMap(course -> checklist(course, plan.getFirst().exercise())
                                .map(checklist -> plan(course, checklist, plan)))
                        .stream())
                .toList();
    }

    /** Mails the signed-in person their plan, a few times an hour at most. */
    @PreAuthorize("isAuthenticated()")
    public PlanMailOutcome mail(String slug, String exercise) {
        AccountDetails person = living.hold(currentUser.require())
                .orElseThrow(() -> new AccessDeniedException("The account has been erased"));
        if (mails.tryAcquire(person.id().toString()).isPresent()) {
            return new PlanMailOutcome.TooOften();
        }
        PlanDetails plan = open(new Learner.Member(person.id()), slug, exercise).plan();
        Language language = person.language();
        String list = plan.lines().stream()
                .map(line -> (line.ticked() ? "[x] " : "[ ] ") + line.text(language))
                .collect(Collectors.joining("\n"));
        outbox.enqueue(new Mail(
                person.email(),
                language,
                "plan",
                texts.get(
                        language,
                        "learning.plan.mail.subject",
                        plan.courseTitle().in(language)),
                texts.get(
                        language,
                        "learning.plan.mail.text",
                        plan.prompt().in(language),
                        list,
                        site.current().siteAddress() + "/" + LearningRoutes.learn(slug),
                        site.current().authority().name()),
                null));
        return new PlanMailOutcome.OnItsWay(person.email());
    }

    private record Open(Enrollment enrollment, Course course, Checklist checklist, PlanDetails plan) {}

    private Open open(Learner learner, String slug, String exercise) {
        Enrollment enrollment = enrollments.require(learner, slug);
        Course course = enrollments.version(enrollment);
        Checklist checklist = checklist(course, exercise)
                .orElseThrow(() -> new IllegalArgumentException("No checklist " + exercise + " in " + slug));
        return new Open(enrollment, course, checklist, plan(course, checklist, lines.of(enrollment.id(), exercise)));
    }

    private PlanDetails reread(Open open) {
        return plan(
                open.course(),
                open.checklist(),
                lines.of(open.enrollment().id(), open.checklist().id()));
    }

    private static Optional<Checklist> checklist(Course course, String id) {
        return course.exercise(id)
                .flatMap(exercise ->
                        exercise instanceof Checklist checklist ? Optional.of(checklist) : Optional.empty());
    }

    private static PlanDetails plan(Course course, Checklist checklist, Collection<PlanLines.Row> known) {
        List<PlanDetails.Line> all = new ArrayList<>();
        for (Checklist.Item item : checklist.items()) {
            boolean ticked = known.stream()
                    .anyMatch(row -> row.ownText() == null && row.line().equals(item.id()) && row.ticked());
            all.add(new PlanDetails.Line(item.id(), item.text(), null, ticked));
        }
        known.stream()
                .filter(row -> row.ownText() != null)
                .forEach(row -> all.add(new PlanDetails.Line(row.line(), null, row.ownText(), row.ticked())));
        return new PlanDetails(course.slug(), course.title(), checklist.id(), checklist.prompt(), all);
    }
}
