package dk.trygbevis.catalog;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How hard a text is to read, by Björnsson's LIX: words per sentence plus per cent of words with more than six letters. */
final class ReadingEase {

    private static final Pattern MESSAGE_OR_CODE = Pattern.compile("(?s)<figure.*?</figure>|<code>.*?</code>");
    private static final Pattern END_OF_BLOCK = Pattern.compile("[.:!?]?\\s*</(p|li|h2|h3)>");
    private static final Pattern TAG_OR_PLACEHOLDER = Pattern.compile("<[^>]*>|\\{\\{[^}]*}}");
    private static final Pattern SENTENCE_END = Pattern.compile("[.:!?](?=\\s|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:['’-][\\p{L}\\d]+)*");
    private static final int LONG_WORD = 7;

    private ReadingEase() {}

    /** @param html what a lesson shows; messages in it are what others write, and do not count */
    static double lix(String html) {
        String text = MESSAGE_OR_CODE.matcher(html).replaceAll(" ");
        text = END_OF_BLOCK.matcher(text).replaceAll(". ");
        text = TAG_OR_PLACEHOLDER.matcher(text).replaceAll(" ");
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        double sentences = SENTENCE_END.matcher(text).results().count();
        double longWords =
                words.stream().filter(word -> word.length() >= LONG_WORD).count();
        return words.size() / sentences + 100 * longWords / words.size();
    }
}
