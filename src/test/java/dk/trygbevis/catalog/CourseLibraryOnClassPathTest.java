package dk.trygbevis.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trygbevis.catalog.reader.LibraryFiles;
import dk.trygbevis.catalog.reader.TestLibrary;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class CourseLibraryOnClassPathTest {

    private static final String FOLDER = "courses/";

    private final Map<String, byte[]> expected =
            TestLibrary.withoutFaults().files().contents();

    @TempDir
    private Path folder;

    @Test
    void libraryIsReadFromAFolder() throws IOException {
        for (Map.Entry<String, byte[]> file : expected.entrySet()) {
            Path path = folder.resolve(FOLDER + file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }

        assertIsRead(folder);
    }

    @Test
    void libraryIsReadFromAJar() throws IOException {
        Path jar = folder.resolve("application.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (String directory : directories()) {
                out.putNextEntry(new JarEntry(directory));
            }
            for (Map.Entry<String, byte[]> each : expected.entrySet()) {
                out.putNextEntry(new JarEntry(FOLDER + each.getKey()));
                out.write(each.getValue());
            }
        }

        assertIsRead(jar);
    }

    @Test
    void noLibraryAtAllIsAFault() throws IOException {
        assertThat(read(folder).contents()).isEmpty();
        assertThatThrownBy(() -> new CourseLibrary(read(folder), (language, key) -> key))
                .hasMessageContaining("There is no course here");
    }

    @Test
    void faultyLibraryStopsTheStartWithPlainLines() {
        LibraryFiles faulty =
                TestLibrary.withoutFaults().remove("sikker-mail/test.yaml").files();

        assertThatThrownBy(() -> new CourseLibrary(faulty, (language, key) -> key))
                .satisfies(refused -> assertThat(explained(new BeanCreationException("no library", refused)))
                        .contains("\n  courses/sikker-mail/test.yaml:1: The file is missing"));
    }

    private void assertIsRead(Path root) throws IOException {
        LibraryFiles files = read(root);

        assertThat(files.contents()).containsOnlyKeys(expected.keySet());
        expected.forEach(
                (path, content) -> assertThat(files.contents().get(path)).isEqualTo(content));
    }

    private static LibraryFiles read(Path root) throws IOException {
        try (URLClassLoader classLoader =
                new URLClassLoader(new URL[] {root.toUri().toURL()}, null)) {
            return CourseLibrary.onClassPath(classLoader);
        }
    }

    private Set<String> directories() {
        Set<String> directories = new TreeSet<>();
        for (String file : expected.keySet()) {
            String path = FOLDER + file;
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                directories.add(path.substring(0, slash + 1));
            }
        }
        return directories;
    }

    /** What Spring Boot prints, by the analyzers that {@code spring.factories} names. */
    private static String explained(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.handleMessage((message, error) -> {}))
                .stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .map(FailureAnalysis::getDescription)
                .findFirst()
                .orElse("");
    }
}
