package dk.trygbevis.catalog.reader;

import dk.trygbevis.catalog.Course;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The small library without faults below {@code src/test/resources}, to be changed in memory. */
public final class TestLibrary {

    private final SortedMap<String, byte[]> contents;

    private TestLibrary(SortedMap<String, byte[]> contents) {
        this.contents = contents;
    }

    public static TestLibrary withoutFaults() {
        return new TestLibrary(new TreeMap<>(in("src/test/resources/catalog/library")));
    }

    /** The same with a third lesson in {@code sikker-mail}, which has an exercise of every kind. */
    public static TestLibrary withExercises() {
        TestLibrary library =
                withoutFaults().change("sikker-mail/course.yaml", "[foerste, anden]", "[foerste, anden, tredje]");
        in("src/test/resources/catalog/exercises")
                .forEach((file, text) -> library.contents.put("sikker-mail/tredje/" + file, text));
        return library;
    }

    private static SortedMap<String, byte[]> in(String folder) {
        try {
            return LibraryFiles.in(Path.of(folder)).contents();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Replaces a piece of text that must stand in the file exactly once. */
    public TestLibrary change(String file, String from, String to) {
        String text = text(file);
        if (text.split(Pattern.quote(from), -1).length != 2) {
            throw new IllegalArgumentException("\"" + from + "\" must stand once in " + file);
        }
        return write(file, text.replace(from, to));
    }

    /** Replaces every occurrence of a piece of text. */
    public TestLibrary changeAll(String file, String from, String to) {
        return write(file, text(file).replace(from, to));
    }

    /** Gives the course {@code sikker-mail} another slug, in every file. */
    public TestLibrary withSlug(String slug) {
        SortedMap<String, byte[]> before = new TreeMap<>(contents);
        contents.clear();
        before.forEach((file, content) -> write(
                file.replace("sikker-mail", slug),
                new String(content, StandardCharsets.UTF_8).replace("sikker-mail", slug)));
        return this;
    }

    public TestLibrary write(String file, String text) {
        contents.put(file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public TestLibrary remove(String fileOrFolder) {
        contents.keySet().removeIf(file -> file.equals(fileOrFolder) || file.startsWith(fileOrFolder + "/"));
        return this;
    }

    public String text(String file) {
        return new String(contents.get(file), StandardCharsets.UTF_8);
    }

    public LibraryFiles files() {
        return new LibraryFiles("courses", contents);
    }

    public LibraryReader.Reading read() {
        return LibraryReader.read(files(), (language, key) -> key + "." + language.tag());
    }

    public List<Fault> faults() {
        return read().faults();
    }

    /** The course {@code sikker-mail} of a library without faults. */
    public Course course() {
        LibraryReader.Reading reading = read();
        if (!reading.faults().isEmpty()) {
            throw new IllegalStateException(reading.faults().toString());
        }
        return reading.courses().getLast();
    }
}
