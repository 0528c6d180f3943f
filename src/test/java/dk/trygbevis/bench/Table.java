package dk.trygbevis.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows in columns, for reading in a terminal: the first column to the left, the figures to the right. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        rows.add(List.of(headings));
    }

    /** A figure for a cell, written the same on every machine. */
    static String figure(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                String gap = " ".repeat(width(column) - row.get(column).length());
                lines.append(column == 0 ? row.get(column) + gap : "   " + gap + row.get(column));
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
