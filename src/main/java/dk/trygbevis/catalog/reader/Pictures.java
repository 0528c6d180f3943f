package dk.trygbevis.catalog.reader;

import dk.trygbevis.catalog.CatalogRoutes;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pictures of one course, read when a text shows them. */
final class Pictures {

    static final MarkdownHtml.Picture NONE = new MarkdownHtml.Picture("", 0, 0);

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
                    String address = CatalogRoutes.media(folder.slug(), file, source.text());
                    return new MarkdownHtml.Picture(address, svg.width(), svg.height());
                })
                .orElse(NONE);
    }
}
