package dk.trygbevis.mail.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.mail.web.LinkedText.Piece;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinkedTextTest {

    private static final String SITE = "http://localhost:8080";

    @Test
    void linksToOurOwnSiteAreFoundWithoutTheFullStopBehindThem() {
        assertThat(LinkedText.of("Se http://localhost:8080/v/ABC#x=1. Hilsen", SITE))
                .containsExactly(
                        new Piece("Se ", false),
                        new Piece("http://localhost:8080/v/ABC#x=1", true),
                        new Piece(". Hilsen", false));
    }

    @Test
    void nothingElseBecomesALink() {
        for (String text : new String[] {
            "https://evil.example/",
            "http://localhost:8080.evil.example/",
            "http://localhost:80801/",
            "javascript:alert(1)//http://localhost:808",
            "http://localhost:8080@evil.example/"
        }) {
            assertThat(LinkedText.of(text, SITE)).noneMatch(Piece::link);
        }
    }

    @Test
    void noWordIsLost() {
        String text = "a http://localhost:8080/a b\nhttp://localhost:8080/b";

        assertThat(LinkedText.of(text, SITE).stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
