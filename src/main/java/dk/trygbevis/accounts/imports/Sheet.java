package dk.trygbevis.accounts.imports;

import java.util.List;

/** The lines of a table as texts, the headings first. */
record Sheet(List<Line> lines) {

    /** @param formula whether a spreadsheet computes any of its cells */
    record Line(int number, List<String> cells, boolean formula) {

        boolean isEmpty() {
            return !formula && cells.stream().allMatch(String::isBlank);
        }
    }

    /** What came of reading a file. */
    sealed interface Reading {
        record Read(Sheet sheet) implements Reading {}

        record Refused(FileFault fault) implements Reading {}
    }
}
