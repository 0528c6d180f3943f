package dk.trygbevis.learning;

import dk.trygbevis.catalog.Course;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One way of one learner through one version of a course; where they are in it. */
@Entity
@Table(name = "enrollment")
class Enrollment {

    @Id
    private UUID id;

    private String courseSlug;
    private String courseVersion;
    private String courseDigest;

    @Nullable
    private UUID accountId;

    @Nullable
    private String guestHash;

    private int run;
    private Instant startedAt;
    private String lesson;
    private int step;

    @SuppressWarnings("NullAway.Init")
    protected Enrollment() {}

    /** @param run the first, second, ... time that this learner takes the course */
    Enrollment(Learner learner, Course course, int run, Instant now) {
        this.id = UUID.randomUUID();
        this.courseSlug = course.slug();
        this.courseVersion = course.version();
        this.courseDigest = course.digest();
        this.run = run;
        this.startedAt = now;
        this.lesson = course.lessons().getFirst().id();
        this.step = 1;
        switch (learner) {
            case Learner.Member(UUID member) -> this.accountId = member;
            case Learner.Guest(String hash) -> this.guestHash = hash;
        }
    }

    /** Remembers where the learner is, for the next time they come. */
    void moveTo(String newLesson, int newStep) {
        lesson = newLesson;
        step = newStep;
    }

    /** A guest has signed in: from now on this is the account's. */
    void adoptBy(UUID account) {
        accountId = account;
        guestHash = null;
    }

    UUID id() {
        return id;
    }

    String courseSlug() {
        return courseSlug;
    }

    String courseVersion() {
        return courseVersion;
    }

    String courseDigest() {
        return courseDigest;
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }

    int run() {
        return run;
    }

    Instant startedAt() {
        return startedAt;
    }

    String lesson() {
        return lesson;
    }

    int step() {
        return step;
    }
}
