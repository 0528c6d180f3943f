package dk.trygbevis.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CprNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010190-1234",
                "0101901234",
                "Mit nummer er 311299 4321.",
                "290200-0000",
                "Jens 010190-1234 Hansen"
            })
    void whatLooksLikeACprNumberIsFound(String text) {
        assertThat(CprNumber.occursIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "320190-1234",
                "011390-1234",
                "300290-1234",
                "12345678",
                "+45 33 37 00 37",
                "20101901234567",
                "Jens Hansen"
            })
    void othersNumbersAreLeftAlone(String text) {
        assertThat(CprNumber.occursIn(text)).isFalse();
    }
}
