package dk.trygbevis.base.web;

import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.SiteIdentity;
import dk.trygbevis.base.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a public page needs, and what its template asks for while it writes: texts, dates, addresses.
 *
 * @param title the page's title without the product's name
 * @param description for search engines and shared links; absent where the page is not to be found
 * @param paths the page's own address in both languages, for the language switch
 * @param section which entry of the header is current: courses, workshops, check, my, or none
 * @param csrf the token for forms, absent on pages without a session
 */
public record Page(
        Language language,
        String title,
        @Nullable String description,
        LocalizedText paths,
        String section,
        SiteIdentity site,
        Texts texts,
        Assets assets,
        @Nullable Csrf csrf) {

    /** The hidden field that proves that a form came from our own page. */
    public record Csrf(String name, String token) {}

    public String text(String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }

    public String text(LocalizedText text) {
        return text.in(language);
    }

    public String asset(String path) {
        return assets.address(path);
    }

    /** An address in the page's language: {@code /workshops} becomes {@code /en/workshops} in English. */
    public String path(String danishPath) {
        if (language == Language.DA) {
            return danishPath;
        }
        return danishPath.equals("/") ? "/en" : "/en" + danishPath;
    }

    public String date(Instant instant) {
        return DanishTime.date(instant, language);
    }

    public String date(LocalDate date) {
        return DanishTime.date(date, language);
    }

    public String dateAndTime(Instant instant) {
        return DanishTime.dateAndTime(instant, language);
    }

    /** The partners' names as one list to read. */
    public String partners() {
        return site.partners().stream().map(partner -> text(partner.name())).collect(Collectors.joining(", "));
    }

    public boolean indexed() {
        return description != null;
    }

    public String currentPath() {
        return paths.in(language);
    }

    public String otherPath() {
        return paths.in(language.other());
    }
}
