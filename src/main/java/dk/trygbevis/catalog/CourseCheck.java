package dk.trygbevis.catalog;

import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.exercises.Scenario;
import dk.trygbevis.catalog.reader.LibraryFiles;
import dk.trygbevis.catalog.reader.LibraryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks a folder of courses as the server does at its start, without the server: prints every fault with file and line
 * and ends with exit code 1, or prints one line of summary. With the slug of a course and the id of a scenario in it, it
 * prints that scenario's graph instead. Called by {@code script/courses check} and {@code graph}.
 */
final class CourseCheck {

    private CourseCheck() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "courses" : arguments[0]);
        System.exit(
                arguments.length == 3
                        ? graph(folder, arguments[1], arguments[2], System.out)
                        : check(folder, System.out));
    }

    static int check(Path folder, Appendable out) throws IOException {
        if (!Files.isDirectory(folder)) {
            out.append("There is no folder ").append(folder.toString()).append('\n');
            return 1;
        }
        LibraryReader.Reading reading = read(folder);
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

    /** Faults do not keep the graph from being shown: it helps to find them. */
    static int graph(Path folder, String slug, String exercise, Appendable out) throws IOException {
        Optional<Scenario> scenario = read(folder).courses().stream()
                .filter(course -> course.slug().equals(slug))
                .flatMap(course -> course.exercise(exercise).stream())
                .flatMap(found -> found instanceof Scenario known ? Stream.of(known) : Stream.empty())
                .findFirst();
        if (scenario.isEmpty()) {
            out.append("There is no scenario ")
                    .append(exercise)
                    .append(" in ")
                    .append(slug)
                    .append('\n');
            return 1;
        }
        out.append(ScenarioGraph.of(scenario.get(), Language.DA));
        return 0;
    }

    private static LibraryReader.Reading read(Path folder) throws IOException {
        return LibraryReader.read(LibraryFiles.in(folder), (language, key) -> key);
    }
}
