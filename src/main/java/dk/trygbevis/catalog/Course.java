package dk.trygbevis.catalog;

import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.exercises.Exercise;
import dk.trygbevis.catalog.exercises.Question;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a course, complete: whoever holds it needs no file and no table besides. Versions are kept as JSON for
 * as long as learners may hold on to them, so a field that is added must be allowed to be absent, and none may change
 * its meaning.
 *
 * @param version what people call the version; {@code digest} is what tells two contents apart
 * @param publishFrom the first day the course is shown
 * @param hours how long the course takes, as certificates print it
 * @param introduction HTML with placeholders, for {@link CourseTexts}
 * @param requires slugs of the courses that must be completed first
 * @param testQuestions the pool that the final test is drawn from
 * @param notice what the course page, the certificate and the check must say
 * @param reviewBy the day by which somebody must have gone through the content again
 * @param media the pictures by their path below the course, such as {@code sms-og-mail/phone.svg}
 * @param digest SHA-256 of the course's files, in hexadecimal digits
 */
public record Course(
        String slug,
        Status status,
        String version,
        LocalDate publishFrom,
        Track track,
        Audience audience,
        Level level,
        BigDecimal hours,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText introduction,
        List<Objective> objectives,
        List<Lesson> lessons,
        List<String> requires,
        CompletionRule completion,
        CertificateTerms certificate,
        TestRules test,
        List<Question> testQuestions,
        @Nullable LocalizedText notice,
        List<Source> sources,
        LocalDate reviewBy,
        Map<String, String> media,
        String digest) {

    public enum Status {
        DRAFT,
        PUBLISHED,
        RETIRED
    }

    public enum Track {
        NET,
        NIGHTLIFE
    }

    public enum Audience {
        CITIZENS,
        STAFF
    }

    public enum Level {
        BASIC,
        ADVANCED
    }

    /**
     * What completes the course; all that is named must hold.
     *
     * @param test per cent of the final test that must be answered correctly
     * @param presence the share of a course day, 0 to 1, that must be attended; absent where there is no course day
     */
    public record CompletionRule(int test, @Nullable Double presence) {}

    /**
     * @param renewalWindow how long before its last day a certificate can be renewed
     * @param grace how long after its last day the refresher still renews it
     * @param refresher the slug of the course that renews; absent where the course itself does
     */
    public record CertificateTerms(
            Period validFor,
            Period renewalWindow,
            Period grace,
            @Nullable String refresher) {}

    /**
     * @param draw how many questions of the pool make one test
     * @param perObjective how many of them at least belong to each objective
     * @param attempts after so many failed attempts {@code pause} must pass
     */
    public record TestRules(int draw, int perObjective, int attempts, Duration pause) {}

    public Optional<Lesson> lesson(String id) {
        return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    public Optional<Question> testQuestion(String id) {
        return testQuestions.stream()
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    /** An exercise of any of its lessons. */
    public Optional<Exercise> exercise(String id) {
        return lessons.stream().flatMap(lesson -> lesson.exercise(id).stream()).findFirst();
    }
}
