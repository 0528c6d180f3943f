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

/** Every kind of fault: one change to a library without faults, and the one fault that must be found. */
class FaultTest {

    private static final String FACTS = "sikker-mail/course.yaml";
    private static final String EXERCISES = "sikker-mail/foerste/exercises.yaml";
    private static final String POOL = "sikker-mail/test.yaml";
    private static final String DA = "sikker-mail/foerste/da.md";
    private static final String EN = "sikker-mail/foerste/en.md";
    private static final String SECOND_DA = "sikker-mail/anden/da.md";
    private static final String SECOND_EN = "sikker-mail/anden/en.md";
    private static final String SVG = "sikker-mail/foerste/kuvert.svg";
    private static final String PATH = "  <path d=\"M20 20h200v80H20z\" fill=\"none\" stroke=\"#0b7f92\"/>";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"facts", "texts", "messages", "questions", "pictures", "folders"})
    void faultIsFoundWithFileAndLine(UnaryOperator<TestLibrary> change, String file, int line, String message) {
        List<Fault> faults = change.apply(TestLibrary.withoutFaults()).faults();

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("courses/" + file);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.message()).contains(message);
        });
    }

    static Stream<Arguments> facts() {
        return Stream.of(
                fact(
                        "a key that is not known",
                        "track: net",
                        "track: net\ncolour: red",
                        6,
                        "\"colour\" is not known here"),
                fact("a key that is missing", "level: basic\n", "", 1, "\"level\" is missing"),
                fact("a key twice", "level: basic", "level: basic\nlevel: basic", 8, "\"level\" stands here twice"),
                fact(
                        "a word that is none of those known",
                        "track: net",
                        "track: web",
                        5,
                        "must be one of net, nightlife"),
                fact("a list where a word belongs", "track: net", "track: [net]", 5, "\"track\" must be one of"),
                fact(
                        "a slug that is not the folder's",
                        "slug: sikker-mail",
                        "slug: usikker-mail",
                        1,
                        "must be the folder's name"),
                fact("a version without three numbers", "version: 1.0.0", "version: 1.0", 3, "three numbers"),
                fact(
                        "a day that does not exist",
                        "publishFrom: 2026-01-01",
                        "publishFrom: 2026-02-30",
                        4,
                        "must be a date"),
                fact("no time at all", "hours: 0.5", "hours: 0", 8, "a number above 0"),
                in(EXERCISES, "a bad id", "- id: ven", "- id: Ven", 8, "lower-case letters"),
                fault(
                        "an id twice",
                        library -> library.change(FACTS, "- id: stop", "- id: look")
                                .change(POOL, "objective: stop", "objective: look"),
                        FACTS,
                        12,
                        "\"look\" stands here twice"),
                fact(
                        "a text in one language",
                        "{da: \"Du kan se efter.\", en: \"You can look closely.\"}",
                        "{da: \"Du kan se efter.\"}",
                        11,
                        "\"en\" is missing"),
                fact("an empty text", "en: \"You can look closely.\"", "en: \" \"", 11, "\"en\" is empty"),
                fact(
                        "a number where a text belongs",
                        "en: \"You can look closely.\"",
                        "en: 112",
                        11,
                        "put 112 in quotes"),
                fact(
                        "a placeholder in a plain text",
                        "da: \"Et kursus til test.\"",
                        "da: \"Ring {{contact.police}}.\"",
                        23,
                        "Placeholders stand only"),
                fact(
                        "an unknown course required",
                        "requires: []",
                        "requires: [ukendt]",
                        19,
                        "There is no course \"ukendt\""),
                fact(
                        "an unknown refresher",
                        "refresher: opfriskning",
                        "refresher: ukendt",
                        21,
                        "There is no course \"ukendt\""),
                fact("per cent above a hundred", "{test: 75}", "{test: 175}", 20, "from 1 to 100"),
                fact("presence above the whole", "{test: 75}", "{test: 75, presence: 80}", 20, "at most 1"),
                fact("a period that is none", "grace: P30D", "grace: 30", 21, "\"grace\" must be an ISO period"),
                fact(
                        "a validity of nothing",
                        "validFor: P2Y",
                        "validFor: P0D",
                        21,
                        "\"validFor\" must be an ISO period"),
                fact("a pause that is none", "pause: PT30M", "pause: 30 minutes", 22, "an ISO duration"),
                fact("more per objective than drawn", "draw: 4", "draw: 3", 22, "cannot give 1 to each of 4"),
                fact("a source without https", "https://dkr.dk", "http://dkr.dk", 31, "an https address"),
                fact(
                        "a lesson without a folder",
                        "[foerste, anden]",
                        "[foerste, anden, tredje]",
                        18,
                        "no folder for the lesson \"tredje\""),
                fact("what is not YAML", "track: net", "track: net: x", 5, "This is not YAML"));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                in(
                        DA,
                        "front matter that is missing",
                        "---\ntitle: Se efter",
                        "title: Se efter",
                        1,
                        "must begin with front matter"),
                in(
                        DA,
                        "an unknown key in front matter",
                        "title: Se efter",
                        "title: Se efter\nauthor: Bo",
                        3,
                        "\"author\" is not known here"),
                in(DA, "a title that is missing", "title: Se efter\n", "", 2, "\"title\" is missing"),
                in(SECOND_DA, "an unknown source", "[police]", "[police, nobody]", 3, "There is no source \"nobody\""),
                in(EN, "other sources in the other language", "[police, council]", "[police]", 3, "not those of da.md"),
                in(
                        SECOND_EN,
                        "a step more in one language",
                        "Take a break before you answer.",
                        "Take a break.\n\n---\n\nThen answer.",
                        7,
                        "Here are 2 steps, in da.md 1"),
                in(
                        EN,
                        "a question in one language only",
                        "{{question:afsender}}\n",
                        "",
                        5,
                        "in da.md: there it is the question \"afsender\""),
                fault(
                        "a question that does not exist",
                        library -> library.remove(EXERCISES),
                        DA,
                        9,
                        "no question \"afsender\""),
                in(
                        DA,
                        "a question inside a line",
                        "er i tvivl.",
                        "er i tvivl. {{question:afsender}}",
                        7,
                        "A question stands alone on its line"),
                in(
                        DA,
                        "a placeholder that nobody fills in",
                        "{{contact.police}}",
                        "{{contact.mayor}}",
                        7,
                        "placeholder {{contact.mayor}}"),
                in(DA, "a placeholder without an end", "{{contact.police}}", "{{contact.police", 7, "ends with }}"),
                in(DA, "a placeholder in a link", "[politiets råd]", "[{{authority}}]", 7, "cannot stand in a link"),
                in(
                        DA,
                        "a placeholder in code",
                        "Ring {{contact.police}}",
                        "Ring `{{contact.police}}`",
                        7,
                        "cannot stand in code"),
                in(DA, "raw HTML in a line", "er i tvivl", "er <b>i tvivl</b>", 7, "Raw HTML"),
                in(DA, "a block of raw HTML", "Sådan kan", "<div>\nx\n</div>\n\nSådan kan", 13, "Raw HTML"),
                in(
                        DA,
                        "a link that runs a script",
                        "https://politi.dk/svindel",
                        "javascript:alert(1)",
                        7,
                        "leads to https:// or mailto:"),
                in(
                        DA,
                        "a link without encryption",
                        "https://politi.dk/svindel",
                        "http://politi.dk/svindel",
                        7,
                        "leads to https:// or mailto:"),
                in(DA, "a link without words", "[politiets råd]", "[]", 7, "The link has no words"),
                in(DA, "a heading above the title", "## Hvem", "# Hvem", 5, "Headings begin at ##"),
                in(DA, "a heading that skips a level", "## Hvem", "#### Hvem", 5, "skips a level"),
                in(
                        SECOND_DA,
                        "a step break without an empty line",
                        "før du svarer.\n",
                        "før du svarer.\n---\n",
                        6,
                        "makes a heading of the text above"),
                fault(
                        "a step without text",
                        library -> library.write(SECOND_DA, "---\ntitle: Stop op\nsources: [police]\n---\n"),
                        SECOND_DA,
                        5,
                        "The step has no text"),
                in(SECOND_DA, "indented text", "Tag en pause", "    Tag en pause", 5, "indented by four spaces"),
                in(DA, "a picture that does not exist", "](kuvert.svg)", "](brev.svg)", 20, "no picture \"brev.svg\""),
                in(DA, "a picture without alternative text", "![En kuvert]", "![]", 20, "no alternative text"),
                in(DA, "a picture that is not SVG", "](kuvert.svg)", "](kuvert.png)", 20, "A picture is an SVG file"),
                in(
                        DA,
                        "a picture inside a line",
                        "![En kuvert](kuvert.svg)",
                        "Se: ![En kuvert](kuvert.svg)",
                        20,
                        "alone in its paragraph"),
                in(
                        "sikker-mail/da.md",
                        "a summary that is too long",
                        "er ægte.",
                        "er ægte" + ".".repeat(220),
                        3,
                        "at most 220 fit"),
                in(
                        "opfriskning/da.md",
                        "an introduction without text",
                        "---\nKort sagt: stop op.",
                        "---\n",
                        5,
                        "The introduction has no text"),
                in(
                        "sikker-mail/da.md",
                        "an introduction in steps",
                        "Det er til",
                        "\n\n---\n\nDet er til",
                        7,
                        "An introduction has no steps"));
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                in(
                        DA,
                        "a block that is no message",
                        "```sms +45 71 00 00 00",
                        "```fax +45 71 00 00 00",
                        15,
                        "sms, mail, call or chat"),
                in(
                        DA,
                        "a message with a domain that may be somebody's",
                        "<pakke.example>",
                        "<pakke-nu.dk>",
                        15,
                        "\"pakke-nu.dk\" may be somebody's"),
                in(DA, "a message from nobody", "```sms +45 71 00 00 00", "```sms", 15, "who it is from"),
                in(
                        DA,
                        "a message without text",
                        "Din pakke venter.\nBetal på <pakke.example>\n",
                        "",
                        15,
                        "The message is empty"),
                in(
                        SECOND_DA,
                        "a mail without text",
                        "Husk at betale.\n\nHilsen Bo\n",
                        "",
                        7,
                        "a subject in its first line"),
                in(
                        DA,
                        "a placeholder in a message that nobody fills in",
                        "Din pakke",
                        "{{name}}, din pakke",
                        15,
                        "placeholder {{name}}"));
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                in(
                        EXERCISES,
                        "an unknown objective",
                        "objective: look",
                        "objective: fly",
                        3,
                        "There is no objective \"fly\""),
                in(
                        EXERCISES,
                        "an unknown source of a question",
                        "source: police",
                        "source: nobody",
                        4,
                        "There is no source \"nobody\""),
                in(
                        EXERCISES,
                        "a single question with two correct choices",
                        "correct: false",
                        "correct: true",
                        8,
                        "exactly one correct choice, not 2"),
                in(
                        EXERCISES,
                        "a single question without a correct choice",
                        "correct: true",
                        "correct: false",
                        8,
                        "exactly one correct choice, not 0"),
                fault(
                        "a multiple question without a correct choice",
                        library -> library.change(EXERCISES, "type: single", "type: multiple")
                                .change(EXERCISES, "correct: true", "correct: false"),
                        EXERCISES,
                        8,
                        "at least one correct choice"),
                in(
                        EXERCISES,
                        "a choice that is neither right nor wrong",
                        "correct: false",
                        "correct: perhaps",
                        13,
                        "must be true or false"),
                in(EXERCISES, "two choices with one id", "id: bank", "id: ven", 12, "\"ven\" stands here twice"),
                in(
                        EXERCISES,
                        "a choice without feedback",
                        "        feedback: {da: \"Ja, adressen passer.\", en: \"Yes, the address fits.\"}\n",
                        "",
                        8,
                        "\"feedback\" is missing"),
                fault(
                        "a question of practice that no step shows",
                        library -> library.change(DA, "{{question:afsender}}\n", "")
                                .change(EN, "{{question:afsender}}\n", ""),
                        EXERCISES,
                        2,
                        "No step shows the question \"afsender\""),
                in(POOL, "two questions with one id", "id: proeve-2", "id: proeve-1", 20, "has the id \"proeve-1\""),
                in(
                        POOL,
                        "a question with the id of a practice question",
                        "id: proeve-2",
                        "id: afsender",
                        20,
                        "has the id \"afsender\""),
                in(
                        POOL,
                        "an objective that the pool does not ask for",
                        "objective: tell",
                        "objective: ask",
                        1,
                        "\"tell\" needs 1 or more questions"),
                fault(
                        "a pool that is too small",
                        library -> library.change(FACTS, "draw: 4", "draw: 5"),
                        POOL,
                        1,
                        "needs 5 questions, the pool has 4"));
    }

    static Stream<Arguments> pictures() {
        return Stream.of(
                in(SVG, "a script", PATH, "  <script>alert(1)</script>", 2, "the element script"),
                in(SVG, "text", PATH, "  <text>Hej</text>", 2, "the element text"),
                in(SVG, "foreign content", PATH, "  <foreignObject/>", 2, "the element foreignObject"),
                in(SVG, "an event attribute", "<path ", "<path onclick=\"x()\" ", 2, "the event attribute onclick"),
                in(
                        SVG,
                        "a foreign reference",
                        PATH,
                        "  <use href=\"https://x.example/a.svg#b\"/>",
                        2,
                        "its own parts only"),
                in(
                        SVG,
                        "a foreign fill",
                        "fill=\"none\"",
                        "fill=\"url(https://x.example/a)\"",
                        2,
                        "its own parts only"),
                in(
                        SVG,
                        "a foreign style",
                        PATH,
                        "  <style>@import 'https://x.example/a.css';</style>",
                        2,
                        "its own parts only"),
                in(SVG, "a document type", "<svg ", "<!DOCTYPE svg>\n<svg ", 1, "no document type"),
                in(SVG, "a picture without a viewBox", " viewBox=\"0 0 240 120\"", "", 1, "a viewBox of four numbers"),
                in(SVG, "what is not XML", "</svg>", "", 4, "not well-formed"));
    }

    static Stream<Arguments> folders() {
        return Stream.of(
                fault(
                        "a file that is missing",
                        library -> library.remove("sikker-mail/anden/en.md"),
                        "sikker-mail/anden/en.md",
                        1,
                        "The file is missing"),
                fault("no final test", library -> library.remove(POOL), POOL, 1, "The file is missing"),
                fault(
                        "a course without course.yaml",
                        library -> library.write("ny/da.md", ""),
                        "ny/course.yaml",
                        1,
                        "The file is missing"),
                fault(
                        "a folder that no lesson is in",
                        library -> library.write("sikker-mail/tredje/da.md", ""),
                        "sikker-mail/tredje/da.md",
                        1,
                        "belongs to no lesson"),
                fault(
                        "a file of another language",
                        library -> library.write("sikker-mail/fr.md", ""),
                        "sikker-mail/fr.md",
                        1,
                        "no file of this name"),
                fault(
                        "a picture that no text shows",
                        library -> library.write("sikker-mail/anden/x.svg", "<svg/>"),
                        "sikker-mail/anden/x.svg",
                        1,
                        "No text shows this picture"),
                fault(
                        "a file beside the courses",
                        library -> library.write("notes.txt", ""),
                        "notes.txt",
                        1,
                        "belongs to no course"));
    }

    @Test
    void coursesThatRequireEachOtherAreBothAtFault() {
        List<Fault> faults = TestLibrary.withoutFaults()
                .change(FACTS, "requires: []", "requires: [opfriskning]")
                .faults();

        assertThat(faults)
                .containsExactly(
                        new Fault(
                                "courses/opfriskning/course.yaml",
                                19,
                                "The course would require itself, by way of \"sikker-mail\""),
                        new Fault(
                                "courses/sikker-mail/course.yaml",
                                19,
                                "The course would require itself, by way of \"opfriskning\""));
    }

    @Test
    void questionOfPracticeMustNotStandInTheTestUnderAnotherId() {
        TestLibrary library = TestLibrary.withoutFaults();
        String practised = library.text(EXERCISES).substring("questions:\n".length());
        library.write(POOL, library.text(POOL) + practised.replace("id: afsender", "id: en-anden"));

        assertThat(library.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("courses/" + POOL);
            assertThat(fault.message()).contains("stands in the practice of a lesson too, as \"afsender\"");
        });
    }

    @Test
    void emptyLibraryIsAFault() {
        assertThat(TestLibrary.withoutFaults()
                        .remove("sikker-mail")
                        .remove("opfriskning")
                        .faults())
                .containsExactly(new Fault("courses", 1, "There is no course here"));
    }

    private static Arguments fact(String name, String from, String to, int line, String message) {
        return in(FACTS, name, from, to, line, message);
    }

    private static Arguments in(String file, String name, String from, String to, int line, String message) {
        return fault(name, library -> library.change(file, from, to), file, line, message);
    }

    private static Arguments fault(
            String name, UnaryOperator<TestLibrary> change, String file, int line, String message) {
        return arguments(named(name, change), file, line, message);
    }
}
