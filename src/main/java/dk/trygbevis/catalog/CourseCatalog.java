package dk.trygbevis.catalog;

import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.OpenToAll;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The courses that people can take. A course is visible when its files say {@code published}, its first day has come, and
 * the municipality has approved that version; until a new version is approved, the one approved before it stays.
 *
 * <p>Everything is answered from memory, so that these pages do without the database. Approvals recorded on this node or
 * another are seen within {@value #SECONDS_BETWEEN_LOOKS} seconds.
 */
@Service
@OpenToAll
public class CourseCatalog {

    static final int SECONDS_BETWEEN_LOOKS = 4;

    private static final Logger log = LoggerFactory.getLogger(CourseCatalog.class);
    private static final Comparator<Course> ORDER = Comparator.comparing(Course::track)
            .thenComparing(Course::level)
            .thenComparing(course -> course.title().da());

    private final CourseLibrary library;
    private final CourseVersions versions;
    private final Approvals approvals;
    private final Set<String> requireCourseDay;
    private final Clock clock;
    private final boolean approvesAll;
    private final Map<String, Course> kept = new ConcurrentHashMap<>();
    private final Map<String, String> pictures = new ConcurrentHashMap<>();

    /** By slug, what may be shown once its first day has come; the library's own version first, then the newest. */
    private volatile Map<String, List<Course>> approved = Map.of();

    CourseCatalog(
            CourseLibrary library,
            CourseVersions versions,
            Approvals approvals,
            CourseProperties properties,
            Clock clock,
            Environment environment) {
        this.library = library;
        this.versions = versions;
        this.approvals = approvals;
        this.requireCourseDay = Set.copyOf(properties.requireCourseDay());
        this.clock = clock;
        this.approvesAll = environment.acceptsProfiles(Profiles.of("sample"));
    }

    /** The visible courses: those on the net first, within a track the basic ones, then by title. */
    public List<CourseSummary> published(Instant now) {
        return approved.keySet().stream()
                .flatMap(slug -> visible(slug, now).stream())
                .sorted(ORDER)
                .map(CourseSummary::of)
                .toList();
    }

    /** The version of a course that is visible now: the one to begin. */
    public Optional<Course> current(String slug) {
        return visible(slug, clock.instant());
    }

    /** Any version that was ever published, visible or not: the one to go on with. */
    public Optional<Course> version(String digest) {
        Course known = kept.get(digest);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Course> stored = versions.find(digest);
        stored.ifPresent(this::remember);
        return stored;
    }

    /** The SVG at an address that a course's HTML names; nothing at any other. */
    public Optional<String> picture(String address) {
        return Optional.ofNullable(pictures.get(address));
    }

    /** Whether a course day must be attended besides the test, as the course itself or this installation asks. */
    public boolean asksForCourseDay(Course course) {
        return course.completion().presence() != null || requireCourseDay.contains(course.slug());
    }

    /** Whether this installation is a trial, in which every version counts as approved. */
    public boolean approvesAll() {
        return approvesAll;
    }

    @PostConstruct
    void start() {
        library.published().forEach(versions::keep);
        library.published().forEach(this::remember);
        approved = approvesAll ? asPublished() : asApproved();
    }

    @Scheduled(fixedDelay = SECONDS_BETWEEN_LOOKS * 1000L, initialDelay = SECONDS_BETWEEN_LOOKS * 1000L)
    void look() {
        if (approvesAll) {
            return;
        }
        try {
            approved = asApproved();
        } catch (DataAccessException unreachable) {
            log.warn("Approvals cannot be read, what was visible stays: {}", unreachable.toString());
        }
    }

    private Optional<Course> visible(String slug, Instant now) {
        LocalDate today = DanishTime.day(now);
        return approved.getOrDefault(slug, List.of()).stream()
                .filter(course -> !course.publishFrom().isAfter(today))
                .findFirst();
    }

    private Map<String, List<Course>> asPublished() {
        Map<String, List<Course>> bySlug = new HashMap<>();
        library.published().forEach(course -> bySlug.put(course.slug(), List.of(course)));
        return bySlug;
    }

    private Map<String, List<Course>> asApproved() {
        List<Approval> newestFirst = approvals.all();
        Map<String, List<Course>> bySlug = new HashMap<>();
        for (Course course : library.published()) {
            List<Course> versionsOfIt = new ArrayList<>();
            newestFirst.stream()
                    .filter(approval -> approval.slug().equals(course.slug()))
                    .flatMap(approval -> version(approval.digest()).stream())
                    .forEach(versionsOfIt::add);
            if (versionsOfIt.remove(course)) {
                versionsOfIt.addFirst(course);
            }
            bySlug.put(course.slug(), List.copyOf(versionsOfIt));
        }
        return bySlug;
    }

    private void remember(Course course) {
        course.media()
                .forEach((file, content) -> pictures.put(CatalogRoutes.media(course.slug(), file, content), content));
        kept.put(course.digest(), course);
    }
}
