package dk.trygbevis.base;

/** The same text in both languages. */
public record LocalizedText(String da, String en) {

    public LocalizedText {
        if (da.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A text needs both its Danish and its English form");
        }
    }

    public String in(Language language) {
        return language == Language.EN ? en : da;
    }
}
