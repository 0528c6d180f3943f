package dk.trygbevis.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the scripts that we write ourselves (OWASP ASVS 5.0, 1.3.2, 3.2.2 and 14.3.3). */
class OurScriptsTest {

    private static final Pattern MARKUP = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|unsafeHTML|set(Timeout|Interval)\\(['\"`]");
    private static final Pattern STORAGE = Pattern.compile("localStorage|sessionStorage|indexedDB|document\\.cookie");
    private static final Pattern ELSEWHERE = Pattern.compile("['\"`]https?://");

    @Test
    void theyWriteTextsAndNeverMarkup() throws IOException {
        assertThat(linesWith(MARKUP)).isEmpty();
    }

    @Test
    void theyKeepNothingInTheBrowser() throws IOException {
        assertThat(linesWith(STORAGE)).isEmpty();
    }

    @Test
    void theyFetchNothingFromOthers() throws IOException {
        assertThat(linesWith(ELSEWHERE)).isEmpty();
    }

    private static List<String> linesWith(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("frontend"))) {
            List<Path> scripts = files.filter(file -> file.toString().matches(".*\\.(js|ts|tsx)"))
                    .filter(file -> !file.toString().contains("generated"))
                    .toList();
            assertThat(scripts).isNotEmpty();
            return scripts.stream()
                    .flatMap(script -> read(script)
                            .lines()
                            .filter(line -> pattern.matcher(line).find())
                            .map(line -> script.getFileName() + ": " + line.strip()))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
