package dk.trygbevis.catalog.reader;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.exercises.Inbox;
import java.util.ArrayList;
import java.util.List;

/** The red flags of a message must stand in it, each in one place of its own, in both languages. */
final class FlagCheck {

    private FlagCheck() {}

    private record Passage(int part, int from, int to) {

        boolean overlaps(Passage other) {
            return part == other.part && from < other.to && other.from < to;
        }
    }

    /** @param parts of the message, in the order in which they are shown */
    static void check(List<LocalizedText> parts, List<Located<Inbox.Flag>> flags) {
        for (Language language : Language.values()) {
            List<Passage> taken = new ArrayList<>();
            for (Located<Inbox.Flag> flag : flags) {
                if (flag.value().text() != YamlValue.NO_TEXT) {
                    check(flag, parts, language, taken);
                }
            }
        }
    }

    private static void check(
            Located<Inbox.Flag> flag, List<LocalizedText> parts, Language language, List<Passage> taken) {
        String text = flag.value().text().in(language);
        List<Passage> found = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            String whole = parts.get(part).in(language);
            for (int at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
                found.add(new Passage(part, at, at + text.length()));
            }
        }
        if (found.size() != 1) {
            flag.fault("The passage \"" + text + "\" must stand once in the message (" + language.tag() + "), not "
                    + found.size() + " times");
        } else if (taken.stream().anyMatch(found.getFirst()::overlaps)) {
            flag.fault("The passage \"" + text + "\" overlaps that of another flag (" + language.tag() + ")");
        }
        taken.addAll(found);
    }
}
