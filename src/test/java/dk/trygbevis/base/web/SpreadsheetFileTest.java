package dk.trygbevis.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.base.web.SpreadsheetFile.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class SpreadsheetFileTest {

    private static final List<String> CELLS = List.of("Blåbær; \"æble\"", "=1+1", "-2", "@SUM(A1)", "", "a\u0001b");

    @Test
    void aDanishExcelOpensTheCsvAsItIs() throws IOException {
        assertThat(new String(file(Format.CSV), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"Blåbær; \"\"æble\"\"\";'=1+1;'-2;'@SUM(A1);;a\u0001b\r\n");
    }

    @Test
    void anExcelFileHoldsTextsOnly() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file(Format.XLSX)))) {
            Row row = workbook.getFirstSheet().read().getFirst();
            assertThat(row.getCellText(0)).isEqualTo("Blåbær; \"æble\"");
            assertThat(row.getCellText(1)).isEqualTo("'=1+1");
            assertThat(row.stream().filter(cell -> cell != null))
                    .allMatch(cell -> cell.getType() == CellType.STRING || cell.getType() == CellType.EMPTY);
        }
    }

    private static byte[] file(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SpreadsheetFile file = SpreadsheetFile.to(out, format)) {
            file.row(CELLS);
        }
        return out.toByteArray();
    }
}
