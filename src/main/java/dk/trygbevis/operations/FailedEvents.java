package dk.trygbevis.operations;

import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.EventRedelivery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The events that a listener has failed on, and a way to hand one on to it at once. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class FailedEvents {

    private static final String FAILED = " from event_publication where completion_date is null and status = 'FAILED'";

    /** A listener is known as its method: package, class, method and parameters. */
    private static final Pattern LISTENER = Pattern.compile("(?:[a-z0-9_]+\\.)*([A-Z]\\w*).*");

    private final JdbcClient jdbc;
    private final EventRedelivery redelivery;
    private final AuditLog audit;

    FailedEvents(JdbcClient jdbc, EventRedelivery redelivery, AuditLog audit) {
        this.jdbc = jdbc;
        this.redelivery = redelivery;
        this.audit = audit;
    }

    /** What came of asking for another try. */
    public enum RetryOutcome {
        /** The listener gets it now; whether it can handle it shows in a moment. */
        HANDED_ON,
        /** It is being handled or has been handled meanwhile. */
        NOT_FAILED
    }

    /** Those that have waited longest first. */
    @Transactional(readOnly = true)
    public List<FailedEvent> list(int offset, int limit) {
        return jdbc.sql("select id, event_type, listener_id, publication_date, completion_attempts" + FAILED
                        + " order by publication_date, id offset :offset rows fetch next :limit rows only")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> event(row))
                .list();
    }

    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql("select count(*)" + FAILED).query(Integer.class).single();
    }

    public RetryOutcome retry(UUID id) {
        List<FailedEvent> found = jdbc.sql("select id, event_type, listener_id, publication_date, completion_attempts"
                        + FAILED + " and id = :id")
                .param("id", id)
                .query((row, number) -> event(row))
                .list();
        if (found.isEmpty()) {
            return RetryOutcome.NOT_FAILED;
        }
        audit.record(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                        .getName(),
                "event-retried",
                id.toString(),
                found.getFirst().event() + " " + found.getFirst().listener());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    redelivery.resubmit(id);
                }
            }
        });
        return RetryOutcome.HANDED_ON;
    }

    private static FailedEvent event(ResultSet row) throws SQLException {
        return new FailedEvent(
                row.getObject("id", UUID.class),
                simple(row.getString("event_type")),
                simple(row.getString("listener_id")),
                row.getObject("publication_date", OffsetDateTime.class).toInstant(),
                row.getInt("completion_attempts"));
    }

    private static String simple(String name) {
        Matcher matcher = LISTENER.matcher(name);
        return matcher.matches() ? matcher.group(1) : name;
    }
}
