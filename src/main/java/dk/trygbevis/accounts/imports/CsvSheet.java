package dk.trygbevis.accounts.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV as Danish and other Excels and registers write it: semicolons, commas or tabs; UTF-8 with or without a mark at
 * its beginning, or Windows-1252.
 */
final class CsvSheet {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvSheet() {}

    static Sheet.Reading read(byte[] content, int mostLines) {
        String text = text(content);
        if (text.indexOf('\0') >= 0) {
            return new Sheet.Reading.Refused(FileFault.NOT_A_TABLE);
        }
        List<Sheet.Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                if (lines.size() == mostLines) {
                    return new Sheet.Reading.Refused(FileFault.TOO_MANY_ROWS);
                }
                lines.add(new Sheet.Line((int) row.getStartingLineNumber(), row.getFields(), false));
            }
        } catch (CsvParseException | UncheckedIOException | IOException damaged) {
            return new Sheet.Reading.Refused(FileFault.NOT_A_TABLE);
        }
        return new Sheet.Reading.Read(new Sheet(lines));
    }

    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(content, WINDOWS);
        }
    }

    /** The one that stands most often among the headings, none of which holds any of them. */
    private static char separator(String text) {
        String headings = text.lines().findFirst().orElse("");
        char best = ';';
        for (char candidate : new char[] {',', '\t'}) {
            if (count(headings, candidate) > count(headings, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char symbol) {
        return text.chars().filter(other -> other == symbol).count();
    }
}
