package dk.trygbevis.learning.exercises;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.exercises.Inbox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message cut into the passages that a learner can mark: sentences, lines and addresses. The cuts hang on the text
 * alone, never on the flags, so that they give nothing away.
 */
public final class Passages {

    private static final Pattern CUT =
            Pattern.compile("\\n+|(?<=[.!?:])[ \\t]+(?=[\\p{Lu}»“\"(])|(?<=\\s)(?=\\S+\\.(?:example|invalid|test)\\b)"
                    + "|(?<=\\.(?:example|invalid|test)(?:/[^\\s]{0,80})?)\\s+");

    private final List<Passage> all = new ArrayList<>();
    private final List<List<Integer>> flagged = new ArrayList<>();

    private Passages(Inbox.Item item, Language language) {
        cut(Part.FROM, item.from(), language, false);
        cut(Part.ADDRESS, item.address(), language, false);
        cut(Part.SUBJECT, item.subject(), language, false);
        cut(Part.BODY, item.body(), language, true);
        item.flags().forEach(flag -> flagged.add(touching(item, flag.text().in(language), language)));
    }

    public enum Part {
        FROM,
        ADDRESS,
        SUBJECT,
        BODY
    }

    /** @param paragraph whether an empty line, or the part's beginning, stands before it */
    public record Passage(int number, Part part, int start, String text, boolean newLine, boolean paragraph) {

        int end() {
            return start + text.length();
        }
    }

    public static Passages of(Inbox.Item item, Language language) {
        return new Passages(item, language);
    }

    public List<Passage> all() {
        return List.copyOf(all);
    }

    public List<Passage> in(Part part) {
        return all.stream().filter(passage -> passage.part() == part).toList();
    }

    /** The flags, by their place in the item, of which a marked passage holds something. */
    List<Integer> found(Set<Integer> marked) {
        List<Integer> found = new ArrayList<>();
        for (int flag = 0; flag < flagged.size(); flag++) {
            if (flagged.get(flag).stream().anyMatch(marked::contains)) {
                found.add(flag);
            }
        }
        return found;
    }

    /** How many marked passages hold nothing of any flag. */
    int falseMarks(Set<Integer> marked) {
        Set<Integer> rest = new HashSet<>(marked);
        flagged.forEach(rest::removeAll);
        return rest.size();
    }

    public static @Nullable LocalizedText text(Inbox.Item item, Part part) {
        return switch (part) {
            case FROM -> item.from();
            case ADDRESS -> item.address();
            case SUBJECT -> item.subject();
            case BODY -> item.body();
        };
    }

    private void cut(Part part, @Nullable LocalizedText both, Language language, boolean inPieces) {
        if (both == null) {
            return;
        }
        String text = both.in(language);
        int start = 0;
        String gap = "\n\n";
        if (inPieces) {
            Matcher matcher = CUT.matcher(text);
            while (matcher.find()) {
                if (matcher.start() > start) {
                    add(part, start, text.substring(start, matcher.start()), gap);
                    gap = matcher.group();
                }
                start = matcher.end();
            }
        }
        if (start < text.length()) {
            add(part, start, text.substring(start), gap);
        }
    }

    private void add(Part part, int start, String text, String gap) {
        all.add(new Passage(all.size(), part, start, text, gap.contains("\n"), gap.contains("\n\n")));
    }

    private List<Integer> touching(Inbox.Item item, String flag, Language language) {
        for (Part part : Part.values()) {
            LocalizedText text = text(item, part);
            int at = text == null ? -1 : text.in(language).indexOf(flag);
            if (at >= 0) {
                return in(part).stream()
                        .filter(passage -> passage.start() < at + flag.length() && at < passage.end())
                        .map(Passage::number)
                        .toList();
            }
        }
        return List.of();
    }
}
