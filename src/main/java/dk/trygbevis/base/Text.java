package dk.trygbevis.base;

import java.io.Serializable;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One text, with the placeholders of {@link MessageFormat}. A text whose placeholders are plain is taken apart once and
 * then put together from strings: doing it anew each time costs more than the rest of a small page.
 */
final class Text implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Stands before the number of an argument; no text of ours holds it. */
    private static final char PLACE = '\0';

    private final String text;
    private final Language language;
    private transient volatile @Nullable Parts parts;

    Text(String text, Language language) {
        this.text = text;
        this.language = language;
    }

    /** @param marked the text with its places marked */
    private record Parts(boolean plain, int places, String marked) {}

    String asItStands() {
        return text;
    }

    String with(Object... arguments) {
        Parts known = parts;
        if (known == null) {
            known = takenApart();
            parts = known;
        }
        boolean strings = Arrays.stream(arguments).allMatch(String.class::isInstance);
        return known.plain() && strings && arguments.length >= known.places()
                ? together(known.marked(), arguments)
                : new MessageFormat(text, language.locale()).format(arguments);
    }

    private Parts takenApart() {
        MessageFormat format = new MessageFormat(text, language.locale());
        Format[] formats = format.getFormatsByArgumentIndex();
        if (!Arrays.stream(formats).allMatch(Objects::isNull)) {
            return new Parts(false, formats.length, "");
        }
        Object[] places = new Object[formats.length];
        Arrays.setAll(places, i -> "" + PLACE + (char) i);
        return new Parts(true, places.length, format.format(places));
    }

    private static String together(String marked, Object... arguments) {
        StringBuilder whole = new StringBuilder(2 * marked.length());
        for (int i = 0; i < marked.length(); i++) {
            char symbol = marked.charAt(i);
            if (symbol == PLACE) {
                i++;
                whole.append(arguments[marked.charAt(i)]);
            } else {
                whole.append(symbol);
            }
        }
        return whole.toString();
    }
}
