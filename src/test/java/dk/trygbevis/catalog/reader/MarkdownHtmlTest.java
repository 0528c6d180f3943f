package dk.trygbevis.catalog.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.base.Language;
import org.junit.jupiter.api.Test;

/** What is written as HTML is harmless even where the check would have refused the text. */
class MarkdownHtmlTest {

    @Test
    void rawHtmlIsShownAsText() {
        assertThat(html("Hej <script>alert(1)</script>\n\n<div onclick=\"x()\">Bo</div>"))
                .doesNotContain("<script", "<div")
                .contains("&lt;script&gt;")
                .contains("&lt;div onclick");
    }

    @Test
    void linksThatRunScriptsLeadNowhere() {
        assertThat(
                        html(
                                "[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](data:text/html,x) [d](vbscript:x) [e](http://x.example)"))
                .doesNotContainIgnoringCase("javascript:")
                .doesNotContain("data:", "vbscript:", "http:")
                .contains("href=\"\"");
    }

    @Test
    void linksToOthersTellThemNothing() {
        assertThat(html("[Politiet](https://politi.dk)"))
                .isEqualTo("<p><a href=\"https://politi.dk\" rel=\"noopener noreferrer\">Politiet</a></p>");
        assertThat(html("[Skriv](mailto:a@b.example)")).isEqualTo("<p><a href=\"mailto:a@b.example\">Skriv</a></p>");
    }

    @Test
    void messageIsAFigureThatSaysWhatItIsAndWhoItIsFrom() {
        assertThat(html("```sms +45 71 00 00 00\nFørste linje\nAnden linje\n\nNyt afsnit\n```"))
                .isEqualTo("<figure class=\"message message-sms\"><figcaption>"
                        + "<span class=\"message-kind\">catalog.message.sms.da</span>"
                        + " <strong class=\"message-from\">+45 71 00 00 00</strong></figcaption>"
                        + "<div class=\"message-text\"><p>Første linje<br />Anden linje</p><p>Nyt afsnit</p></div>"
                        + "</figure>");
    }

    @Test
    void mailShowsItsSubjectApart() {
        assertThat(html("```mail Bo <bo@klub.example>\nKontingent\n\nHusk at betale.\n```"))
                .contains("<strong class=\"message-from\">Bo &lt;bo@klub.example&gt;</strong>")
                .contains("<p class=\"message-subject\"><span class=\"message-label\">catalog.message.subject.da</span>"
                        + " Kontingent</p>")
                .contains("<div class=\"message-text\"><p>Husk at betale.</p></div>");
    }

    @Test
    void messageCannotBreakOutOfItsFigure() {
        assertThat(html("```chat </figcaption><script>x</script>\n</p><img src=x onerror=alert(1)>\n```"))
                .doesNotContain("<script", "<img")
                .contains("&lt;/figcaption&gt;&lt;script&gt;")
                .contains("&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void blockOfAnotherKindIsLeftOut() {
        assertThat(html("```html\n<b>x</b>\n```")).isEmpty();
    }

    @Test
    void pictureIsFetchedFromOurOwnAddressWithItsSize() {
        assertThat(html("![En \"kuvert\"](kuvert.svg)"))
                .isEqualTo("<p><img src=\"/courses-media/kuvert.svg\" alt=\"En &quot;kuvert&quot;\" class=\"picture\""
                        + " width=\"240\" height=\"120\" /></p>");
    }

    private static String html(String markdown) {
        SourceText source = new SourceText("da.md", markdown, 0, new Faults());
        MarkdownHtml html = new MarkdownHtml(
                Language.DA,
                (language, key) -> key + "." + language.tag(),
                name -> new MarkdownHtml.Picture("/courses-media/" + name, 240, 120));
        return html.render(Markdown.steps(source).getFirst().document().value());
    }
}
