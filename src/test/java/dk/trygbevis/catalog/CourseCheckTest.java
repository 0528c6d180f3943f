package dk.trygbevis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

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
    void scenarioIsPrintedAsAGraph() throws IOException {
        copy(Path.of("src/test/resources/catalog/library"), folder);
        copy(Path.of("src/test/resources/catalog/exercises"), folder.resolve("sikker-mail/tredje"));
        Path facts = folder.resolve("sikker-mail/course.yaml");
        Files.writeString(facts, Files.readString(facts).replace("[foerste, anden]", "[foerste, anden, tredje]"));

        assertThat(CourseCheck.graph(folder, "sikker-mail", "pengene", out)).isZero();
        assertThat(out).hasToString("""
                pengene: En ven skriver

                besked (start)  Kan du låne mig penge?
                  -> ringet  Ring til vennen
                  -> sendt  Send pengene

                sendt  Nu beder han om mere.
                  -> ringet  Ring nu
                  -> tabt  Send mere

                ringet (good ending)  Vennen ved intet.

                tabt (poor ending)  Pengene er væk.
                """);
    }

    @Test
    void scenarioThatDoesNotExistIsSaid() throws IOException {
        assertThat(CourseCheck.graph(Path.of("src/test/resources/catalog/library"), "sikker-mail", "none", out))
                .isEqualTo(1);
        assertThat(out).contains("There is no scenario none in sikker-mail");
    }

    private static void copy(Path from, Path to) throws IOException {
        FileSystemUtils.copyRecursively(from, to);
    }

    @Test
    void folderThatDoesNotExistIsSaid() throws IOException {
        assertThat(CourseCheck.check(folder.resolve("nowhere"), out)).isEqualTo(1);
        assertThat(out).contains("There is no folder");
    }
}
