package dk.trygbevis.privacy;

import dk.trygbevis.base.OpenToAll;
import java.time.Period;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What is kept for how long, and what the next clean-up would let go of. */
@Service
public class RetentionService {

    private final CleanUp cleanUp;

    RetentionService(CleanUp cleanUp) {
        this.cleanUp = cleanUp;
    }

    /** A kind of data and the time it is kept. */
    public record Kept(String kind, Period period) {}

    /** @param due how many of this kind would go now */
    public record Due(String kind, Period period, long due) {}

    /** Every kind that is kept for a time of its own, in the order of {@code docs/privacy.md}. */
    @OpenToAll
    public List<Kept> periods() {
        return cleanUp.table().kindsWithPeriod().stream()
                .map(kind -> new Kept(kind, period(kind)))
                .toList();
    }

    /** What would go if the clean-up ran now. Changes nothing. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public List<Due> dryRun() {
        return cleanUp.dryRun().entrySet().stream()
                .map(due -> new Due(due.getKey(), period(due.getKey()), due.getValue()))
                .toList();
    }

    private Period period(String kind) {
        return cleanUp.table().period(kind).orElseThrow();
    }
}
