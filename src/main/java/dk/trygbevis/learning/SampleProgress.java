package dk.trygbevis.learning;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.SampleAccounts;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.catalog.exercises.Question;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In sample mode one person has completed a course already, by its real rules, so that there is a certificate to look at. */
@Component
@Profile("sample")
class SampleProgress implements ApplicationRunner {

    private static final String PERSON = "maja@sample.example";
    private static final String COURSE = "basiskursus-natteliv";

    private final SampleAccounts accounts;
    private final CourseCatalog catalog;
    private final EnrollmentRepository enrollments;
    private final QuizAttemptRepository attempts;
    private final CompletionRule completionRule;
    private final Clock clock;

    SampleProgress(
            SampleAccounts accounts,
            CourseCatalog catalog,
            EnrollmentRepository enrollments,
            QuizAttemptRepository attempts,
            CompletionRule completionRule,
            Clock clock) {
        this.accounts = accounts;
        this.catalog = catalog;
        this.enrollments = enrollments;
        this.attempts = attempts;
        this.completionRule = completionRule;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (enrollments.count() == 0) {
            accounts.find(PERSON)
                    .ifPresent(person -> catalog.current(COURSE).ifPresent(course -> complete(person, course)));
        }
    }

    private void complete(AccountDetails person, Course course) {
        Instant now = clock.instant();
        Enrollment enrollment = enrollments.save(new Enrollment(new Learner.Member(person.id()), course, 1, now));
        List<Question> drawn = TestDraw.draw(course, Set.of(), new SecureRandom());
        QuizAttempt attempt = new QuizAttempt(enrollment, 1, drawn, now);
        drawn.forEach(question -> attempt.answer(question, question.rightAnswer(), now));
        attempt.submit(course, now);
        attempts.saveAndFlush(attempt);
        completionRule.evaluate(enrollment, course);
    }
}
