package dk.trygbevis.accounts.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file with people, read: CSV or Excel, as its content tells, whatever it is called. The first line holds the headings.
 * At most {@value #MOST_BYTES} bytes and {@value #MOST_ROWS} rows.
 */
public final class PeopleFile {

    public static final int MOST_BYTES = 2 * 1024 * 1024;
    public static final int MOST_ROWS = 5_000;

    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final byte[] PDF = HexFormat.of().parseHex("25504446");

    private PeopleFile() {}

    /** What came of reading a file. */
    public sealed interface Reading {
        record Read(List<PersonRow> rows) implements Reading {}

        /** @param what the headings it is about, if it is about any */
        record Refused(FileFault fault, List<String> what) implements Reading {}
    }

    public static Reading read(byte[] content, RoleWords words) {
        return content.length > MOST_BYTES
                ? refused(FileFault.TOO_LARGE)
                : switch (sheet(content)) {
                    case Sheet.Reading.Refused(FileFault fault) -> refused(fault);
                    case Sheet.Reading.Read(Sheet sheet) -> people(sheet, words);
                };
    }

    private static Sheet.Reading sheet(byte[] content) {
        int mostLines = MOST_ROWS + 1;
        if (begins(content, ZIP)) {
            return ExcelSheet.read(content, mostLines);
        }
        if (begins(content, OLE)) {
            return new Sheet.Reading.Refused(FileFault.OLD_EXCEL);
        }
        return begins(content, PDF)
                ? new Sheet.Reading.Refused(FileFault.NOT_A_TABLE)
                : CsvSheet.read(content, mostLines);
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length >= with.length && java.util.Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    private static Reading people(Sheet sheet, RoleWords words) {
        List<Sheet.Line> lines =
                sheet.lines().stream().filter(line -> !line.isEmpty()).toList();
        if (lines.size() < 2) {
            return refused(FileFault.EMPTY);
        }
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        List<String> headings = lines.getFirst().cells();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).strip();
            Optional<Column> column = Column.of(heading);
            if (column.isPresent() && columns.putIfAbsent(column.get(), i) != null) {
                return new Reading.Refused(FileFault.COLUMN_TWICE, List.of(heading));
            }
            if (column.isEmpty() && !heading.isEmpty()) {
                unknown.add(heading);
            }
        }
        if (!unknown.isEmpty()) {
            return new Reading.Refused(FileFault.UNKNOWN_COLUMNS, unknown);
        }
        return columns.containsKey(Column.EMAIL)
                ? new Reading.Read(new RowReader(columns, headings.size(), words).read(lines.subList(1, lines.size())))
                : refused(FileFault.NO_EMAIL_COLUMN);
    }

    private static Reading refused(FileFault fault) {
        return new Reading.Refused(fault, List.of());
    }
}
