package dk.trygbevis.catalog.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.node.FencedCodeBlock;

/**
 * A message on a phone or in a mail program, written as a fenced block.
 *
 * @param subject empty but for a mail
 */
record Message(Kind kind, String from, String subject, String text) {

    enum Kind {
        SMS,
        MAIL,
        CALL,
        CHAT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String word) {
            return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }
    }

    /** The message in a block, or nothing if its first word names no kind. */
    static Optional<Message> of(FencedCodeBlock block) {
        String[] words = block.getInfo().strip().split("\\s+", 2);
        String from = words.length == 2 ? words[1] : "";
        String text = block.getLiteral().strip();
        return Kind.of(words[0]).map(kind -> {
            if (kind != Kind.MAIL) {
                return new Message(kind, from, "", text);
            }
            String[] parts = text.split("\n", 2);
            return new Message(kind, from, parts[0].strip(), parts.length == 2 ? parts[1].strip() : "");
        });
    }

    /** What stands between empty lines. */
    List<String> paragraphs() {
        return Stream.of(text.split("\n\\s*\n")).map(String::strip).toList();
    }
}
