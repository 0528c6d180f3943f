package dk.trygbevis.catalog.reader;

import dk.trygbevis.base.LocalizedText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value in a YAML file. Whoever asks for it in a form it does not have gets a stand-in, and the fault is noted: so one
 * reading finds every fault. A value without a node is missing, which has been noted before.
 */
final class YamlValue {

    /** Stands in for a text that could not be read. */
    static final LocalizedText NO_TEXT = new LocalizedText("?", "?");

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,60}");

    private final SourceText source;
    private final String name;
    private final @Nullable Node node;

    YamlValue(SourceText source, String name, @Nullable Node node) {
        this.source = source;
        this.name = name;
        this.node = node;
    }

    void fault(String message) {
        if (node != null) {
            source.fault(line(), message);
        }
    }

    <T> Located<T> located(T value) {
        return new Located<>(value, source, line());
    }

    YamlMap map(String... keys) {
        return new YamlMap(source, this, node, List.of(keys));
    }

    <T> List<T> list(Function<YamlValue, T> item) {
        List<T> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(each -> items.add(item.apply(new YamlValue(source, name, each))));
        } else {
            fault(quoted() + " must be a list");
        }
        return items;
    }

    /** A list whose items have an id each, no two the same. */
    <T> List<T> distinct(Function<T, String> id, Function<YamlValue, T> item) {
        Set<String> seen = new HashSet<>();
        return list(value -> {
            T read = item.apply(value);
            if (!id.apply(read).isEmpty() && !seen.add(id.apply(read))) {
                value.fault("\"" + id.apply(read) + "\" stands here twice");
            }
            return read;
        });
    }

    /** A text with something in it; empty if there is none. */
    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            fault(quoted() + " must be text");
            return "";
        }
        if (scalar.getValue().isBlank()) {
            fault(quoted() + " is empty");
            return "";
        }
        if (!scalar.getTag().equals(Tag.STR)) {
            fault(quoted() + " must be text: put " + scalar.getValue() + " in quotes");
            return "";
        }
        if (scalar.getValue().contains("{{")) {
            fault("Placeholders stand only in the text of lessons and introductions");
        }
        return scalar.getValue().strip();
    }

    LocalizedText bothLanguages() {
        YamlMap both = map("da", "en");
        String da = both.get("da").text();
        String en = both.get("en").text();
        return da.isEmpty() || en.isEmpty() ? NO_TEXT : new LocalizedText(da, en);
    }

    /** A text in both languages, or one that is the same in both, such as a name or a number. */
    LocalizedText oneOrBoth() {
        if (!(node instanceof ScalarNode)) {
            return bothLanguages();
        }
        String text = text();
        return text.isEmpty() ? NO_TEXT : new LocalizedText(text, text);
    }

    /** What a key of this mapping says, for values whose other keys hang on it; empty if it says nothing. */
    String peek(String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(entry -> entry.getKeyNode() instanceof ScalarNode scalar
                                && scalar.getValue().equals(key)
                                && entry.getValueNode() instanceof ScalarNode)
                        .map(entry -> ((ScalarNode) entry.getValueNode()).getValue())
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** A slug, a folder's name or an id; empty if it is none. */
    String id() {
        return shaped(ID, "lower-case letters a–z, digits and hyphens, at most 60 characters");
    }

    /** An id that must be one of those known, if any are known at all; empty if it is not. */
    String reference(List<String> known, String what) {
        String id = id();
        if (id.isEmpty() || known.isEmpty() || known.contains(id)) {
            return id;
        }
        fault("There is no " + what + " \"" + id + "\"");
        return "";
    }

    String shaped(Pattern shape, String meaning) {
        String text = scalar();
        if (shape.matcher(text).matches()) {
            return text;
        }
        fault(quoted() + " must be " + meaning);
        return "";
    }

    int wholeNumber(int least, int most) {
        return parsed(
                Integer::parseInt,
                number -> number >= least && number <= most,
                least,
                "a whole number from " + least + " to " + most);
    }

    BigDecimal positive(BigDecimal most) {
        return parsed(
                BigDecimal::new,
                number -> number.signum() > 0 && number.compareTo(most) <= 0,
                BigDecimal.ONE,
                "a number above 0 and at most " + most);
    }

    BigDecimal number() {
        return parsed(BigDecimal::new, number -> true, BigDecimal.ONE, "a number");
    }

    boolean trueOrFalse() {
        return shaped(Pattern.compile("true|false"), "true or false").equals("true");
    }

    LocalDate date() {
        return parsed(LocalDate::parse, date -> true, LocalDate.EPOCH, "a date such as 2026-11-22");
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        E[] constants = type.getEnumConstants();
        String words = Stream.of(constants).map(YamlValue::word).collect(Collectors.joining(", "));
        return parsed(
                word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_')),
                constant -> word(constant).equals(scalar()),
                constants[0],
                "one of " + words);
    }

    /** A value in a form of its own: what the parser takes and the test lets pass; else the stand-in. */
    <T> T parsed(Function<String, T> parser, Predicate<T> test, T standIn, String meaning) {
        try {
            T value = parser.apply(scalar());
            if (test.test(value)) {
                return value;
            }
        } catch (IllegalArgumentException | DateTimeException refused) {
            // Said below, in the author's words rather than the parser's.
        }
        fault(quoted() + " must be " + meaning);
        return standIn;
    }

    private String scalar() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private String quoted() {
        return "\"" + name + "\"";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private int line() {
        return node == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
