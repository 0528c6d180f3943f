package dk.trygbevis.certificates.web;

import dk.trygbevis.certificates.PublicCertificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a check says, ready to be written.
 *
 * @param tone the class of its colours: {@code ok} or {@code stop}
 * @param sign the shape beside the colour
 * @param word the answer in one word or two, readable at arm's length
 * @param line why
 * @param checkedAt when the answer was given
 * @param facts all that is printed on the certificate; empty where there is none
 * @param hint what to look for before trusting it
 * @param certificate absent where there is none
 * @param typed what to correct, for the field
 */
public record CheckPage(
        String tone,
        Sign sign,
        String word,
        String line,
        String checkedAt,
        List<Fact> facts,
        String hint,
        @Nullable PublicCertificate certificate,
        String typed) {

    public enum Sign {
        TICK,
        CLOCK,
        CROSS,
        QUESTION
    }

    public record Fact(String label, String value) {}
}
