package dk.trygbevis.learning.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.exercises.Inbox;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassagesTest {

    private static final String BODY =
            "Kære kunde\n\nBetal f.eks. kl. 18.30 nu: pakke.example/t ellers lukker vi. Svar »ja«. Tak!\nHilsen Bo";

    @Test
    void messageIsCutAtSentencesLinesAndAddresses() {
        assertThat(Passages.of(item(BODY), Language.DA).in(Passages.Part.BODY))
                .extracting(Passages.Passage::text)
                .containsExactly(
                        "Kære kunde",
                        "Betal f.eks. kl. 18.30 nu: ",
                        "pakke.example/t",
                        "ellers lukker vi.",
                        "Svar »ja«.",
                        "Tak!",
                        "Hilsen Bo");
    }

    @Test
    void everyWordOfTheMessageStandsInOnePassage() {
        String joined = Passages.of(item(BODY), Language.DA).in(Passages.Part.BODY).stream()
                .map(Passages.Passage::text)
                .reduce("", (all, each) -> all + each);

        assertThat(joined.replaceAll("\\s", "")).isEqualTo(BODY.replaceAll("\\s", ""));
    }

    @Test
    void paragraphsAndLinesAreKnownApart() {
        List<Passages.Passage> body = Passages.of(item(BODY), Language.DA).in(Passages.Part.BODY);

        assertThat(body.get(1).paragraph()).isTrue();
        assertThat(body.get(2).newLine()).isFalse();
        assertThat(body.getLast().newLine()).isTrue();
        assertThat(body.getLast().paragraph()).isFalse();
    }

    @Test
    void flagIsFoundByAnyPassageThatHoldsAPartOfIt() {
        Passages passages = Passages.of(item(BODY, "nu: pakke.example/t"), Language.DA);
        int sentence = number(passages, "Betal");
        int address = number(passages, "pakke");
        int greeting = number(passages, "Kære");

        assertThat(passages.found(Set.of(sentence))).containsExactly(0);
        assertThat(passages.found(Set.of(address))).containsExactly(0);
        assertThat(passages.found(Set.of(greeting))).isEmpty();
        assertThat(passages.falseMarks(Set.of(sentence, address))).isZero();
        assertThat(passages.falseMarks(Set.of(sentence, greeting))).isEqualTo(1);
    }

    @Test
    void whoItIsFromCanBeAFlag() {
        Passages passages = Passages.of(item(BODY, "Banken"), Language.DA);

        assertThat(passages.found(Set.of(number(passages, "Banken")))).containsExactly(0);
    }

    private static int number(Passages passages, String begin) {
        return passages.all().stream()
                .filter(passage -> passage.text().startsWith(begin))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static Inbox.Item item(String body, String... flags) {
        return new Inbox.Item(
                "item",
                Inbox.Channel.SMS,
                same("Banken"),
                null,
                null,
                same(body),
                Inbox.Verdict.FRAUD,
                new Inbox.Difficulty(Inbox.Difficulty.Cues.SOME, Inbox.Difficulty.Premise.LOW),
                List.of(flags).stream()
                        .map(flag -> new Inbox.Flag(same(flag), same("why")))
                        .toList(),
                List.of(),
                same("explanation"));
    }

    private static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }
}
