package dk.trygbevis.workshops.web;

import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.web.NotFoundException;
import dk.trygbevis.base.web.Page;
import dk.trygbevis.base.web.Pages;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.workshops.WorkshopCalendar;
import dk.trygbevis.workshops.WorkshopDetails;
import dk.trygbevis.workshops.WorkshopPlan;
import dk.trygbevis.workshops.WorkshopRoutes;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The workshops as anybody may see them, without a session. */
@Controller
class WorkshopPages {

    static final String SECTION = "workshops";

    private final WorkshopCalendar calendar;
    private final CourseCatalog catalog;
    private final Pages pages;
    private final Clock clock;

    WorkshopPages(WorkshopCalendar calendar, CourseCatalog catalog, Pages pages, Clock clock) {
        this.calendar = calendar;
        this.catalog = catalog;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping({"/workshops", "/en/workshops"})
    ResponseEntity<byte[]> list(Language language, @RequestParam(name = "page", defaultValue = "1") String number) {
        if (!number.matches("[1-9]\\d{0,2}")) {
            throw new NotFoundException("page of workshops");
        }
        int shown = Integer.parseInt(number);
        Page page = pages.indexed(
                language,
                pages.text(language, "workshops.list.title"),
                pages.text(language, "workshops.list.text"),
                shown == 1 ? WorkshopRoutes.LIST : further(shown),
                SECTION);
        WorkshopCalendar.Page found = calendar.page(shown - 1);
        return pages.cacheable("workshops/list.jte", Map.of("page", page, "found", found, "number", shown));
    }

    @GetMapping({"/workshops/{id}", "/en/workshops/{id}"})
    ResponseEntity<byte[]> workshop(Language language, @PathVariable String id) {
        WorkshopDetails workshop =
                calendar.find(WorkshopAddress.id(id)).orElseThrow(() -> new NotFoundException("workshop " + id));
        WorkshopPlan plan = workshop.plan();
        Page page = pages.indexed(
                language,
                plan.title().in(language),
                DanishTime.dateAndTime(plan.startsAt(), language) + ", " + plan.place(),
                WorkshopRoutes.page(workshop.id()),
                SECTION);
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("workshop", workshop);
        model.put("open", workshop.isOpen(clock.instant()));
        model.put(
                "course",
                Optional.ofNullable(plan.courseSlug())
                        .flatMap(catalog::current)
                        .map(Course::title)
                        .orElse(null));
        return pages.cacheable("workshops/workshop.jte", model);
    }

    private static LocalizedText further(int page) {
        return new LocalizedText(
                WorkshopRoutes.LIST.da() + "?page=" + page, WorkshopRoutes.LIST.en() + "?page=" + page);
    }
}
