package dk.trygbevis.catalog;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.SiteIdentity;
import dk.trygbevis.base.SiteIdentitySource;
import dk.trygbevis.catalog.reader.Placeholders;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Completes the HTML of courses with what the municipality keeps current: its name and telephone numbers. */
@Component
public class CourseTexts {

    private static final int DIGITS_OF_A_DANISH_NUMBER = 8;

    private final SiteIdentitySource site;

    /** @throws IllegalStateException if a number that courses may refer to is not configured */
    CourseTexts(SiteIdentitySource site) {
        this.site = site;
        Set<String> missing = new TreeSet<>(Placeholders.CONTACTS);
        missing.removeAll(site.current().contacts().keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("trygbevis.site.contacts lacks " + String.join(", ", missing));
        }
    }

    /** @param html of a {@link Step} or an introduction, whose placeholders stand between tags only */
    public String html(LocalizedText html, Language language) {
        SiteIdentity identity = site.current();
        return Placeholders.ANY
                .matcher(html.in(language))
                .replaceAll(placeholder -> Matcher.quoteReplacement(value(placeholder.group(1), identity)));
    }

    private static String value(String name, SiteIdentity identity) {
        if (name.equals(Placeholders.AUTHORITY)) {
            return HtmlUtils.htmlEscape(identity.authority().name());
        }
        SiteIdentity.Contact contact = name.startsWith(Placeholders.CONTACT)
                ? identity.contacts().get(name.substring(Placeholders.CONTACT.length()))
                : null;
        return contact == null ? "" : telephone(contact.number());
    }

    private static String telephone(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        boolean isShort = digits.length() < DIGITS_OF_A_DANISH_NUMBER;
        String prefix = number.startsWith("+") ? "+" : isShort ? "" : "+45";
        return "<a class=\"tel\" href=\"tel:" + prefix + digits + "\">" + HtmlUtils.htmlEscape(number) + "</a>";
    }
}
