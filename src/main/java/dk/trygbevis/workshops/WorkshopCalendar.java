package dk.trygbevis.workshops;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * The workshops as strangers see them: kept in memory for {@value #SECONDS_KEPT} seconds, so that a campaign's visitors
 * do not reach the database. Whoever signs up is answered by {@link WorkshopService}, which never guesses.
 */
@Component
public class WorkshopCalendar {

    public static final int PAGE_SIZE = 20;

    private static final int SECONDS_KEPT = 5;

    private final WorkshopRepository workshops;
    private final WorkshopService service;
    private final Clock clock;
    private final Cache<Integer, Page> pages = cache(100);
    private final Cache<UUID, Optional<WorkshopDetails>> details = cache(1000);

    WorkshopCalendar(WorkshopRepository workshops, WorkshopService service, Clock clock) {
        this.workshops = workshops;
        this.service = service;
        this.clock = clock;
    }

    /** @param more whether there is another page after this one */
    public record Page(List<UpcomingWorkshop> workshops, boolean more) {}

    /** The next workshops to come, at most {@value #PAGE_SIZE}. */
    public List<UpcomingWorkshop> next(int limit) {
        return page(0).workshops().stream().limit(limit).toList();
    }

    /** @param number from 0 */
    public Page page(int number) {
        return pages.get(number, this::read);
    }

    public Optional<WorkshopDetails> find(UUID id) {
        return details.get(id, service::find);
    }

    private Page read(int number) {
        List<UpcomingWorkshop> found = workshops.upcoming(clock.instant(), PageRequest.of(number, PAGE_SIZE)).stream()
                .map(Workshop::upcoming)
                .toList();
        boolean more = found.size() == PAGE_SIZE
                && !workshops
                        .upcoming(clock.instant(), PageRequest.of((number + 1) * PAGE_SIZE, 1))
                        .isEmpty();
        return new Page(found, more);
    }

    private static <K, V> Cache<K, V> cache(int most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(Duration.ofSeconds(SECONDS_KEPT))
                .build();
    }
}
