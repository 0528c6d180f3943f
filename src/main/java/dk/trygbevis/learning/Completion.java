package dk.trygbevis.learning;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** All that the course asks for holds. There is one for each way through a course, and it is never taken back. */
@Entity
@Table(name = "completion")
class Completion {

    @Id
    private UUID id;

    private UUID enrollmentId;
    private UUID accountId;
    private String courseSlug;
    private String courseVersion;
    private String courseDigest;
    private int score;
    private Instant completedAt;

    @SuppressWarnings("NullAway.Init")
    protected Completion() {}

    Completion(Enrollment enrollment, UUID accountId, int score, Instant now) {
        this.id = UUID.randomUUID();
        this.enrollmentId = enrollment.id();
        this.accountId = accountId;
        this.courseSlug = enrollment.courseSlug();
        this.courseVersion = enrollment.courseVersion();
        this.courseDigest = enrollment.courseDigest();
        this.score = score;
        this.completedAt = now;
    }

    String courseSlug() {
        return courseSlug;
    }

    CourseCompleted event() {
        return new CourseCompleted(id, accountId, courseSlug, courseVersion, courseDigest, completedAt);
    }
}
