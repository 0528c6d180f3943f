package dk.trygbevis.catalog.reader;

import dk.trygbevis.catalog.Course;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads a whole library: every course, and what courses say of each other. */
public final class LibraryReader {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,60}");

    private final LibraryFiles files;
    private final Words words;
    private final Faults faults = new Faults();

    private LibraryReader(LibraryFiles files, Words words) {
        this.files = files;
        this.words = words;
    }

    /** @param words gives the few texts of the product's own that stand in the HTML of a course */
    public static Reading read(LibraryFiles files, Words words) {
        return new LibraryReader(files, words).read();
    }

    /**
     * What a reading found.
     *
     * @param courses in the order of their slugs; only to be used where there are no faults
     */
    public record Reading(List<Course> courses, List<Fault> faults) {}

    private Reading read() {
        SortedMap<String, SortedMap<String, byte[]>> folders = folders();
        SortedMap<String, ReadCourse> courses = new TreeMap<>();
        folders.forEach((slug, contents) -> {
            if (!SLUG.matcher(slug).matches()) {
                faults.add(
                        files.label() + "/" + slug,
                        1,
                        "A course's folder is named with lower-case letters a–z,"
                                + " digits and hyphens, at most 60 characters");
            }
            CourseReader.read(new CourseFolder(files.label(), slug, contents, faults), words)
                    .ifPresent(course -> courses.put(slug, course));
        });
        if (folders.isEmpty()) {
            faults.add(files.label(), 1, "There is no course here");
        }
        Set<String> slugs = folders.keySet();
        courses.values().forEach(course -> checkReferences(course, slugs, courses));
        return new Reading(courses.values().stream().map(ReadCourse::course).toList(), faults.all());
    }

    /** The files of each course's folder, by their path below it. */
    private SortedMap<String, SortedMap<String, byte[]>> folders() {
        SortedMap<String, SortedMap<String, byte[]>> folders = new TreeMap<>();
        files.contents().forEach((path, content) -> {
            int slash = path.indexOf('/');
            if (slash < 0) {
                faults.add(files.label() + "/" + path, 1, "The file belongs to no course");
            } else {
                folders.computeIfAbsent(path.substring(0, slash), slug -> new TreeMap<>())
                        .put(path.substring(slash + 1), content);
            }
        });
        return folders;
    }

    private static void checkReferences(ReadCourse course, Set<String> slugs, Map<String, ReadCourse> courses) {
        for (Located<String> reference : course.references()) {
            if (!reference.value().isEmpty() && !slugs.contains(reference.value())) {
                reference.fault("There is no course \"" + reference.value() + "\"");
            }
        }
        for (Located<String> required : course.requires()) {
            if (reachable(required.value(), courses).contains(course.course().slug())) {
                required.fault("The course would require itself, by way of \"" + required.value() + "\"");
            }
        }
    }

    /** A course and all that it requires, near and far. */
    private static Set<String> reachable(String slug, Map<String, ReadCourse> courses) {
        Set<String> reached = new HashSet<>();
        List<String> next = new ArrayList<>(List.of(slug));
        while (!next.isEmpty()) {
            String each = next.removeLast();
            if (reached.add(each) && courses.containsKey(each)) {
                courses.get(each).requires().forEach(required -> next.add(required.value()));
            }
        }
        return reached;
    }
}
