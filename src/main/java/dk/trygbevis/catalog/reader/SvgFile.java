package dk.trygbevis.catalog.reader;

import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a picture and finds what could do more than show one: only drawing elements are allowed, no text (it would be in
 * one language), no event attributes, and no reference but to the picture's own parts.
 */
final class SvgFile {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "pattern",
            "style");
    private static final Pattern VIEW_BOX = Pattern.compile(
            "\\s*-?[\\d.]+[\\s,]+-?[\\d.]+[\\s,]+(\\d{1,5})(?:\\.\\d+)?[\\s,]+(\\d{1,5})(?:\\.\\d+)?\\s*");
    private static final Pattern FOREIGN =
            Pattern.compile("url\\(\\s*['\"]?(?!\\s*['\"]?#)|@import|\\\\", Pattern.CASE_INSENSITIVE);

    private final SourceText source;
    private int width = 1;
    private int height = 1;

    private SvgFile(SourceText source) {
        this.source = source;
    }

    static SvgFile read(SourceText source) {
        SvgFile file = new SvgFile(source);
        file.read();
        return file;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    private void read() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(source.text()));
            boolean root = true;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (root) {
                        readSize(xml);
                    }
                    root = false;
                    checkElement(xml);
                } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    fault(xml, "A picture has no document type and no processing instructions");
                } else if (xml.isCharacters()) {
                    checkReference(xml, xml.getText());
                }
            }
        } catch (XMLStreamException notXml) {
            source.fault(Math.max(1, notXml.getLocation().getLineNumber()), "This is not well-formed SVG");
        }
    }

    private void readSize(XMLStreamReader xml) {
        String viewBox = xml.getAttributeValue(null, "viewBox");
        Matcher matcher = VIEW_BOX.matcher(viewBox == null ? "" : viewBox);
        if (!xml.getLocalName().equals("svg") || !matcher.matches()) {
            fault(xml, "A picture is an svg element with a viewBox of four numbers");
            return;
        }
        width = Integer.parseInt(matcher.group(1));
        height = Integer.parseInt(matcher.group(2));
    }

    private void checkElement(XMLStreamReader xml) {
        if (!NAMESPACE.equals(xml.getNamespaceURI()) || !ELEMENTS.contains(xml.getLocalName())) {
            fault(xml, "A picture must not hold the element " + xml.getLocalName());
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = xml.getAttributeValue(i);
            if (name.startsWith("on")) {
                fault(xml, "A picture must not hold the event attribute " + name);
            }
            if ((name.equals("href") && !value.startsWith("#")) || name.equals("base")) {
                fault(xml, "A picture refers to its own parts only, not to " + value);
            }
            checkReference(xml, value);
        }
    }

    private void checkReference(XMLStreamReader xml, String text) {
        if (FOREIGN.matcher(text).find()) {
            fault(xml, "A picture refers to its own parts only");
        }
    }

    private void fault(XMLStreamReader xml, String message) {
        source.fault(Math.max(1, xml.getLocation().getLineNumber()), message);
    }
}
