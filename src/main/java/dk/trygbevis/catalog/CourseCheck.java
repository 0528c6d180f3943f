package dk.trygbevis.catalog;

import dk.trygbevis.catalog.reader.LibraryFiles;
import dk.trygbevis.catalog.reader.LibraryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Checks a folder of courses as the server does at its start, without the server: prints every fault with file and line
 * and ends with exit code 1, or prints one line of summary. Called by {@code script/courses check}.
 */
final class CourseCheck {

    private CourseCheck() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "courses" : arguments[0]);
        System.exit(check(folder, System.out));
    }

    static int check(Path folder, Appendable out) throws IOException {
        if (!Files.isDirectory(folder)) {
            out.append("There is no folder ").append(folder.toString()).append('\n');
            return 1;
        }
        LibraryReader.Reading reading = LibraryReader.read(LibraryFiles.in(folder), (language, key) -> key);
        for (var fault : reading.faults()) {
            out.append(fault.toString()).append('\n');
        }
        if (!reading.faults().isEmpty()) {
            return 1;
        }
        int lessons = reading.courses().stream()
                .mapToInt(course -> course.lessons().size())
                .sum();
        out.append("No faults in " + reading.courses().size() + " courses with " + lessons + " lessons\n");
        return 0;
    }
}
