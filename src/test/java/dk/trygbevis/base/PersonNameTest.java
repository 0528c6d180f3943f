package dk.trygbevis.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A", "12345", "010190-1234", "Jens\u202eHansen", "Jens\u0000Hansen"})
    void whatCannotBeANameIsRefused(String text) {
        assertThat(PersonName.parse(text)).isEmpty();
    }

    @Test
    void namesAreTakenAsPeopleWriteThem() {
        assertThat(PersonName.parse("  Søren  Ærø-Åkjær d'Arc ")).contains(new PersonName("Søren Ærø-Åkjær d'Arc"));
        assertThat(PersonName.parse("王小明")).isPresent();
    }

    @Test
    void aNameOfAHundredLettersFitsAndOneMoreDoesNot() {
        assertThat(PersonName.parse("x".repeat(100))).isPresent();
        assertThat(PersonName.parse("x".repeat(101))).isEmpty();
    }

    @Test
    void initialsAreTheFirstLetterOfEachPart() {
        assertThat(new PersonName("Åse Holm andersen").initials()).isEqualTo("Å. H. A.");
    }
}
