package dk.trygbevis.catalog.web;

import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseSummary;
import java.util.List;

/**
 * What the page of a course shows.
 *
 * @param introduction complete HTML, made by our own renderer
 * @param requires the courses that must be completed first
 * @param courseDay whether a course day must be attended besides the test
 * @param spans writes periods and times in the page's language
 */
public record CoursePage(
        Course course, String introduction, List<CourseSummary> requires, boolean courseDay, Spans spans) {}
