package dk.trygbevis.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.SiteIdentity;
import dk.trygbevis.catalog.reader.Placeholders;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseTextsTest {

    private static final LocalizedText NAME = new LocalizedText("navn", "name");

    private final Map<String, SiteIdentity.Contact> contacts = new HashMap<>();

    CourseTextsTest() {
        Placeholders.CONTACTS.forEach(name -> contacts.put(name, contact("33 37 00 37")));
    }

    @Test
    void numbersCanBeCalledFromThePhoneThatShowsThem() {
        contacts.put("police", contact("114"));
        contacts.put("poison-line", contact("+46 10 456 67 00"));

        assertThat(html("<p>Ring {{contact.police}}.</p>"))
                .isEqualTo("<p>Ring <a class=\"tel\" href=\"tel:114\">114</a>.</p>");
        assertThat(html("{{contact.cyberhotline}}"))
                .isEqualTo("<a class=\"tel\" href=\"tel:+4533370037\">33 37 00 37</a>");
        assertThat(html("{{contact.poison-line}}"))
                .isEqualTo("<a class=\"tel\" href=\"tel:+46104566700\">+46 10 456 67 00</a>");
    }

    @Test
    void whatTheMunicipalityWritesIsTextAndNeverHtml() {
        contacts.put("police", contact("<b>114</b>"));

        assertThat(html("{{authority}}: {{contact.police}}"))
                .isEqualTo("Nord &amp; &lt;Syd&gt; $1: <a class=\"tel\" href=\"tel:114\">&lt;b&gt;114&lt;/b&gt;</a>");
    }

    @Test
    void eachLanguageGetsItsOwnText() {
        CourseTexts texts = new CourseTexts(this::site);

        assertThat(texts.html(new LocalizedText("{{authority}} da", "{{authority}} en"), Language.EN))
                .endsWith(" en");
    }

    @Test
    void startFailsWithoutANumberThatCoursesMayReferTo() {
        contacts.remove("health-line");

        assertThatThrownBy(() -> new CourseTexts(this::site)).hasMessageContaining("health-line");
    }

    private String html(String text) {
        return new CourseTexts(this::site).html(new LocalizedText(text, text), Language.DA);
    }

    private SiteIdentity site() {
        return new SiteIdentity(
                "https://trygbevis.example",
                new SiteIdentity.Authority(
                        "Nord & <Syd> $1", "29189420", null, "a@b.example", "99 00 00 00", "Torvet 1"),
                List.of(),
                contacts,
                null,
                "Nord");
    }

    private static SiteIdentity.Contact contact(String number) {
        return new SiteIdentity.Contact(number, NAME, NAME, LocalDate.of(2026, 11, 22));
    }
}
