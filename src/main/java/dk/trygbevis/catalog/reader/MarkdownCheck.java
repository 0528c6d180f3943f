package dk.trygbevis.catalog.reader;

import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Finds in one step what a course text must not hold. */
final class MarkdownCheck extends AbstractVisitor {

    private static final int TOP_HEADING = 2;

    private final SourceText source;
    private final Set<String> pictures;
    private int headingAbove = TOP_HEADING - 1;

    /** @param pictures the names of the SVG files beside the text */
    MarkdownCheck(SourceText source, Set<String> pictures) {
        this.source = source;
        this.pictures = pictures;
    }

    @Override
    public void visit(HtmlBlock html) {
        fault(html, "Raw HTML is not allowed");
    }

    @Override
    public void visit(HtmlInline html) {
        fault(html, "Raw HTML is not allowed");
    }

    @Override
    public void visit(ThematicBreak line) {
        fault(line, "A line of --- stands between steps only");
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() < TOP_HEADING) {
            fault(heading, "Headings begin at ##, for the title stands above them");
        } else if (heading.getLevel() > headingAbove + 1) {
            fault(heading, "The heading skips a level; here at most " + "#".repeat(headingAbove + 1) + " fits");
        }
        headingAbove = heading.getLevel();
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        String address = link.getDestination();
        if (!address.startsWith("https://") && !address.startsWith("mailto:")) {
            fault(link, "A link leads to https:// or mailto:, not to \"" + address + "\"");
        }
        if (words(link).isBlank()) {
            fault(link, "The link has no words");
        }
        noPlaceholder(link, words(link) + address + link.getTitle(), "a link");
    }

    @Override
    public void visit(Image image) {
        String file = image.getDestination();
        if (!file.endsWith(".svg")) {
            fault(image, "A picture is an SVG file, not \"" + file + "\"");
        } else if (!pictures.contains(file)) {
            fault(image, "There is no picture \"" + file + "\" beside the text");
        }
        if (words(image).isBlank()) {
            fault(image, "The picture has no alternative text");
        }
        if (!(image.getParent() instanceof Paragraph) || image.getNext() != null || image.getPrevious() != null) {
            fault(image, "A picture stands alone in its paragraph");
        }
        noPlaceholder(image, words(image) + image.getTitle(), "a picture's text");
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        fault(block, "This text is indented by four spaces, which makes a block of code of it");
    }

    @Override
    public void visit(FencedCodeBlock block) {
        Message.of(block)
                .ifPresentOrElse(
                        message -> {
                            if (message.from().isEmpty()) {
                                fault(block, "The message does not say who it is from");
                            }
                            if (message.text().isEmpty()) {
                                fault(
                                        block,
                                        message.kind() == Message.Kind.MAIL
                                                ? "The mail needs a subject in its first line and a text below it"
                                                : "The message is empty");
                            }
                            known(block, message.from() + message.subject() + message.text());
                            Domains.foreign(message.from() + "\n" + message.subject() + "\n" + message.text())
                                    .ifPresent(domain -> fault(
                                            block,
                                            "\"" + domain + "\" may be somebody's: use a domain that ends with"
                                                    + " .example, .invalid or .test"));
                        },
                        () -> fault(block, "The first word of a block is sms, mail, call or chat"));
    }

    @Override
    public void visit(Code code) {
        noPlaceholder(code, code.getLiteral(), "code");
    }

    @Override
    public void visit(Text text) {
        known(text, text.getLiteral());
    }

    private void known(Node node, String text) {
        for (String placeholder : Placeholders.unknown(text)) {
            fault(
                    node,
                    placeholder.startsWith("{{question:") || placeholder.startsWith("{{exercise:")
                            ? "A question stands alone on its line, between two empty lines; so does an exercise"
                            : "Nobody fills in the placeholder " + placeholder);
        }
        if (Placeholders.ANY.matcher(text).replaceAll("").contains("{{")) {
            fault(node, "A placeholder ends with }}");
        }
    }

    private void noPlaceholder(Node node, String text, String place) {
        if (text.contains("{{")) {
            fault(node, "A placeholder cannot stand in " + place);
        }
    }

    private void fault(Node node, String message) {
        source.fault(Markdown.line(node), message);
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }
}
