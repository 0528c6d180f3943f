package dk.trygbevis.learning;

import dk.trygbevis.accounts.Erasure;
import dk.trygbevis.accounts.PersonalDataSource;
import dk.trygbevis.accounts.PersonalSection;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.Texts;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.catalog.exercises.Question;
import dk.trygbevis.learning.exercises.ExerciseRecord;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's way through courses: where they are, every answer, every test, every course day, what they completed. */
@Component
@Order(20)
class LearningPersonalData implements PersonalDataSource {

    private final EnrollmentRepository enrollments;
    private final QuizAttemptRepository attempts;
    private final ProgressRows progress;
    private final ExerciseRecord exerciseRecord;
    private final CourseCatalog catalog;
    private final Texts texts;
    private final JdbcClient jdbc;

    LearningPersonalData(
            EnrollmentRepository enrollments,
            QuizAttemptRepository attempts,
            ProgressRows progress,
            ExerciseRecord exerciseRecord,
            CourseCatalog catalog,
            Texts texts,
            JdbcClient jdbc) {
        this.enrollments = enrollments;
        this.attempts = attempts;
        this.progress = progress;
        this.exerciseRecord = exerciseRecord;
        this.catalog = catalog;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "enrollment",
                "lesson_progress",
                "practice_answer",
                "quiz_attempt",
                "quiz_answer",
                "attendance",
                "completion",
                "exercise_run",
                "inbox_answer",
                "scenario_step",
                "estimate_guess",
                "plan_line");
    }

    @Override
    public List<PersonalSection> export(UUID accountId, Language language) {
        PersonalSection.Writer courses = writer(language, "courses");
        PersonalSection.Writer exercises = writer(language, "exercises");
        PersonalSection.Writer tests = writer(language, "tests");
        for (Enrollment enrollment : enrollments.findByAccountIdOrderByStartedAtDesc(accountId)) {
            Optional<Course> course = catalog.version(enrollment.courseDigest());
            begun(courses, enrollment, course, language);
            exerciseRecord.write(enrollment.id(), course, language, exercises);
            attempts.findByEnrollmentIdOrderByNumberDesc(enrollment.id())
                    .forEach(attempt -> test(tests, enrollment, attempt, course, language));
        }
        List<PersonalSection> sections = new ArrayList<>(courses.section());
        sections.addAll(exercises.section());
        sections.addAll(tests.section());
        sections.addAll(courseDays(accountId, language));
        sections.addAll(completions(accountId, language));
        return sections;
    }

    /** The completion first: it holds on to its enrollment, which takes all the rest along. */
    @Override
    public void erase(Erasure erasure) {
        for (String table : List.of("completion", "enrollment", "attendance")) {
            jdbc.sql("delete from " + table + " where account_id = :account")
                    .param("account", erasure.accountId())
                    .update();
        }
    }

    private void begun(
            PersonalSection.Writer courses, Enrollment enrollment, Optional<Course> course, Language language) {
        courses.line("learning.data.course", title(course, enrollment, language))
                .line("learning.data.version", enrollment.courseVersion())
                .line("learning.data.begun", enrollment.startedAt())
                .line("learning.data.place", place(course, enrollment, language));
        Set<String> done = progress.completedLessons(enrollment.id());
        course.ifPresent(known -> known.lessons().stream()
                .filter(lesson -> done.contains(lesson.id()))
                .forEach(lesson ->
                        courses.line("learning.data.lesson-done", lesson.title().in(language))));
        progress.answers(enrollment.id())
                .forEach((question, answer) ->
                        answer(courses, practice(course, question), question, answer.chosen(), language));
        courses.end();
    }

    private void test(
            PersonalSection.Writer tests,
            Enrollment enrollment,
            QuizAttempt attempt,
            Optional<Course> course,
            Language language) {
        tests.line("learning.data.course", title(course, enrollment, language))
                .line("learning.data.test-begun", attempt.startedAt())
                .line("learning.data.test-handed-in", attempt.submittedAt());
        if (attempt.isSubmitted()) {
            tests.line("learning.data.score", attempt.score() + " %");
        }
        for (String question : attempt.questionIds()) {
            Optional<Question> known = course.stream()
                    .flatMap(version -> version.testQuestions().stream())
                    .filter(candidate -> candidate.id().equals(question))
                    .findFirst();
            answer(tests, known, question, attempt.chosen(question), language);
        }
        tests.end();
    }

    private static void answer(
            PersonalSection.Writer writer,
            Optional<Question> question,
            String id,
            List<String> chosen,
            Language language) {
        String label = question.map(known -> known.prompt().in(language)).orElse(id);
        String words = question.map(known -> known.words(chosen, language)).orElseGet(() -> String.join("; ", chosen));
        writer.text(label, words.isEmpty() ? "–" : words);
    }

    private static Optional<Question> practice(Optional<Course> course, String id) {
        return course.stream()
                .flatMap(known -> known.lessons().stream())
                .flatMap(lesson -> lesson.question(id).stream())
                .findFirst();
    }

    private List<PersonalSection> courseDays(UUID accountId, Language language) {
        PersonalSection.Writer writer = writer(language, "course-days");
        jdbc.sql(
                        "select course_slug, attended_at from attendance where account_id = :account order by attended_at desc")
                .param("account", accountId)
                .query(row -> {
                    writer.line("learning.data.course", title(row.getString(1), language))
                            .line("learning.data.came", row.getObject(2, OffsetDateTime.class))
                            .end();
                });
        return writer.section();
    }

    private List<PersonalSection> completions(UUID accountId, Language language) {
        PersonalSection.Writer writer = writer(language, "completions");
        jdbc.sql("select course_slug, score, completed_at from completion where account_id = :account"
                        + " order by completed_at desc")
                .param("account", accountId)
                .query(row -> {
                    writer.line("learning.data.course", title(row.getString(1), language))
                            .line("learning.data.score", row.getInt(2) + " %")
                            .line("learning.data.completed", row.getObject(3, OffsetDateTime.class))
                            .end();
                });
        return writer.section();
    }

    private String title(String slug, Language language) {
        return catalog.current(slug)
                .map(Course::title)
                .orElse(new LocalizedText(slug, slug))
                .in(language);
    }

    private static String title(Optional<Course> course, Enrollment enrollment, Language language) {
        return course.map(known -> known.title().in(language)).orElse(enrollment.courseSlug());
    }

    private static String place(Optional<Course> course, Enrollment enrollment, Language language) {
        String lesson = course.flatMap(known -> known.lesson(enrollment.lesson()))
                .map(known -> known.title().in(language))
                .orElse(enrollment.lesson());
        return lesson + ", " + enrollment.step();
    }

    private PersonalSection.Writer writer(Language language, String kind) {
        return new PersonalSection.Writer(texts, language, kind, "learning.data." + kind + ".title");
    }
}
