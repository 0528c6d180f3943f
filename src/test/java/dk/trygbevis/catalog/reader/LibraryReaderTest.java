package dk.trygbevis.catalog.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.Lesson;
import dk.trygbevis.catalog.exercises.Question;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryReaderTest {

    private final TestLibrary library = TestLibrary.withoutFaults();

    @Test
    void libraryWithoutFaultsIsReadInTheOrderOfItsSlugs() {
        LibraryReader.Reading reading = library.read();

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.courses()).extracting(Course::slug).containsExactly("opfriskning", "sikker-mail");
    }

    @Test
    void factsOfACourseAreThoseOfItsFile() {
        Course course = library.course();

        assertThat(course.status()).isEqualTo(Course.Status.PUBLISHED);
        assertThat(course.version()).isEqualTo("1.0.0");
        assertThat(course.publishFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(course.hours()).isEqualTo(new BigDecimal("0.5"));
        assertThat(course.completion()).isEqualTo(new Course.CompletionRule(75, null));
        assertThat(course.certificate())
                .isEqualTo(new Course.CertificateTerms(
                        Period.ofYears(2), Period.ofDays(90), Period.ofDays(30), "opfriskning"));
        assertThat(course.test()).isEqualTo(new Course.TestRules(4, 1, 3, Duration.ofMinutes(30)));
        assertThat(course.testQuestions()).hasSize(4);
        assertThat(course.notice()).isNotNull();
        assertThat(course.title().in(Language.DA)).isEqualTo("Sikker mail");
    }

    @Test
    void courseDayIsTheShareOfPresenceThatItsFileNames() {
        Course refresher = library.read().courses().getFirst();

        assertThat(refresher.completion()).isEqualTo(new Course.CompletionRule(75, 0.8));
        assertThat(refresher.requires()).containsExactly("sikker-mail");
        assertThat(refresher.notice()).isNull();
    }

    @Test
    void lessonIsCutIntoStepsWithTheirQuestions() {
        Lesson lesson = library.course().lesson("foerste").orElseThrow();

        assertThat(lesson.steps()).hasSize(2);
        assertThat(lesson.steps().getFirst().questionId()).isEqualTo("afsender");
        assertThat(lesson.steps().getFirst().html().da())
                .contains("<h2>Hvem skriver?</h2>")
                .doesNotContain("{{question");
        assertThat(lesson.steps().getLast().questionId()).isNull();
        assertThat(lesson.steps().getLast().html().en()).contains("A message may look like this:");
        assertThat(lesson.question("afsender")).isPresent();
        assertThat(lesson.sourceIds()).containsExactly("police", "council");
    }

    @Test
    void lineOfHyphensInsideAMessageBeginsNoStep() {
        library.change("sikker-mail/anden/da.md", "Husk at betale.", "Husk at betale.\n\n---\n\nTak.");

        assertThat(library.course().lesson("anden").orElseThrow().steps()).hasSize(1);
    }

    @Test
    void picturesAreKeptWithTheCourseUnderTheAddressThatItsTextNames() {
        Course course = library.course();

        assertThat(course.media()).containsOnlyKeys("foerste/kuvert.svg");
        assertThat(course.lessons().getFirst().steps().getLast().html().da())
                .contains("src=\"/courses-media/sikker-mail/foerste/kuvert.svg?v=")
                .contains("alt=\"En kuvert\"")
                .contains("width=\"240\"")
                .contains("height=\"120\"");
    }

    @Test
    void answerIsCorrectOnlyWithAllCorrectChoicesAndNoOther() {
        Question question = library.course().testQuestions().getFirst();

        assertThat(question.isCorrect(List.of("a", "b"))).isTrue();
        assertThat(question.isCorrect(List.of("a"))).isFalse();
        assertThat(question.isCorrect(List.of("a", "b", "c"))).isFalse();
        assertThat(question.isCorrect(List.of())).isFalse();
    }

    @Test
    void digestTellsContentsApartButNotLineEnds() {
        String digest = library.course().digest();

        library.changeAll("sikker-mail/da.md", "\n", "\r\n");
        assertThat(library.course().digest()).isEqualTo(digest);

        library.change("sikker-mail/da.md", "er ægte", "er falsk");
        assertThat(library.course().digest()).isNotEqualTo(digest);
    }

    @Test
    void everyFaultIsFoundAtOnce() {
        library.change("sikker-mail/course.yaml", "track: net", "track: web")
                .change("sikker-mail/anden/en.md", "title: Stop\n", "")
                .change("opfriskning/test.yaml", "en: \"Question 1?\"", "en: \"\"");

        assertThat(library.faults())
                .extracting(Fault::file)
                .containsExactly(
                        "courses/opfriskning/test.yaml",
                        "courses/sikker-mail/anden/en.md",
                        "courses/sikker-mail/course.yaml");
    }
}
