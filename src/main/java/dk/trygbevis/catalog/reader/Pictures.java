package dk.trygbevis.catalog.reader;

import dk.trygbevis.catalog.CatalogRoutes;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pictures of one course, read when a text shows them. */
final class Pictures {

    static final MarkdownHtml.Picture NONE = new MarkdownHtml.Picture("", 0, 0);
    private static final int MARK_BYTES = 6;

    private final CourseFolder folder;
    private final SortedMap<String, String> shown = new TreeMap<>();

    Pictures(CourseFolder folder) {
        this.folder = folder;
    }

    /** The pictures shown so far, by their path below the course. */
    Map<String, String> shown() {
        return Map.copyOf(shown);
    }

    Set<String> beside(String lesson) {
        return folder.files().stream()
                .filter(file -> file.startsWith(lesson + "/") && file.endsWith(".svg"))
                .map(file -> file.substring(lesson.length() + 1))
                .collect(Collectors.toSet());
    }

    MarkdownHtml.Picture picture(String lesson, String name) {
        String file = lesson + "/" + name;
        if (!beside(lesson).contains(name)) {
            return NONE;
        }
        return folder.text(file)
                .map(source -> {
                    SvgFile svg = SvgFile.read(source);
                    shown.put(file, source.text());
                    String address = CatalogRoutes.media(folder.slug(), file, mark(source.text()));
                    return new MarkdownHtml.Picture(address, svg.width(), svg.height());
                })
                .orElse(NONE);
    }

    private static String mark(String content) {
        byte[] digest = CourseFolder.sha256().digest(content.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
    }
}
