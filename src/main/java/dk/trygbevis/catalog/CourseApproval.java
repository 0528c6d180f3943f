package dk.trygbevis.catalog;

import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.audit.AuditLog;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that the municipality stands behind a version of a course. Without that, production does not show it. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class CourseApproval {

    private final CourseLibrary library;
    private final CourseVersions versions;
    private final Approvals approvals;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    CourseApproval(
            CourseLibrary library,
            CourseVersions versions,
            Approvals approvals,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.library = library;
        this.versions = versions;
        this.approvals = approvals;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every version in the library, drafts and retired ones too, in the order of their slugs. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('EDITOR', 'ADMINISTRATOR')")
    public List<CourseVersionDetails> list() {
        Map<String, Approval> byDigest =
                approvals.all().stream().collect(Collectors.toMap(Approval::digest, Function.identity()));
        return library.courses().stream()
                .map(course -> new CourseVersionDetails(
                        course.slug(),
                        course.version(),
                        course.digest(),
                        course.title(),
                        course.status(),
                        course.publishFrom(),
                        course.reviewBy(),
                        byDigest.get(course.digest())))
                .toList();
    }

    /** @param digest of a published version in the library */
    public ApprovalOutcome approve(String digest) {
        Optional<Course> published = library.published().stream()
                .filter(course -> course.digest().equals(digest))
                .findFirst();
        if (published.isEmpty()) {
            return new ApprovalOutcome.NotPublished();
        }
        versions.lock(digest);
        Optional<Approval> earlier = approvals.find(digest);
        if (earlier.isPresent()) {
            return new ApprovalOutcome.AlreadyApproved(earlier.get());
        }
        Course course = published.get();
        Approval approval = new Approval(
                digest,
                course.slug(),
                course.version(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                currentUser.require());
        approvals.add(approval);
        audit.record(
                approval.approvedBy().toString(), "course-approved", digest, course.slug() + " " + course.version());
        return new ApprovalOutcome.Approved(approval);
    }
}
