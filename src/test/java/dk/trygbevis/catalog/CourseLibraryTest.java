package dk.trygbevis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.exercises.Choice;
import dk.trygbevis.catalog.exercises.ChoiceQuestion;
import dk.trygbevis.catalog.exercises.Question;
import dk.trygbevis.catalog.reader.LibraryFiles;
import dk.trygbevis.catalog.reader.LibraryReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The courses that people get: without faults, easy to read, and with answers that cannot be guessed by their looks. */
class CourseLibraryTest {

    /** LIX of a text for everyone: between a children's book and a weekly magazine. */
    private static final double LIX_FOR_CITIZENS = 35;

    /** LIX of a text for people who know the trade: at most a newspaper. */
    private static final double LIX_FOR_STAFF = 40;

    /** With three choices a third would be chance; above this a learner would be right to pick the longest. */
    private static final double SHARE_OF_LONGEST = 0.45;

    private static List<Course> courses = List.of();

    @BeforeAll
    static void read() throws IOException {
        LibraryReader.Reading reading = LibraryReader.read(LibraryFiles.in(Path.of("courses")), (language, key) -> key);
        assertThat(reading.faults()).isEmpty();
        courses = reading.courses();
    }

    @Test
    void twoCoursesArePublishedAndLargeEnough() {
        assertThat(published("basiskursus-natteliv").lessons()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(published("basiskursus-natteliv").testQuestions()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(published("genkend-svindel").lessons()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(published("genkend-svindel").testQuestions()).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void certificateOfTheNightlifeCourseLastsTwoYearsAndIsNoAuthorisation() {
        Course course = published("basiskursus-natteliv");

        assertThat(course.certificate().validFor()).isEqualTo(Period.ofYears(2));
        assertThat(course.notice())
                .isNotNull()
                .extracting(notice -> notice.in(Language.DA))
                .asString()
                .contains("ikke politiets autorisation");
    }

    @Test
    void danishLessonsAreEasyToRead() {
        for (Course course : courses) {
            double highest = course.audience() == Course.Audience.CITIZENS ? LIX_FOR_CITIZENS : LIX_FOR_STAFF;
            for (Lesson lesson : course.lessons()) {
                String text =
                        lesson.steps().stream().map(step -> step.html().da()).collect(Collectors.joining());
                assertThat(ReadingEase.lix(text))
                        .as("LIX of %s/%s", course.slug(), lesson.id())
                        .isLessThanOrEqualTo(highest);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void correctChoiceIsNotTheLongestSystematically(Language language) {
        for (Course course : courses) {
            List<ChoiceQuestion> singles = questions(course)
                    .flatMap(question -> question instanceof ChoiceQuestion choice ? Stream.of(choice) : Stream.empty())
                    .filter(question -> question.type() == ChoiceQuestion.Type.SINGLE)
                    .toList();
            double longest = singles.stream()
                    .filter(question -> longest(question, language).correct())
                    .count();
            assertThat(longest / singles.size())
                    .as("%s in %s", course.slug(), language)
                    .isLessThanOrEqualTo(SHARE_OF_LONGEST);
        }
    }

    private static Course published(String slug) {
        return courses.stream()
                .filter(course -> course.slug().equals(slug) && course.status() == Course.Status.PUBLISHED)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Question> questions(Course course) {
        return Stream.concat(
                course.testQuestions().stream(),
                course.lessons().stream().flatMap(lesson -> lesson.questions().stream()));
    }

    private static Choice longest(ChoiceQuestion question, Language language) {
        return question.choices().stream()
                .max(Comparator.comparing(choice -> choice.text().in(language).length()))
                .orElseThrow();
    }
}
