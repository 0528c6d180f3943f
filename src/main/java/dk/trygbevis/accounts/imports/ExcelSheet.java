package dk.trygbevis.accounts.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of a workbook of today's Excel, which is XML in a zip file. */
final class ExcelSheet {

    /** Unpacked; a file of 5,000 people has about 2 MB. */
    private static final long MOST_BYTES = 40L * 1024 * 1024;

    private static final int MOST_PARTS = 200;
    private static final int MOST_CELLS = 100;

    private ExcelSheet() {}

    static Sheet.Reading read(byte[] content, int mostLines) {
        try {
            if (!isBearable(content)) {
                return new Sheet.Reading.Refused(FileFault.TOO_LARGE);
            }
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                return read(rows.iterator(), mostLines);
            }
        } catch (IOException | RuntimeException damaged) {
            // The reader throws whatever a damaged or forged file leads it to; to the person all of it is the same.
            return new Sheet.Reading.Refused(FileFault.NOT_A_TABLE);
        }
    }

    private static Sheet.Reading read(Iterator<Row> rows, int mostLines) {
        List<Sheet.Line> lines = new ArrayList<>();
        while (rows.hasNext()) {
            if (lines.size() == mostLines) {
                return new Sheet.Reading.Refused(FileFault.TOO_MANY_ROWS);
            }
            lines.add(line(rows.next()));
        }
        return new Sheet.Reading.Read(new Sheet(lines));
    }

    private static Sheet.Line line(Row row) {
        List<String> cells = new ArrayList<>();
        boolean formula = false;
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_CELLS); column++) {
            Cell cell = row.getOptionalCell(column).orElse(null);
            cells.add(cell == null ? "" : cell.getText());
            formula |= cell != null && (cell.getType() == CellType.FORMULA || cell.getFormula() != null);
        }
        return new Sheet.Line(row.getRowNum(), cells, formula);
    }

    /** Unpacks all of it once and keeps nothing: what a zip file says of its own size is not to be believed. */
    private static boolean isBearable(byte[] content) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            for (ZipArchiveEntry part : parts) {
                try (InputStream packed = zip.getInputStream(part)) {
                    bytes += unpacked(packed, buffer, MOST_BYTES - bytes);
                }
                if (parts.size() > MOST_PARTS || bytes > MOST_BYTES) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long unpacked(InputStream part, byte[] buffer, long most) throws IOException {
        long bytes = 0;
        int read = part.read(buffer);
        while (read >= 0 && bytes <= most) {
            bytes += read;
            read = part.read(buffer);
        }
        return bytes;
    }
}
