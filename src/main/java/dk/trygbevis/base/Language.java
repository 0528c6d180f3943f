package dk.trygbevis.base;

import java.util.Locale;

/** The languages of the product. Danish comes first wherever nothing else has been chosen. */
public enum Language {
    DA("da", Locale.forLanguageTag("da-DK"), ""),
    EN("en", Locale.forLanguageTag("en-GB"), "/en");

    private final String tag;
    private final Locale locale;
    private final String prefix;

    Language(String tag, Locale locale, String prefix) {
        this.tag = tag;
        this.locale = locale;
        this.prefix = prefix;
    }

    /** The tag for {@code lang} attributes, file names and addresses: {@code da} or {@code en}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** What stands before a public address in this language: nothing in Danish, {@code /en} in English. */
    public String prefix() {
        return prefix;
    }

    public Language other() {
        return this == DA ? EN : DA;
    }

    /** The product's language for a locale: English for any English, Danish for all else. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(EN.tag) ? EN : DA;
    }

    /** The language of a public address. */
    public static Language ofPath(String path) {
        return path.equals(EN.prefix) || path.startsWith(EN.prefix + "/") ? EN : DA;
    }
}
