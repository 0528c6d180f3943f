package dk.trygbevis.catalog.web;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.web.NotFoundException;
import dk.trygbevis.base.web.Page;
import dk.trygbevis.base.web.Pages;
import dk.trygbevis.catalog.CatalogRoutes;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.catalog.CourseSummary;
import dk.trygbevis.catalog.CourseTexts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of courses, and the page that tells about one of them. */
@Controller
class CourseController {

    private static final String SECTION = "courses";

    private final CourseCatalog catalog;
    private final CourseTexts texts;
    private final Pages pages;
    private final Clock clock;

    CourseController(CourseCatalog catalog, CourseTexts texts, Pages pages, Clock clock) {
        this.catalog = catalog;
        this.texts = texts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping({CatalogRoutes.COURSES_DA, CatalogRoutes.COURSES_EN})
    ResponseEntity<byte[]> courses(Language language) {
        Page page = pages.indexed(
                language,
                pages.text(language, "catalog.courses.title"),
                pages.text(language, "catalog.courses.text"),
                CatalogRoutes.courses(),
                SECTION);
        Map<Course.Track, List<CourseSummary>> byTrack =
                catalog.published(clock.instant()).stream().collect(Collectors.groupingBy(CourseSummary::track));
        return pages.cacheable("catalog/courses.jte", Map.of("page", page, "byTrack", byTrack));
    }

    @GetMapping({CatalogRoutes.COURSES_DA + "/{slug}", CatalogRoutes.COURSES_EN + "/{slug}"})
    ResponseEntity<byte[]> course(@PathVariable String slug, Language language) {
        Course course = catalog.current(slug).orElseThrow(() -> new NotFoundException("course " + slug));
        Page page = pages.indexed(
                language,
                course.title().in(language),
                course.summary().in(language),
                CatalogRoutes.course(slug),
                SECTION);
        return pages.cacheable("catalog/course.jte", Map.of("page", page, "model", model(course, page)));
    }

    private CoursePage model(Course course, Page page) {
        return new CoursePage(
                course,
                texts.html(course.introduction(), page.language()),
                course.requires().stream()
                        .flatMap(slug -> catalog.current(slug).stream())
                        .map(CourseSummary::of)
                        .toList(),
                catalog.asksForCourseDay(course),
                new Spans(page));
    }
}
