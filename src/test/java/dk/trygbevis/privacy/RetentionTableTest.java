package dk.trygbevis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.trygbevis.base.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetentionTableTest {

    private static final String HEAD = """
            # Privacy

            | kind | what | tables | purpose | legal basis | period | counted from | then |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    @Test
    void theTableThatComesWithTheProductIsTheOneInTheDocs() throws IOException {
        RetentionTable packaged = RetentionTable.read();

        assertThat(packaged.rows())
                .isEqualTo(RetentionTable.parse(Files.readString(Path.of("docs/privacy.md")))
                        .rows());
        assertThat(packaged.period("mails")).contains(Period.ofDays(30));
        assertThat(packaged.period("audit-log")).isEmpty();
    }

    @Test
    void aPeriodIsCountedInDanishDaysAndYears() {
        assertThat(RetentionTable.Row.start(Period.ofYears(3), Instant.parse("2028-02-29T12:00:00Z")))
                .isEqualTo("2025-02-28T12:00:00Z");
        // Across the night in which the clock is put forward, a day has 23 hours.
        assertThat(RetentionTable.Row.start(Period.ofDays(1), Instant.parse("2026-03-29T12:00:00Z")))
                .isEqualTo("2026-03-28T13:00:00Z");
    }

    @Test
    void aRowThatCannotBeReadIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RetentionTable.parse(HEAD + "| `mails` | a | b | c | d | a while | f | g |\n"))
                .withMessageContaining("a while of mails");
        assertThatIllegalStateException()
                .isThrownBy(() -> RetentionTable.parse(HEAD + "| `mails` | a | b | P30D |\n"))
                .withMessageContaining("mails");
        assertThatIllegalStateException().isThrownBy(() -> RetentionTable.parse("# Privacy"));
        String twice = "| `mails` | a | b | c | d | P1D | f | g |\n";
        assertThatIllegalStateException().isThrownBy(() -> RetentionTable.parse(HEAD + twice + twice));
    }

    @Test
    void theStartFailsWhereTheTableAndTheCodeDiffer() {
        RetentionTable table = RetentionTable.parse(
                HEAD + "| `mails` | a | b | c | d | P1D | f | g |\n" + "| `logs` | a | | c | d | - | | elsewhere |\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> table.requireSeenTo(Set.of()))
                .withMessageContaining("[mails]");
        assertThatIllegalStateException()
                .isThrownBy(() -> table.requireSeenTo(Set.of("mails", "letters")))
                .withMessageContaining("[letters]");
        table.requireSeenTo(Set.of("mails"));
    }

    @Test
    void everyPeriodHasItsWordsOnThePrivacyPageInBothLanguages() throws IOException {
        for (Language language : Language.values()) {
            Properties texts = new Properties();
            Path file = Path.of("src/main/resources/vaadin-i18n/translations_"
                    + language.name().toLowerCase(Locale.ROOT) + ".properties");
            try (Reader reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            }
            RetentionTable.read()
                    .kindsWithPeriod()
                    .forEach(kind -> assertThat(texts.stringPropertyNames())
                            .contains("privacy.kind." + kind, "privacy.from." + kind));
        }
    }
}
