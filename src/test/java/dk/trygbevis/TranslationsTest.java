package dk.trygbevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The two translation files: in step with each other and with the code. */
class TranslationsTest {

    private static final Path RESOURCES = Path.of("src/main/resources/vaadin-i18n");
    private static final Path DANISH = RESOURCES.resolve("translations_da.properties");
    private static final Path ENGLISH = RESOURCES.resolve("translations_en.properties");

    /** Texts that are the same word in both languages. */
    private static final Pattern SAME_IN_BOTH = Pattern.compile("(?s).{0,16}|[^a-zæøå]*|Version .*");

    private static final Pattern KEY_IN_CODE = Pattern.compile(
            "\"((?:shell|error|accounts|catalog|workshops|learning|certificates|home|mail|audit|settings|operations|privacy)\\.(?!smtp)[a-z][\\w.-]*[\\w])\"");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(texts(DANISH).keySet()).isEqualTo(texts(ENGLISH).keySet());
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        for (Path file : List.of(DANISH, ENGLISH)) {
            List<String> keys = Files.readAllLines(file).stream()
                    .filter(line -> line.matches("[a-z][\\w.-]*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyTextIsAFormatWithTheSamePlacesInBothLanguages() throws IOException {
        Map<String, String> english = texts(ENGLISH);
        texts(DANISH).forEach((key, danish) -> {
            if (hasPlaces(danish)) {
                assertThatCode(() -> new MessageFormat(danish)).as(key).doesNotThrowAnyException();
                assertThat(places(english.getOrDefault(key, ""))).as(key).isEqualTo(places(danish));
            }
        });
    }

    /** In a text with places an apostrophe alone would swallow itself and what follows. */
    @Test
    void apostrophesAreDoubledExactlyWhereThereArePlaces() throws IOException {
        for (Path file : List.of(DANISH, ENGLISH)) {
            texts(file).forEach((key, text) -> {
                String unquoted = text.replace("'{secret}'", "");
                if (hasPlaces(unquoted)) {
                    assertThat(unquoted.replace("''", "")).as(file + " " + key).doesNotContain("'");
                } else {
                    assertThat(unquoted).as(file + " " + key).doesNotContain("''");
                }
            });
        }
    }

    @Test
    void everyKeyThatTheCodeNamesHasAText() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path source : sources()) {
            KEY_IN_CODE
                    .matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(named::add);
        }
        Set<String> missing = named.stream()
                .filter(key -> !key.contains(".jte") && !key.endsWith(".css") && !key.endsWith(".js"))
                .collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(texts(DANISH).keySet());
        assertThat(missing).isEmpty();
    }

    /** What is put together from parts, such as an enum's name, counts as used when its beginning stands in the code. */
    @Test
    void everyTextIsUsed() throws IOException {
        String code = sources().stream().map(TranslationsTest::read).collect(Collectors.joining("\n"));
        Set<String> unused = texts(DANISH).keySet().stream()
                .filter(key -> !code.contains("\"" + key + "\""))
                .filter(key -> beginnings(key).noneMatch(beginning -> code.contains("\"" + beginning)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    @Test
    void theLanguagesDiffer() throws IOException {
        Map<String, String> english = texts(ENGLISH);
        List<String> same = new ArrayList<>();
        texts(DANISH).forEach((key, danish) -> {
            if (danish.equals(english.get(key)) && !SAME_IN_BOTH.matcher(danish).matches()) {
                same.add(key);
            }
        });
        assertThat(same).isEmpty();
    }

    private static Stream<String> beginnings(String key) {
        return Pattern.compile("[.-]")
                .matcher(key)
                .results()
                .map(MatchResult::end)
                .map(end -> key.substring(0, end) + "\"");
    }

    private static boolean hasPlaces(String text) {
        return text.contains("{0");
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
                Stream<Path> jte = Files.walk(Path.of("src/main/jte"))) {
            return Stream.concat(java, jte).filter(Files::isRegularFile).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> texts(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
