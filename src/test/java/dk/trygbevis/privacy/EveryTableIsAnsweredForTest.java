package dk.trygbevis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.accounts.PersonalDataSource;
import dk.trygbevis.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever adds a table says whether it knows anybody, or the build fails. */
@DatabaseTest
class EveryTableIsAnsweredForTest {

    /** Tables that no {@link PersonalDataSource} answers for, each with the reason. */
    private static final Map<String, String> NOBODYS = Map.ofEntries(
            Map.entry("audit_entry", "ids only; exported by MyDataService, and never erased: the chain would break"),
            Map.entry("audit_head", "one row: where the chain ends"),
            Map.entry("event_publication", "ids only, deleted as soon as they are acted on"),
            Map.entry("course_version", "content of courses"),
            Map.entry("course_approval", "the id of whoever approved; a record of the municipality's own act"),
            Map.entry("site_setting", "what the municipality says of itself"),
            Map.entry("site_setting_revision", "one row: which settings hold"),
            Map.entry("site_logo", "the municipality's logo"),
            Map.entry("sample_data", "one row: that sample people live here"),
            Map.entry("scheduled_job", "names of jobs, and of machines"),
            Map.entry("job_failure", "names of jobs and of errors"),
            Map.entry("flyway_schema_history", "the database's own migrations"));

    /** Of these, the ones that privacy.md has no row for: they hold nothing about people, not even an id. */
    private static final Set<String> NOT_ABOUT_PEOPLE = Set.of(
            "course_version",
            "site_setting",
            "site_setting_revision",
            "site_logo",
            "sample_data",
            "scheduled_job",
            "job_failure",
            "flyway_schema_history");

    @Autowired
    private List<PersonalDataSource> sources;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyTableHasASourceOfPersonalDataOrAReason() {
        Set<String> unanswered = new TreeSet<>(new Tables(jdbc).names());
        unanswered.removeAll(NOBODYS.keySet());
        sources.forEach(source -> unanswered.removeAll(source.tables()));

        assertThat(unanswered)
                .as("Add them to a PersonalDataSource, or here with the reason why they know nobody")
                .isEmpty();
    }

    @Test
    void noTableHasTwoSourcesAndNoneIsMadeUp() {
        List<String> answered =
                sources.stream().flatMap(source -> source.tables().stream()).toList();

        assertThat(answered).doesNotHaveDuplicates();
        assertThat(new Tables(jdbc).names()).containsAll(answered).containsAll(NOBODYS.keySet());
    }

    @Test
    void everyTableAboutPeopleStandsInTheTableOfPeriods() {
        Set<String> told = RetentionTable.read().rows().stream()
                .flatMap(row -> row.tables().stream())
                .collect(Collectors.toSet());
        Set<String> untold = new TreeSet<>(new Tables(jdbc).names());
        untold.removeAll(NOT_ABOUT_PEOPLE);
        untold.removeAll(told);

        assertThat(untold).as("Give them a row in docs/privacy.md").isEmpty();
    }
}
