package dk.trygbevis.privacy;

import dk.trygbevis.base.DanishTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of {@code docs/privacy.md}, which comes with the product: what is kept, and for how long. */
final class RetentionTable {

    private static final String RESOURCE = "/privacy.md";
    private static final String HEAD = "| kind |";
    private static final String NONE = "-";
    private static final int KIND = 1;
    private static final int TABLES = 3;
    private static final int PERIOD = 6;
    private static final int CELLS = 9;

    private final List<Row> rows;

    private RetentionTable(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * @param tables as the database names them; empty for what is in no table
     * @param period absent for what goes with something else
     */
    record Row(String kind, Set<String> tables, @Nullable Period period) {

        /** What happened before this has been kept for its whole period. */
        static Instant start(Period period, Instant now) {
            return now.atZone(DanishTime.ZONE).minus(period).toInstant();
        }
    }

    /** @throws IllegalStateException if a row cannot be read, with the row */
    static RetentionTable read() {
        try (InputStream file = RetentionTable.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("docs/privacy.md was not packaged with the product");
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static RetentionTable parse(String markdown) {
        List<Row> rows = markdown.lines()
                .dropWhile(line -> !line.startsWith(HEAD))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(RetentionTable::row)
                .toList();
        long kinds = rows.stream().map(Row::kind).distinct().count();
        if (rows.isEmpty() || kinds < rows.size()) {
            throw new IllegalStateException("docs/privacy.md has no table, or names a kind of data twice");
        }
        return new RetentionTable(rows);
    }

    List<Row> rows() {
        return rows;
    }

    Optional<Period> period(String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .flatMap(row -> Optional.ofNullable(row.period()).stream())
                .findFirst();
    }

    /** The kinds that have a period, which something must see to. */
    Set<String> kindsWithPeriod() {
        return rows.stream()
                .filter(row -> row.period() != null)
                .map(Row::kind)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @throws IllegalStateException if a kind has a period and nothing in the code sees to it, or the other way round */
    void requireSeenTo(Set<String> kindsInTheCode) {
        Set<String> unseenTo = new TreeSet<>(kindsWithPeriod());
        unseenTo.removeAll(kindsInTheCode);
        Set<String> untold = new TreeSet<>(kindsInTheCode);
        untold.removeAll(kindsWithPeriod());
        if (!unseenTo.isEmpty() || !untold.isEmpty()) {
            throw new IllegalStateException("docs/privacy.md and the code differ: nothing in the code lets go of "
                    + unseenTo + ", and the table has no row with a period for " + untold);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != CELLS + 1 || cells[KIND].isBlank()) {
            throw new IllegalStateException("docs/privacy.md: not a row of eight cells: " + line);
        }
        String kind = cells[KIND].replace("`", "").strip();
        Set<String> tables = Arrays.stream(cells[TABLES].split(",", -1))
                .map(String::strip)
                .filter(table -> !table.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        String period = cells[PERIOD].strip();
        try {
            return new Row(kind, tables, period.equals(NONE) ? null : Period.parse(period));
        } catch (DateTimeParseException notAPeriod) {
            throw new IllegalStateException(
                    "docs/privacy.md: " + period + " of " + kind + " is no period such as P30D or P3Y", notAPeriod);
        }
    }
}
