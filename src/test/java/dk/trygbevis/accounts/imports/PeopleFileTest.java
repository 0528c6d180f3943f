package dk.trygbevis.accounts.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.PersonName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleFileTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String FILE =
            "Navn;E-mail;Sprog;Roller\r\nÅse Ærø;aase@example.org;engelsk;Arrangør, editor\r\n";
    private static final RoleWords WORDS =
            new RoleWords(role -> role == Role.ORGANIZER ? Stream.of("Arrangør", "Organizer") : Stream.of(role.name()));

    @Test
    void csvIsReadInEveryEncodingThatSpreadsheetsWrite() {
        for (byte[] file : List.of(
                FILE.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_8),
                FILE.getBytes(WINDOWS),
                FILE.replace(',', '/').replace(';', ',').getBytes(StandardCharsets.UTF_8),
                FILE.replace(';', '\t').getBytes(StandardCharsets.UTF_8))) {
            assertAase(people(file));
        }
    }

    @Test
    void excelIsReadByItsContent() {
        assertAase(people(workbook(sheet -> {
            List<String> headings = List.of("E-mail", "Navn", "Roller", "Sprog");
            List<String> cells = List.of("AASE@example.org", "Åse  Ærø", "organizer;EDITOR", "en");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
                sheet.value(1, i, cells.get(i));
            }
        })));
    }

    @Test
    void onlyTheAddressMustBeThere() {
        PersonRow row = rows("mail\nsomebody@example.org\n").getFirst();

        assertThat(row.newcomer()).hasValueSatisfying(newcomer -> {
            assertThat(newcomer.name()).isNull();
            assertThat(newcomer.language()).isEqualTo(Language.DA);
            assertThat(newcomer.roles()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Per|not an address|da||NOT_AN_EMAIL",
                "Per||da||NO_EMAIL",
                "5|per@example.org|da||NOT_A_NAME",
                "Per|per@example.org|svensk||UNKNOWN_LANGUAGE",
                "Per|per@example.org|da|Konge|UNKNOWN_ROLE",
                "Per|per@example.org|da|INSTRUCTOR|ROLE_FOR_ONE_THING",
                "=1+1|per@example.org|da||FORMULA",
                "Per|per@example.org|@SUM(A1)||FORMULA",
                "Per 010190-1234|per@example.org|da||CPR_NUMBER",
                "Per|0101901234@example.org|da||CPR_NUMBER"
            })
    void eachFaultIsNamed(String name, String email, String language, String roles, RowFault fault) {
        PersonRow row = rows("Navn;E-mail;Sprog;Roller\n" + text(name) + ";" + text(email) + ";" + language + ";"
                        + text(roles))
                .getFirst();

        assertThat(row.faults()).contains(fault);
        assertThat(row.newcomer()).isEmpty();
        assertThat(row.line()).isEqualTo(2);
    }

    @Test
    void aCprNumberIsNotKept() {
        assertThat(rows("Navn;E-mail\nPer 010190 1234;per@example.org")
                        .getFirst()
                        .toString())
                .doesNotContain("1234");
    }

    @Test
    void theSecondOfTwoEqualAddressesIsAFault() {
        List<PersonRow> rows = rows("E-mail\nper@example.org\nPer@Example.org\n\nanna@example.org;x");

        assertThat(rows)
                .extracting(PersonRow::faults)
                .containsExactly(List.of(), List.of(RowFault.TWICE_IN_FILE), List.of(RowFault.TOO_MANY_CELLS));
        assertThat(rows).extracting(PersonRow::line).containsExactly(2, 3, 5);
    }

    @Test
    void aFormulaInExcelIsAFaultWhateverItShows() {
        List<PersonRow> rows = read(workbook(sheet -> {
            sheet.value(0, 0, "E-mail");
            sheet.formula(1, 0, "CONCAT(\"per\",\"@example.org\")");
        }));

        assertThat(rows.getFirst().faults()).contains(RowFault.FORMULA);
    }

    @Test
    void columnsMustBeOursAndOnce() {
        assertRefused("Navn;E-mail;CPR\nPer;per@example.org;x", FileFault.UNKNOWN_COLUMNS, "CPR");
        assertRefused("E-mail;mail\nper@example.org;per@example.org", FileFault.COLUMN_TWICE, "mail");
        assertRefused("Navn\nPer", FileFault.NO_EMAIL_COLUMN);
        assertRefused("Navn;E-mail\n", FileFault.EMPTY);
        assertRefused("", FileFault.EMPTY);
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        assertRefused("%PDF-1.7", FileFault.NOT_A_TABLE);
        assertRefused("a\0b", FileFault.NOT_A_TABLE);
        assertRefused("E-mail\n\"never closed", FileFault.NOT_A_TABLE);
        assertRefused("E-mail".getBytes(StandardCharsets.UTF_16), FileFault.NOT_A_TABLE);
        assertRefused(zip("hello.txt", 10), FileFault.NOT_A_TABLE);
        byte[] workbook = workbook(sheet -> sheet.value(0, 0, "E-mail"));
        assertRefused(Arrays.copyOf(workbook, workbook.length / 2), FileFault.NOT_A_TABLE);
        assertRefused(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                FileFault.OLD_EXCEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "anything"})
    void aZipBombIsRefusedBeforeItIsRead(String part) throws IOException {
        byte[] bomb = zip(part, 60 * 1024 * 1024);
        assertThat(bomb.length).isLessThan(PeopleFile.MOST_BYTES);

        assertRefused(bomb, FileFault.TOO_LARGE);
    }

    @Test
    void sizeAndRowsAreLimited() {
        assertRefused(new byte[PeopleFile.MOST_BYTES + 1], FileFault.TOO_LARGE);
        assertThat(rows(many(PeopleFile.MOST_ROWS))).hasSize(PeopleFile.MOST_ROWS);
        assertRefused(many(PeopleFile.MOST_ROWS + 1), FileFault.TOO_MANY_ROWS);
        assertRefused(
                workbook(sheet -> IntStream.rangeClosed(0, PeopleFile.MOST_ROWS + 1)
                        .forEach(row -> sheet.value(row, 0, row == 0 ? "E-mail" : "p" + row + "@example.org"))),
                FileFault.TOO_MANY_ROWS);
    }

    private static String many(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> "p" + i + "@example.org")
                .collect(Collectors.joining("\n", "E-mail\n", ""));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    private static void assertAase(List<Newcomer> people) {
        assertThat(people).singleElement().satisfies(aase -> {
            assertThat(aase.email().value()).isEqualTo("aase@example.org");
            assertThat(aase.name()).isEqualTo(new PersonName("Åse Ærø"));
            assertThat(aase.language()).isEqualTo(Language.EN);
            assertThat(aase.roles()).containsExactlyInAnyOrder(Role.ORGANIZER, Role.EDITOR);
        });
    }

    private static void assertRefused(String file, FileFault fault, String... what) {
        assertThat(PeopleFile.read(file.getBytes(StandardCharsets.UTF_8), WORDS))
                .isEqualTo(new PeopleFile.Reading.Refused(fault, List.of(what)));
    }

    private static void assertRefused(byte[] file, FileFault fault) {
        assertThat(PeopleFile.read(file, WORDS)).isEqualTo(new PeopleFile.Reading.Refused(fault, List.of()));
    }

    private static List<Newcomer> people(byte[] file) {
        return read(file).stream().flatMap(row -> row.newcomer().stream()).toList();
    }

    private static List<PersonRow> rows(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<PersonRow> read(byte[] file) {
        PeopleFile.Reading reading = PeopleFile.read(file, WORDS);
        assertThat(reading).isInstanceOf(PeopleFile.Reading.Read.class);
        return ((PeopleFile.Reading.Read) reading).rows();
    }

    private static byte[] workbook(Consumer<Worksheet> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook.newWorksheet("1"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String part, int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(new byte[zeros]);
        }
        return out.toByteArray();
    }
}
