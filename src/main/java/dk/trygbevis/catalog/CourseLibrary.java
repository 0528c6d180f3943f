package dk.trygbevis.catalog;

import dk.trygbevis.base.Texts;
import dk.trygbevis.catalog.reader.LibraryFiles;
import dk.trygbevis.catalog.reader.LibraryReader;
import dk.trygbevis.catalog.reader.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The courses as their files are today. Read once, at the start, which a single fault stops. */
@Component
class CourseLibrary {

    private static final Logger log = LoggerFactory.getLogger(CourseLibrary.class);
    private static final String CLASS_PATH_FOLDER = "courses/";

    private final List<Course> courses;

    @Autowired
    CourseLibrary(CourseProperties properties, Texts texts) throws IOException {
        this(files(properties.directory()), texts::get);
    }

    /** @throws CourseLibraryException if the files have faults */
    CourseLibrary(LibraryFiles files, Words words) {
        LibraryReader.Reading reading = LibraryReader.read(files, words);
        if (!reading.faults().isEmpty()) {
            throw new CourseLibraryException(reading.faults());
        }
        this.courses = reading.courses();
        log.info("{} courses in {}", courses.size(), files.label());
    }

    /** All of them, drafts and retired ones too, in the order of their slugs. */
    List<Course> courses() {
        return courses;
    }

    List<Course> published() {
        return courses.stream()
                .filter(course -> course.status() == Course.Status.PUBLISHED)
                .toList();
    }

    Optional<Course> version(String digest) {
        return courses.stream().filter(course -> course.digest().equals(digest)).findFirst();
    }

    private static LibraryFiles files(String directory) throws IOException {
        return directory.isBlank()
                ? onClassPath(CourseLibrary.class.getClassLoader())
                : LibraryFiles.in(Path.of(directory));
    }

    /** Works in a folder, in a jar, and in a jar inside Spring Boot's. */
    static LibraryFiles onClassPath(ClassLoader classLoader) throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(classLoader);
        SortedMap<String, byte[]> contents = new TreeMap<>();
        Resource folder = resolver.getResource("classpath:" + CLASS_PATH_FOLDER);
        if (folder.exists()) {
            String root = folder.getURL().toString();
            for (Resource file : resolver.getResources("classpath:" + CLASS_PATH_FOLDER + "**/*")) {
                String address = file.getURL().toString();
                if (file.isReadable() && !address.endsWith("/")) {
                    contents.put(
                            StringUtils.uriDecode(address.substring(root.length()), StandardCharsets.UTF_8),
                            file.getContentAsByteArray());
                }
            }
        }
        return new LibraryFiles("courses", contents);
    }
}
