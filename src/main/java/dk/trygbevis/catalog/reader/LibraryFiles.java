package dk.trygbevis.catalog.reader;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a library.
 *
 * @param label how people name the library's root, such as {@code courses}; begins the path of every fault
 * @param contents by the path below the root with slashes, such as {@code genkend-svindel/course.yaml}
 */
public record LibraryFiles(String label, SortedMap<String, byte[]> contents) {

    /** The files below a folder, without hidden ones. */
    public static LibraryFiles in(Path folder) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (!isHidden(path)) {
                    contents.put(path, Files.readAllBytes(file));
                }
            }
        }
        return new LibraryFiles(folder.toString(), contents);
    }

    private static boolean isHidden(String path) {
        return Stream.of(path.split("/")).anyMatch(name -> name.startsWith("."));
    }
}
