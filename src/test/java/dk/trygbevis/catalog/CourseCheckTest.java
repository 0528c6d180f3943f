package dk.trygbevis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseCheckTest {

    private final StringBuilder out = new StringBuilder();

    @TempDir
    private Path folder;

    @Test
    void libraryWithoutFaultsIsOneLine() throws IOException {
        assertThat(CourseCheck.check(Path.of("src/test/resources/catalog/library"), out))
                .isZero();
        assertThat(out).hasToString("No faults in 2 courses with 3 lessons\n");
    }

    @Test
    void everyFaultIsALineWithFileAndNumber() throws IOException {
        Files.createDirectories(folder.resolve("kursus"));
        Files.writeString(folder.resolve("kursus/course.yaml"), "slug: kursus\nslug: kursus\n");

        assertThat(CourseCheck.check(folder, out)).isEqualTo(1);
        assertThat(out.toString().lines())
                .contains(
                        folder + "/kursus/course.yaml:2: \"slug\" stands here twice",
                        folder + "/kursus/da.md:1: The file is missing");
    }

    @Test
    void folderThatDoesNotExistIsSaid() throws IOException {
        assertThat(CourseCheck.check(folder.resolve("nowhere"), out)).isEqualTo(1);
        assertThat(out).contains("There is no folder");
    }
}
