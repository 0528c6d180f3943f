package dk.trygbevis.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CertificateNumberTest {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ROUNDS = 2_000;

    private final Random random = new Random(20261122);

    /** The vectors are shared with code in the browser and were made by a program of their own. */
    static List<NamedCsvRecord> vectors() {
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(
                                CertificateNumberTest.class.getResourceAsStream("/certificate-numbers.csv")),
                        StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyVectorIsReadAsItSays(NamedCsvRecord vector) {
        String number = vector.getField("number");

        CheckInput expected =
                number.isEmpty() ? new CheckInput.TypedWrong() : new CheckInput.Number(new CertificateNumber(number));
        assertThat(CheckInput.read(vector.getField("typed"))).isEqualTo(expected);
    }

    @Test
    void anyOneWrongSymbolIsFound() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = aNumber();
            int position = random.nextInt(number.length());
            char right = number.charAt(position);
            for (char wrong : SYMBOLS.toCharArray()) {
                String typed = number.substring(0, position) + wrong + number.substring(position + 1);
                assertThat(CertificateNumber.fits(typed)).as(typed).isEqualTo(wrong == right);
            }
        }
    }

    /** Luhn's algorithm is blind to one exchange: the symbols of value 0 and N - 1, here 0 and Z. */
    @Test
    void anExchangeOfNeighborsIsFoundUnlessTheyAreZeroAndZ() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = aNumber();
            for (int i = 0; i + 1 < number.length(); i++) {
                char left = number.charAt(i);
                char right = number.charAt(i + 1);
                String typed = number.substring(0, i) + right + left + number.substring(i + 2);
                boolean unseen = left == right || Set.of(left, right).equals(Set.of('0', 'Z'));
                assertThat(CertificateNumber.fits(typed)).as(typed).isEqualTo(unseen);
            }
        }
    }

    @Test
    void theWayItIsPrintedIsReadAgain() {
        for (int round = 0; round < ROUNDS; round++) {
            CertificateNumber number = CertificateNumber.next(new SecureRandom());

            assertThat(number.grouped()).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]");
            assertThat(CheckInput.read(number.grouped())).isEqualTo(new CheckInput.Number(number));
        }
    }

    @Test
    void everySymbolOccursAtEveryPlaceOfNewNumbersAndIds() {
        SecureRandom source = new SecureRandom();
        List<Set<Character>> numbers = seen(CertificateNumber.SYMBOLS);
        List<Set<Character>> ids = seen(CertificateId.SYMBOLS);
        for (int round = 0; round < ROUNDS; round++) {
            collect(CertificateNumber.next(source).value(), numbers);
            collect(CertificateId.next(source).value(), ids);
        }

        assertThat(numbers).allSatisfy(place -> assertThat(place).hasSize(32));
        assertThat(ids.getFirst())
                .as("128 bits leave three for the first of 26 symbols")
                .hasSize(8);
        assertThat(ids.subList(1, ids.size()))
                .allSatisfy(place -> assertThat(place).hasSize(32));
    }

    @Test
    void twentySixSymbolsAreAnIdHoweverTheyAreTyped() {
        CertificateId id = CertificateId.next(new SecureRandom());

        assertThat(CheckInput.read(id.value().toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(new CheckInput.Id(id));
        assertThat(CheckInput.read(id.value().replace('0', 'O').replace('1', 'l')))
                .isEqualTo(new CheckInput.Id(id));
        assertThat(CheckInput.read(
                        " " + id.value().substring(0, 13) + "-" + id.value().substring(13)))
                .isEqualTo(new CheckInput.Id(id));
        assertThat(CheckInput.read(id.value() + "0")).isEqualTo(new CheckInput.TypedWrong());
        assertThat(CheckInput.read(id.value().substring(1))).isEqualTo(new CheckInput.TypedWrong());
    }

    private String aNumber() {
        StringBuilder payload = new StringBuilder();
        random.ints(CertificateNumber.SYMBOLS - 1, 0, SYMBOLS.length())
                .forEach(value -> payload.append(SYMBOLS.charAt(value)));
        return payload.toString() + CertificateNumber.checkSymbol(payload.toString());
    }

    private static List<Set<Character>> seen(int places) {
        return java.util.stream.Stream.generate(() -> (Set<Character>) new HashSet<Character>())
                .limit(places)
                .toList();
    }

    private static void collect(String symbols, List<Set<Character>> places) {
        for (int i = 0; i < symbols.length(); i++) {
            places.get(i).add(symbols.charAt(i));
        }
    }
}
