package dk.trygbevis.catalog.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a CommonMark text and cuts it into steps at its lines of {@code ---}. */
final class Markdown {

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Pattern TASK = Pattern.compile("\\{\\{(question|exercise):([^{}]*)}}");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)\\s*");

    private final SourceText source;
    private final List<String> lines;

    private Markdown(SourceText source) {
        this.source = source;
        this.lines = source.text().lines().toList();
    }

    /**
     * @param document the step's text, without the line that names its task
     * @param task what there is to do below it
     */
    record Step(Located<Document> document, @Nullable Located<Task> task) {}

    /**
     * What a step asks the learner to do.
     *
     * @param kind {@code question} or {@code exercise}
     */
    record Task(String kind, String id) {

        boolean isExercise() {
            return kind.equals("exercise");
        }

        @Override
        public String toString() {
            return kind + " \"" + id + "\"";
        }
    }

    static List<Step> steps(SourceText source) {
        return new Markdown(source).steps();
    }

    /** The line of a node, counted from 1 within the text; that of its parent where the parser gives none. */
    static int line(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.getSourceSpans().isEmpty()) {
                return each.getSourceSpans().getFirst().getLineIndex() + 1;
            }
        }
        return 1;
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Document step = new Document();
        int line = 1;
        Located<Task> task = null;
        for (Node block : children(PARSER.parse(source.text()))) {
            checkUnderline(block);
            Optional<Located<Task>> asked = task(block);
            if (block instanceof ThematicBreak) {
                checkBreak(line(block));
                steps.add(new Step(new Located<>(step, source, line), task));
                step = new Document();
                line = line(block);
                task = null;
            } else if (asked.isEmpty()) {
                step.appendChild(block);
            } else if (task == null) {
                task = asked.get();
            } else {
                source.fault(line(block), "A step has one question or exercise at most");
            }
        }
        steps.add(new Step(new Located<>(step, source, line), task));
        return steps;
    }

    private Optional<Located<Task>> task(Node block) {
        if (block instanceof Paragraph
                && block.getFirstChild() instanceof Text text
                && text.getNext() == null
                && TASK.matcher(text.getLiteral()) instanceof Matcher matcher
                && matcher.matches()) {
            return Optional.of(new Located<>(new Task(matcher.group(1), matcher.group(2)), source, line(block)));
        }
        return Optional.empty();
    }

    private void checkBreak(int line) {
        if (!lines.get(line - 1).equals("---") || !isEmpty(line - 1) || !isEmpty(line + 1)) {
            source.fault(line, "A new step begins with a line of --- between two empty lines");
        }
    }

    /** A line of {@code ---} straight below a text makes a heading of it, which hardly anybody means. */
    private void checkUnderline(Node block) {
        if (block instanceof Heading) {
            SourceSpan last = block.getSourceSpans().getLast();
            if (block.getSourceSpans().size() > 1
                    && UNDERLINE.matcher(lines.get(last.getLineIndex())).matches()) {
                source.fault(
                        last.getLineIndex() + 1,
                        "This line makes a heading of the text above: write ## for a"
                                + " heading, and put an empty line before the --- of a new step");
            }
        }
    }

    private boolean isEmpty(int line) {
        return line < 1 || line > lines.size() || lines.get(line - 1).isBlank();
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
