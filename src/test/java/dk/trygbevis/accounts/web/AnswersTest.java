package dk.trygbevis.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/a\nb",
                "/a b"
            })
    void signingInNeverLeadsToAnotherSite(String next) {
        assertThat(Answers.ownPath(next)).isEqualTo("/my");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my", "/test/genkend-svindel", "/workshops/x/sign-up?lang=en"})
    void signingInLeadsOnToWhereThePersonWasGoing(String next) {
        assertThat(Answers.ownPath(next)).isEqualTo(next);
    }
}
