package dk.trygbevis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.catalog.reader.TestLibrary;
import dk.trygbevis.catalog.reader.Words;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.TestClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.mock.env.MockEnvironment;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class CourseCatalogTest {

    private static final Words WORDS = (language, key) -> key;
    private static final Instant IN_2026 = Instant.parse("2026-06-01T10:00:00Z");

    @Autowired
    private DataSource dataSource;

    @Autowired
    private CourseVersions versions;

    @Autowired
    private Approvals approvals;

    @Autowired
    private TestClock clock;

    private String slug = "";

    @BeforeEach
    void aCourseOfItsOwn() {
        slug = "kursus-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void versionThatIsKeptIsTheWholeCourse() {
        catalogOf(library());
        Course course = courseOf(library());

        assertThat(versions.find(course.digest())).contains(course);
    }

    @Test
    void learnersFinishAVersionThatTheLibraryHasNoMore() {
        catalogOf(library());
        String old = courseOf(library()).digest();

        CourseCatalog later = catalogOf(library("version: 1.0.0", "version: 2.0.0"));

        assertThat(later.version(old)).hasValueSatisfying(course -> {
            assertThat(course.version()).isEqualTo("1.0.0");
            course.media()
                    .forEach((file, svg) -> assertThat(later.picture(CatalogRoutes.media(slug, file, svg)))
                            .contains(svg));
        });
    }

    @Test
    void otherContentUnderTheSameVersionIsKeptApartAndSaid(CapturedOutput output) {
        catalogOf(library());
        TestLibrary changed = library("hours: 0.5", "hours: 2");
        catalogOf(changed);

        assertThat(versions.find(courseOf(library()).digest())).isPresent();
        assertThat(versions.find(courseOf(changed).digest())).isPresent();
        assertThat(output).contains("The content of " + slug + " 1.0.0 has changed since it was published");
    }

    @Test
    void startingAgainKeepsNothingTwice(CapturedOutput output) {
        catalogOf(library());
        catalogOf(library());

        assertThat(output).doesNotContain("The content of " + slug);
    }

    @Test
    void courseIsVisibleOnceItIsApproved() {
        CourseCatalog catalog = catalogOf(library());
        assertThat(catalog.current(slug)).isEmpty();
        assertThat(catalog.published(IN_2026)).isEmpty();

        approve(library());
        catalog.look();

        assertThat(catalog.current(slug)).contains(courseOf(library()));
        assertThat(catalog.published(IN_2026)).extracting(CourseSummary::slug).containsExactly(slug);
    }

    @Test
    void approvedVersionStaysUntilTheNextOneIsApproved() {
        TestLibrary next = library("version: 1.0.0", "version: 2.0.0");
        catalogOf(library());
        approve(library());

        CourseCatalog catalog = catalogOf(next);
        assertThat(catalog.current(slug)).map(Course::version).contains("1.0.0");

        approve(next);
        catalog.look();
        assertThat(catalog.current(slug)).map(Course::version).contains("2.0.0");
    }

    @Test
    void courseIsVisibleFromItsFirstDayInDenmark() {
        catalogOf(library());
        approve(library());
        CourseCatalog catalog = catalogOf(library());

        assertThat(catalog.published(Instant.parse("2025-12-31T22:59:59Z"))).isEmpty();
        assertThat(catalog.published(Instant.parse("2025-12-31T23:00:00Z"))).hasSize(1);
    }

    @Test
    void retiredCourseIsNotShownButCanBeFinished() {
        catalogOf(library());
        approve(library());

        CourseCatalog catalog = catalogOf(library("status: published", "status: retired"));

        assertThat(catalog.current(slug)).isEmpty();
        assertThat(catalog.version(courseOf(library()).digest())).isPresent();
    }

    @Test
    void draftIsNeitherKeptNorShownEvenInSampleMode() {
        TestLibrary draft = library("status: published", "status: draft");
        CourseCatalog catalog = catalogOf(draft, approvals, sampleMode());

        assertThat(catalog.current(slug)).isEmpty();
        assertThat(catalog.version(courseOf(draft).digest())).isEmpty();
    }

    @Test
    void sampleModeApprovesAll() {
        CourseCatalog catalog = catalogOf(library(), approvals, sampleMode());

        assertThat(catalog.approvesAll()).isTrue();
        assertThat(catalog.current(slug)).contains(courseOf(library()));
    }

    @Test
    void whatIsVisibleStaysSoWhileTheDatabaseIsGone(CapturedOutput output) {
        DatabaseThatMayGo database = new DatabaseThatMayGo(dataSource);
        catalogOf(library());
        approve(library());
        CourseCatalog catalog = catalogOf(library(), new Approvals(JdbcClient.create(database)), new MockEnvironment());

        database.gone = true;
        catalog.look();

        assertThat(catalog.current(slug)).isPresent();
        assertThat(output).contains("Approvals cannot be read, what was visible stays");
    }

    @Test
    void courseDayIsAskedForByTheCourseOrByTheInstallation() {
        Course course = courseOf(library());
        CourseCatalog here = new CourseCatalog(
                new CourseLibrary(library().files(), WORDS),
                versions,
                approvals,
                new CourseProperties("", List.of(slug)),
                clock,
                new MockEnvironment());
        Course refresher = library().read().courses().getLast();

        assertThat(catalogOf(library()).asksForCourseDay(course)).isFalse();
        assertThat(here.asksForCourseDay(course)).isTrue();
        assertThat(catalogOf(library()).asksForCourseDay(refresher)).isTrue();
    }

    private TestLibrary library() {
        return TestLibrary.withoutFaults().withSlug(slug);
    }

    private TestLibrary library(String from, String to) {
        return library().change(slug + "/course.yaml", from, to);
    }

    private Course courseOf(TestLibrary library) {
        return new CourseLibrary(library.files(), WORDS)
                .courses().stream()
                        .filter(course -> course.slug().equals(slug))
                        .findFirst()
                        .orElseThrow();
    }

    private CourseCatalog catalogOf(TestLibrary library) {
        return catalogOf(library, approvals, new MockEnvironment());
    }

    private CourseCatalog catalogOf(TestLibrary library, Approvals approvals, MockEnvironment environment) {
        CourseCatalog catalog = new CourseCatalog(
                new CourseLibrary(library.files(), WORDS),
                versions,
                approvals,
                new CourseProperties("", List.of()),
                clock,
                environment);
        catalog.start();
        return catalog;
    }

    private void approve(TestLibrary library) {
        Course course = courseOf(library);
        approvals.add(new Approval(
                course.digest(),
                course.slug(),
                course.version(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                UUID.randomUUID()));
    }

    private static MockEnvironment sampleMode() {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("sample");
        return environment;
    }

    private static final class DatabaseThatMayGo extends DelegatingDataSource {

        private boolean gone;

        DatabaseThatMayGo(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (gone) {
                throw new SQLException("gone");
            }
            return super.getConnection();
        }
    }
}
