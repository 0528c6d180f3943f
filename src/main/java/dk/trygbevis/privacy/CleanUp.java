package dk.trygbevis.privacy;

import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.Retained;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets go of what has been kept for its period, as {@code docs/privacy.md} says: a few hundred rows at a time, each batch
 * in a transaction of its own, so that nobody waits long and a run that breaks off has done what it has done. A second run
 * finds nothing more.
 */
@Component
class CleanUp {

    private static final Logger log = LoggerFactory.getLogger(CleanUp.class);

    private final RetentionTable table;
    private final Map<String, Retained> retained;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    /** @throws IllegalStateException if a kind has a period and nothing in the code sees to it, or the other way round */
    CleanUp(List<Retained> retained, AuditLog audit, PlatformTransactionManager transactions, Clock clock) {
        this.table = RetentionTable.read();
        this.retained = retained.stream().collect(Collectors.toMap(Retained::kind, Function.identity()));
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
        table.requireSeenTo(this.retained.keySet());
    }

    RetentionTable table() {
        return table;
    }

    /** How many would go if it ran now, by kind, in the order of the table. Changes nothing. */
    Map<String, Long> dryRun() {
        Instant now = clock.instant();
        Map<String, Long> due = new LinkedHashMap<>();
        table.kindsWithPeriod().forEach(kind -> due.put(kind, count(kind, now)));
        return due;
    }

    /** Lets go of everything that is due. Returns how many went, by kind. */
    Map<String, Long> run() {
        Instant now = clock.instant();
        Map<String, Long> gone = new LinkedHashMap<>();
        table.kindsWithPeriod().forEach(kind -> gone.put(kind, remove(kind, now)));
        return gone;
    }

    private long count(String kind, Instant now) {
        Long due = transactions.execute(status -> of(kind).count(start(kind, now)));
        return due == null ? 0 : due;
    }

    private long remove(String kind, Instant now) {
        Instant start = start(kind, now);
        long gone = 0;
        int batch;
        do {
            Integer removed = transactions.execute(status -> of(kind).remove(start, of(kind).atOnce()));
            batch = removed == null ? 0 : removed;
            gone += batch;
        } while (batch > 0);
        if (gone > 0) {
            record(kind, start, gone);
        }
        return gone;
    }

    private void record(String kind, Instant start, long gone) {
        log.info("{} of {} were kept for their period and are gone", gone, kind);
        transactions.executeWithoutResult(
                status -> audit.record(AuditLog.SYSTEM, "data-removed", kind, "rows=" + gone + " before=" + start));
    }

    private Retained of(String kind) {
        Retained found = retained.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("Nothing sees to " + kind);
        }
        return found;
    }

    private Instant start(String kind, Instant now) {
        Period period = table.period(kind).orElseThrow();
        return RetentionTable.Row.start(period, now);
    }
}
