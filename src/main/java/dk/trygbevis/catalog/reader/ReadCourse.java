package dk.trygbevis.catalog.reader;

import dk.trygbevis.catalog.Course;
import java.util.List;

/**
 * A course as its files give it; where they have faults, with stand-ins.
 *
 * @param references slugs of other courses, which can be checked only when all courses have been read
 */
record ReadCourse(Course course, List<Located<String>> requires, List<Located<String>> references) {}
