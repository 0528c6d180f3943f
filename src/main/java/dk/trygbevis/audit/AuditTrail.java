package dk.trygbevis.audit;

import dk.trygbevis.base.DanishTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record as an administrator reads it: newest first, by key, with the present names of people. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class AuditTrail {

    public static final long NEWEST = Long.MAX_VALUE;

    private static final int EXPORT_STEP = 500;
    private static final int MOST_PEOPLE = 100;

    private final JdbcClient jdbc;
    private final ActorNames names;
    private final AuditLog log;

    AuditTrail(JdbcClient jdbc, ActorNames names, AuditLog log) {
        this.jdbc = jdbc;
        this.names = names;
        this.log = log;
    }

    /** The newest lines before a position. */
    @Transactional(readOnly = true)
    public List<AuditLine> before(long position, AuditFilter filter, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("position", position, "limit", limit));
        String where = Stream.of(
                        "position < :position",
                        from(filter, values),
                        to(filter, values),
                        equal("action", filter.action(), values),
                        equal("subject", filter.subject(), values),
                        by(filter.who(), values))
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.joining(" and "));
        List<AuditEntry> entries = jdbc.sql("select " + AuditRows.COLUMNS + " from audit_entry where " + where
                        + " order by position desc fetch first :limit rows only")
                .params(values)
                .query((row, number) -> AuditRows.entry(row))
                .list();
        return named(entries);
    }

    /** Records that the signed-in person takes a part of the record out of the house. */
    @Transactional
    public void recordExport(AuditFilter filter, String format) {
        String actor = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName();
        // What was typed to find somebody is a name or an address, and stays out.
        log.record(
                actor,
                "audit-exported",
                format,
                "filters=" + String.join(",", filter.parameters().keySet()));
    }

    /** Hands every line to the consumer, newest first; reads some hundred at a time. */
    public void forEach(AuditFilter filter, Consumer<AuditLine> consumer) {
        List<AuditLine> step = before(NEWEST, filter, EXPORT_STEP);
        while (!step.isEmpty()) {
            step.forEach(consumer);
            step = before(step.getLast().entry().position(), filter, EXPORT_STEP);
        }
    }

    private List<AuditLine> named(List<AuditEntry> entries) {
        List<UUID> ids = entries.stream()
                .flatMap(entry -> Stream.of(entry.actor(), entry.subject()))
                .flatMap(id -> id(id).stream())
                .distinct()
                .toList();
        Map<UUID, String> known = ids.isEmpty() ? Map.of() : names.of(ids);
        return entries.stream()
                .map(entry -> new AuditLine(entry, name(entry.actor(), known), name(entry.subject(), known)))
                .toList();
    }

    private static @Nullable String name(String id, Map<UUID, String> known) {
        return id(id).map(known::get).orElse(null);
    }

    private static String from(AuditFilter filter, Map<String, Object> values) {
        LocalDate from = filter.from();
        if (from == null) {
            return "";
        }
        values.put("from", midnight(from));
        return "recorded_at >= :from";
    }

    private static String to(AuditFilter filter, Map<String, Object> values) {
        LocalDate to = filter.to();
        if (to == null) {
            return "";
        }
        values.put("to", midnight(to.plusDays(1)));
        return "recorded_at < :to";
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(DanishTime.ZONE).toOffsetDateTime();
    }

    private static String equal(String column, String value, Map<String, Object> values) {
        if (value.isEmpty()) {
            return "";
        }
        values.put(column, value);
        return column + " = :" + column;
    }

    private String by(String who, Map<String, Object> values) {
        if (who.isEmpty() || who.equals(AuditLog.SYSTEM) || id(who).isPresent()) {
            return equal("actor", who, values);
        }
        List<String> people = new ArrayList<>();
        names.matching(who, MOST_PEOPLE).forEach(id -> people.add(id.toString()));
        if (people.isEmpty()) {
            return "1 = 0";
        }
        values.put("people", people);
        return "actor in (:people)";
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
