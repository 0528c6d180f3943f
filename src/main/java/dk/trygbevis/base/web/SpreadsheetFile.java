package dk.trygbevis.base.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A table that goes out row by row as a file: CSV as a Danish Excel opens it with a double click (UTF-8 with a mark at its
 * beginning, semicolons), or Excel's own format. No cell of it is a formula (OWASP ASVS 5.0, 1.2.10).
 */
public abstract sealed class SpreadsheetFile implements Closeable {

    /** What kind of file, by the end of its name. */
    public enum Format {
        CSV("text/csv; charset=utf-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    /** Begins the answer to a request for a file. */
    public static SpreadsheetFile answer(HttpServletResponse response, Format format, String name) throws IOException {
        response.setContentType(format.mediaType);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return to(response.getOutputStream(), format);
    }

    /** Writes to a stream, and closes it in the end. */
    public static SpreadsheetFile to(OutputStream out, Format format) throws IOException {
        return switch (format) {
            case CSV -> new Csv(out);
            case XLSX -> new Xlsx(out);
        };
    }

    public final void row(List<String> cells) {
        try {
            write(cells.stream().map(SpreadsheetFile::harmless).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    abstract void write(List<String> cells) throws IOException;

    /** A text that no spreadsheet takes for a formula. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static final class Csv extends SpreadsheetFile {

        private static final char BYTE_ORDER_MARK = '\uFEFF';

        private final CsvWriter csv;

        Csv(OutputStream out) throws IOException {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(BYTE_ORDER_MARK);
            csv = CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(writer);
        }

        @Override
        void write(List<String> cells) {
            csv.writeRecord(cells);
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    private static final class Xlsx extends SpreadsheetFile {

        private static final int FLUSH_EVERY = 1000;
        private static final int LONGEST_CELL = 32_767;

        private final Workbook workbook;
        private Worksheet sheet;
        private int sheets = 1;
        private int rows;

        Xlsx(OutputStream out) {
            workbook = new Workbook(out, "Trygbevis", "1.0");
            sheet = workbook.newWorksheet("1");
        }

        @Override
        void write(List<String> cells) throws IOException {
            if (rows == Worksheet.MAX_ROWS) {
                sheet.finish();
                sheets++;
                sheet = workbook.newWorksheet(Integer.toString(sheets));
                rows = 0;
            }
            for (int column = 0; column < cells.size(); column++) {
                String cell = cells.get(column);
                sheet.inlineString(rows, column, cell.substring(0, Math.min(cell.length(), LONGEST_CELL)));
            }
            rows++;
            if (rows % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }
    }
}
