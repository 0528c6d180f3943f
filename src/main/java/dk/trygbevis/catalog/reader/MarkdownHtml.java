package dk.trygbevis.catalog.reader;

import dk.trygbevis.base.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes a step as HTML that is safe to show: raw HTML escaped, only harmless addresses, messages as figures. */
final class MarkdownHtml {

    private static final List<String> LINKS = List.of("https", "mailto");

    private final HtmlRenderer renderer;

    /** @param pictures by the name of the file that the text gives */
    MarkdownHtml(Language language, Words words, Function<String, Picture> pictures) {
        this.renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(LINKS))
                .percentEncodeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> complete(node, attributes, pictures))
                .nodeRendererFactory(context -> new MessageFigure(context, language, words))
                .build();
    }

    /** A picture as a page asks for it, with its size, so that the text does not jump when it arrives. */
    record Picture(String address, int width, int height) {}

    String render(Node document) {
        return renderer.render(document).strip();
    }

    private static void complete(Node node, Map<String, String> attributes, Function<String, Picture> pictures) {
        if (node instanceof Link link) {
            attributes.remove("rel");
            if (link.getDestination().startsWith("https:")) {
                attributes.put("rel", "noopener noreferrer");
            }
        }
        if (node instanceof Image image) {
            Picture picture = pictures.apply(image.getDestination());
            attributes.put("src", picture.address());
            attributes.put("class", "picture");
            attributes.put("width", Integer.toString(picture.width()));
            attributes.put("height", Integer.toString(picture.height()));
        }
    }

    private record MessageFigure(HtmlNodeRendererContext context, Language language, Words words)
            implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FencedCodeBlock.class);
        }

        @Override
        public void render(Node node) {
            HtmlWriter html = context.getWriter();
            Message.of((FencedCodeBlock) node).ifPresent(message -> {
                String kind = message.kind().word();
                html.line();
                html.tag("figure", Map.of("class", "message message-" + kind));
                html.tag("figcaption");
                element(html, "span", "message-kind", words.in(language, "catalog.message." + kind));
                html.text(" ");
                element(html, "strong", "message-from", message.from());
                html.tag("/figcaption");
                if (!message.subject().isEmpty()) {
                    html.tag("p", Map.of("class", "message-subject"));
                    element(html, "span", "message-label", words.in(language, "catalog.message.subject"));
                    html.text(" " + message.subject());
                    html.tag("/p");
                }
                html.tag("div", Map.of("class", "message-text"));
                message.paragraphs().forEach(paragraph -> lines(html, paragraph));
                html.tag("/div");
                html.tag("/figure");
                html.line();
            });
        }

        private static void lines(HtmlWriter html, String paragraph) {
            html.tag("p");
            boolean first = true;
            for (String line : paragraph.split("\n")) {
                if (!first) {
                    html.tag("br", Map.of(), true);
                }
                html.text(line);
                first = false;
            }
            html.tag("/p");
        }

        private static void element(HtmlWriter html, String tag, String styleClass, String text) {
            html.tag(tag, Map.of("class", styleClass));
            html.text(text);
            html.tag("/" + tag);
        }
    }
}
