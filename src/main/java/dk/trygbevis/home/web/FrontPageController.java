package dk.trygbevis.home.web;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.web.Page;
import dk.trygbevis.base.web.Pages;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.catalog.CourseSummary;
import dk.trygbevis.workshops.WorkshopCalendar;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: the two tracks, the next workshops, and a field to check a certificate. */
@Controller
class FrontPageController {

    private static final LocalizedText PATHS = new LocalizedText("/", "/en");
    private static final int WORKSHOPS = 5;

    private final CourseCatalog catalog;
    private final WorkshopCalendar workshops;
    private final Pages pages;
    private final Clock clock;

    FrontPageController(CourseCatalog catalog, WorkshopCalendar workshops, Pages pages, Clock clock) {
        this.catalog = catalog;
        this.workshops = workshops;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping({"/", "/en"})
    ResponseEntity<byte[]> frontPage(Language language) {
        List<CourseSummary> courses = catalog.published(clock.instant());
        Page page = pages.indexed(
                language, pages.text(language, "home.front.title"), pages.text(language, "home.front.lead"), PATHS, "");
        return pages.cacheable(
                "home/front.jte",
                Map.of(
                        "page", page,
                        "netCourses", of(courses, Course.Track.NET),
                        "nightlifeCourses", of(courses, Course.Track.NIGHTLIFE),
                        "workshops", workshops.next(WORKSHOPS)));
    }

    private static List<CourseSummary> of(List<CourseSummary> courses, Course.Track track) {
        return courses.stream().filter(course -> course.track() == track).toList();
    }
}
