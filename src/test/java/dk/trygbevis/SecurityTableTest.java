package dk.trygbevis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads docs/security.md: every requirement of level 1 has its row, and what the page names exists. */
class SecurityTableTest {

    private static final Path PAGE = Path.of("docs", "security.md");

    /**
     * Level 1 of OWASP ASVS 5.0.0: the rows with L = 1 of
     * 5.0/docs_en/OWASP_Application_Security_Verification_Standard_5.0.0_en.csv in the repository OWASP/ASVS.
     */
    private static final List<String> LEVEL_1 = List.of(
            ("1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.5.1 2.1.1 2.2.1 2.2.2 2.3.1 3.2.1 3.2.2 3.3.1 3.4.1 3.4.2 3.5.1"
                            + " 3.5.2 3.5.3 4.1.1 4.4.1 5.2.1 5.2.2 5.3.1 5.3.2 6.1.1 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5"
                            + " 6.2.6 6.2.7 6.2.8 6.3.1 6.3.2 6.4.1 6.4.2 7.2.1 7.2.2 7.2.3 7.2.4 7.4.1 7.4.2 8.1.1"
                            + " 8.2.1 8.2.2 8.3.1 9.1.1 9.1.2 9.1.3 9.2.1 10.4.1 10.4.2 10.4.3 10.4.4 10.4.5 11.3.1"
                            + " 11.3.2 11.4.1 12.1.1 12.2.1 12.2.2 13.4.1 14.2.1 14.3.1 15.1.1 15.2.1 15.3.1")
                    .split(" "));

    private static final Set<String> ANSWERS = Set.of("yes", "operator", "–", "not yet");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)(?:\\.(\\w+))?`");

    private record Row(String number, String level, String requirement, String met, String how, String shown) {}

    @Test
    void everyRequirementOfLevelOneHasOneRow() throws IOException {
        assertThat(LEVEL_1).hasSize(70).doesNotHaveDuplicates();
        assertThat(rows().stream().filter(row -> row.level().equals("1")).map(Row::number))
                .containsExactlyInAnyOrderElementsOf(LEVEL_1);
        assertThat(rows().stream().map(Row::number)).doesNotHaveDuplicates();
    }

    @Test
    void everyRowSaysWhatItShowsOrWhyNot() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(ANSWERS).as(row.number()).contains(row.met());
            assertThat(row.requirement()).as(row.number()).isNotBlank();
            assertThat(row.how() + row.shown())
                    .as(row.number())
                    .satisfiesAnyOf(
                            text -> assertThat(text).isNotBlank(),
                            text -> assertThat(row.met()).isEqualTo("operator"));
        });
    }

    @Test
    void whatThePageNamesExists() throws IOException {
        Map<String, String> sources = sources();
        List<String> gone = new ArrayList<>();
        for (MatchResult named : NAMED.matcher(Files.readString(PAGE)).results().toList()) {
            String type = named.group(1);
            String member = named.group(2);
            String source = sources.get(type);
            boolean isTest = type.endsWith("Test") || type.endsWith("IT");
            if (source == null && (isTest || member != null)
                    || source != null && member != null && !holds(source, member, isTest)) {
                gone.add(named.group());
            }
        }
        assertThat(gone).isEmpty();
    }

    private static boolean holds(String source, String member, boolean isTest) {
        String shape = isTest ? "void " + member + "\\(|ArchRule " + member + "\\b" : "\\b" + member + "\\b";
        return Pattern.compile(shape).matcher(source).find();
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| \\d+\\.\\d+\\.\\d+ \\|.*"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> {
                    assertThat(cells).as(cells.get(1)).hasSize(8);
                    return new Row(cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5), cells.get(6));
                })
                .toList();
    }

    /** Every source file by the name of its class. */
    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> main = Files.walk(Path.of("src", "main", "java"));
                Stream<Path> test = Files.walk(Path.of("src", "test", "java"))) {
            return Stream.concat(main, test)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            SecurityTableTest::read,
                            (one, another) -> one + another));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
