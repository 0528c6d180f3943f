package dk.trygbevis.catalog.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of fault in an exercise: one change to a lesson without faults, and the one fault that must be found. */
class ExerciseFaultTest {

    private static final String EXERCISES = "sikker-mail/tredje/exercises.yaml";

    @Test
    void exerciseOfEveryKindIsWithoutFaults() {
        assertThat(TestLibrary.withExercises().faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"questions", "inboxes", "scenarios", "others"})
    void faultIsFoundWithItsLine(UnaryOperator<TestLibrary> change, int line, String message) {
        List<Fault> faults = change.apply(TestLibrary.withExercises()).faults();

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("courses/" + EXERCISES);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.message()).contains(message);
        });
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                in(
                        "a statement that is neither true nor false",
                        "answer: false",
                        "answer: maybe",
                        7,
                        "\"answer\" must be true or false"),
                in(
                        "a statement explained one way only",
                        "      true: {da: \"Nej, aldrig.\", en: \"No, never.\"}\n",
                        "",
                        9,
                        "\"true\" is missing"),
                in(
                        "a statement with choices",
                        "    answer: false\n",
                        "    answer: false\n    choices: []\n",
                        8,
                        "\"choices\" is not known here"),
                in(
                        "too few items to order",
                        "      - id: meld\n        text: {da: \"Anmeld det\", en: \"Report it\"}\n",
                        "",
                        17,
                        "3 to 6 items to put in order, not 2"),
                in("two items with one id", "- id: spaer", "- id: stop", 19, "\"stop\" stands here twice"),
                in(
                        "two items that read the same",
                        "en: \"Report it\"",
                        "en: \"Stop\"",
                        17,
                        "\"Stop\" stands here twice"),
                in(
                        "an order without its reason",
                        "    feedback: {da: \"Pengene først.\", en: \"The money first.\"}\n",
                        "",
                        11,
                        "\"feedback\" is missing"),
                in(
                        "too few pairs",
                        "      - id: anmeld\n        left: {da: \"Anmeldelse\", en: \"Report\"}\n        right: {da: \"Politiet\", en: \"The police\"}\n",
                        "",
                        30,
                        "3 to 6 pairs to match, not 2"),
                in(
                        "two right sides that read the same",
                        "da: \"Supporten\"",
                        "da: \"Banken\"",
                        30,
                        "\"Banken\" stands here twice"),
                in(
                        "a pair without its right side",
                        "        right: {da: \"Politiet\", en: \"The police\"}\n",
                        "",
                        36,
                        "\"right\" is missing"));
    }

    static Stream<Arguments> inboxes() {
        return Stream.of(
                in(
                        "an exercise of an unknown objective",
                        "id: hvor-mange\n    objective: look",
                        "id: hvor-mange\n    objective: fly",
                        128,
                        "no objective \"fly\""),
                in(
                        "an exercise of an unknown source",
                        "objective: look\n    source: council",
                        "objective: look\n    source: nobody",
                        129,
                        "no source \"nobody\""),
                in("an unknown device", "device: phone", "device: watch", 45, "must be one of phone, mail"),
                in(
                        "an unknown channel",
                        "channel: call",
                        "channel: fax",
                        72,
                        "one of sms, mail, call, chat, page, payment"),
                in(
                        "too few messages",
                        "      - id: butik\n        channel: page\n        from: {da: \"Skobutikken\", en: \"The shoe shop\"}\n        address: sko.test\n        body: {da: \"Sko til halv pris.\", en: \"Shoes at half price.\"}\n        verdict: fraud\n        difficulty: {cues: few, premise: high}\n        flags:\n          - text: {da: \"halv pris\", en: \"half price\"}\n            why: {da: \"For billigt.\", en: \"Too cheap.\"}\n        explanation: {da: \"Læs om butikken.\", en: \"Read about the shop.\"}\n",
                        "",
                        48,
                        "4 to 12 items, not 3"),
                in(
                        "nothing genuine",
                        "verdict: genuine\n        difficulty: {cues: few, premise: high}\n        signs:\n          - {da: \"Intet link.\", en: \"No link.\"}",
                        "verdict: fraud\n        difficulty: {cues: few, premise: high}\n        flags:\n          - text: {da: \"Betal på\", en: \"Pay on\"}\n            why: {da: \"Nej.\", en: \"No.\"}",
                        48,
                        "nothing genuine"),
                in("two messages with one id", "- id: bank\n", "- id: pakke\n", 71, "\"pakke\" stands here twice"),
                in(
                        "a fraud without flags",
                        "        flags:\n          - text: {da: \"halv pris\", en: \"half price\"}\n            why: {da: \"For billigt.\", en: \"Too cheap.\"}\n",
                        "        flags: []\n",
                        88,
                        "one or more flags"),
                in(
                        "a genuine message without signs",
                        "        signs:\n          - {da: \"Intet link.\", en: \"No link.\"}\n",
                        "",
                        60,
                        "\"signs\" is missing"),
                in(
                        "a genuine message with flags",
                        "        signs:\n",
                        "        flags: []\n        signs:\n",
                        68,
                        "What is genuine has signs, and no flags"),
                in(
                        "a fraud with signs",
                        "verdict: fraud\n        difficulty: {cues: some",
                        "verdict: fraud\n        signs: []\n        difficulty: {cues: some",
                        76,
                        "A fraud has flags"),
                in(
                        "a passage that the message does not hold",
                        "- text: {da: \"din kode\", en: \"your code\"}",
                        "- text: {da: \"din pinkode\", en: \"your code\"}",
                        78,
                        "must stand once in the message (da), not 0 times"),
                in(
                        "a passage that stands twice",
                        "body: {da: \"Giv mig din kode.\", en: \"Give me your code.\"}",
                        "body: {da: \"Giv mig din kode.\", en: \"your code, give me your code.\"}",
                        78,
                        "(en), not 2 times"),
                in(
                        "a passage inside another",
                        "- text: {da: \"pakke.example/t\", en: \"parcel.example/t\"}",
                        "- text: {da: \"nu: pakke.example/t\", en: \"parcel.example/t\"}",
                        57,
                        "overlaps that of another flag (da)"),
                in(
                        "a flag without its reason",
                        "            why: {da: \"For billigt.\", en: \"Too cheap.\"}\n",
                        "",
                        89,
                        "\"why\" is missing"),
                in(
                        "a mail without an address",
                        "        address: post@klub.example\n",
                        "",
                        60,
                        "\"address\" is missing"),
                in(
                        "a mail without a subject",
                        "        subject: {da: \"Kontingent\", en: \"Membership fee\"}\n",
                        "",
                        60,
                        "\"subject\" is missing"),
                in(
                        "a call with a subject",
                        "        body: {da: \"Giv mig",
                        "        subject: {da: \"Hej\", en: \"Hello\"}\n        body: {da: \"Giv mig",
                        74,
                        "Only a mail and a page have a subject"),
                in(
                        "an address that may be somebody's",
                        "address: sko.test",
                        "address: sko.fashion",
                        84,
                        "must end with a reserved domain"),
                in(
                        "a domain in a message that may be somebody's",
                        "body: {da: \"Sko til halv pris.\", en: \"Shoes at half price.\"}",
                        "body: {da: \"Sko til halv pris: www.sko.dk\", en: \"Shoes at half price.\"}",
                        85,
                        "\"www.sko.dk\" may be somebody"),
                in(
                        "a CPR number in a message",
                        "da: \"Giv mig din kode.\"",
                        "da: \"Giv mig din kode og 010203-1234.\"",
                        74,
                        "looks like a CPR number"),
                in("an unknown number of cues", "cues: many", "cues: plenty", 53, "one of few, some, many"),
                in(
                        "a premise that is missing",
                        "{cues: some, premise: low}",
                        "{cues: some}",
                        76,
                        "\"premise\" is missing"),
                in(
                        "a message without explanation",
                        "        explanation: {da: \"Læg på.\", en: \"Hang up.\"}\n",
                        "",
                        71,
                        "\"explanation\" is missing"));
    }

    static Stream<Arguments> scenarios() {
        return Stream.of(
                in(
                        "a start that does not exist",
                        "start: besked",
                        "start: begyndelse",
                        97,
                        "no scene \"begyndelse\" to start with"),
                in(
                        "a dead end",
                        "        ending: poor\n        debrief: {da: \"Ring til banken.\", en: \"Call the bank.\"}\n",
                        "",
                        123,
                        "a dead end"),
                in(
                        "a scene that nobody reaches",
                        "          - id: mere\n            text: {da: \"Send mere\", en: \"Send more\"}\n            to: tabt\n",
                        "          - id: mere\n            text: {da: \"Send mere\", en: \"Send more\"}\n            to: ringet\n",
                        123,
                        "No way leads to the scene \"tabt\""),
                in("no good ending", "ending: good", "ending: mixed", 97, "No way leads to a good ending"),
                in("an unknown ending", "ending: poor", "ending: sad", 125, "one of good, mixed, poor"),
                in(
                        "an ending without its debrief",
                        "        debrief: {da: \"Ring til banken.\", en: \"Call the bank.\"}\n",
                        "",
                        123,
                        "\"debrief\" is missing"),
                in(
                        "an ending with choices",
                        "        ending: poor\n",
                        "        ending: poor\n        choices: []\n",
                        126,
                        "nothing can be chosen there"),
                in(
                        "a debrief before the end",
                        "        text: {da: \"Nu beder han om mere.\", en: \"Now he asks for more.\"}\n",
                        "        text: {da: \"Nu beder han om mere.\", en: \"Now he asks for more.\"}\n        debrief: {da: \"Nej.\", en: \"No.\"}\n",
                        112,
                        "Only an ending has a debrief"),
                in(
                        "a scene with a single choice",
                        "          - id: mere\n            text: {da: \"Send mere\", en: \"Send more\"}\n            to: tabt\n",
                        "          - id: ring\n            text: {da: \"Send mere\", en: \"Send more\"}\n            to: tabt\n",
                        116,
                        "\"ring\" stands here twice"),
                in(
                        "a picture without alternative text",
                        ", alt: {da: \"En dør\", en: \"A door\"}",
                        "",
                        101,
                        "\"alt\" is missing"));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                in("steps that miss the end", "step: 1\n", "step: 7\n", 135, "do not lead from 0 to 100"),
                in("a scale too fine to point at", "step: 1\n", "step: 0.01\n", 135, "more than 1000 places"),
                in("an answer off the scale", "answer: 6", "answer: 600", 136, "does not lie between 0 and 100"),
                in(
                        "a tolerance that lets everything pass",
                        "tolerance: 3",
                        "tolerance: 50",
                        137,
                        "less than half the scale"),
                in(
                        "an estimate without a unit",
                        "    unit: {da: \"ud af 100\", en: \"out of 100\"}\n",
                        "",
                        127,
                        "\"unit\" is missing"),
                in(
                        "a checklist of one item",
                        "      - id: nummer\n        text: {da: \"Gem bankens nummer\", en: \"Save the bank's number\"}\n",
                        "",
                        145,
                        "2 to 12 items, not 1"),
                in(
                        "two items of a checklist with one id",
                        "- id: nummer",
                        "- id: app",
                        147,
                        "\"app\" stands here twice"),
                in(
                        "a kind of exercise that is not known",
                        "type: checklist",
                        "type: survey",
                        142,
                        "one of inbox, scenario, estimate, checklist"));
    }

    @Test
    void wayToNowhereIsNamedOnceAndNotAgainByWhatFollowsFromIt() {
        assertThat(TestLibrary.withExercises()
                        .change(EXERCISES, "to: tabt", "to: ingen-steder")
                        .faults())
                .extracting(Fault::message)
                .containsExactlyInAnyOrder("There is no scene \"ingen-steder\"", "No way leads to the scene \"tabt\"");
    }

    @Test
    void loopWithoutAnExitIsFoundInEveryOneOfItsScenes() {
        TestLibrary library = TestLibrary.withExercises().change(EXERCISES, "to: tabt", "to: sendt");
        String looped = library.text(EXERCISES)
                .replace(
                        "text: {da: \"Ring nu\", en: \"Call now\"}\n            to: ringet",
                        "text: {da: \"Ring nu\", en: \"Call now\"}\n            to: sendt");

        assertThat(library.write(EXERCISES, looped).faults())
                .extracting(Fault::message)
                .contains("From the scene \"sendt\" no way leads to an ending")
                .doesNotContain("From the scene \"besked\" no way leads to an ending");
    }

    @Test
    void exerciseThatNoStepShowsIsFound() {
        TestLibrary library = TestLibrary.withExercises();
        for (String language : List.of("da", "en")) {
            library.change("sikker-mail/tredje/" + language + ".md", "{{exercise:min-plan}}\n", "");
        }

        assertThat(library.faults())
                .extracting(Fault::message)
                .containsExactly("No step shows the exercise \"min-plan\"");
    }

    @Test
    void stepAsksForOneThingOnly() {
        TestLibrary library = TestLibrary.withExercises();
        for (String language : List.of("da", "en")) {
            library.change(
                    "sikker-mail/tredje/" + language + ".md",
                    "{{question:foerst}}\n\n---\n\n",
                    "{{question:foerst}}\n\n");
        }

        assertThat(library.faults()).extracting(Fault::message).contains("A step has one question or exercise at most");
    }

    @Test
    void exerciseCannotHaveTheIdOfAQuestion() {
        TestLibrary library = TestLibrary.withExercises().change(EXERCISES, "id: min-plan", "id: afsender");
        for (String language : List.of("da", "en")) {
            library.change("sikker-mail/tredje/" + language + ".md", "{{exercise:min-plan}}", "{{exercise:afsender}}");
        }

        assertThat(library.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message())
                        .isEqualTo("Another question or exercise of the course has the id \"afsender\""));
    }

    @Test
    void testHasNoExercises() {
        TestLibrary library = TestLibrary.withExercises();
        library.write("sikker-mail/test.yaml", library.text("sikker-mail/test.yaml") + "exercises: []\n");

        assertThat(library.faults())
                .extracting(Fault::message)
                .containsExactly("\"exercises\" is not known here; known are questions");
    }

    @Test
    void fileOfNothingIsAFault() {
        assertThat(TestLibrary.withoutFaults()
                        .write("sikker-mail/anden/exercises.yaml", "exercises: []\n")
                        .faults())
                .extracting(Fault::message)
                .containsExactly("There is neither a question nor an exercise here");
    }

    private static Arguments in(String name, String from, String to, int line, String message) {
        UnaryOperator<TestLibrary> change = library -> library.change(EXERCISES, from, to);
        return arguments(named(name, change), line, message);
    }
}
