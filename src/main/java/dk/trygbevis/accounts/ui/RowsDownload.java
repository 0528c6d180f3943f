package dk.trygbevis.accounts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import dk.trygbevis.base.web.SpreadsheetFile;
import dk.trygbevis.base.web.SpreadsheetFile.Format;
import java.util.List;
import java.util.Locale;

/** A link to rows that this view holds, as a file. */
final class RowsDownload {

    private RowsDownload() {}

    static Anchor link(String text, String name, Format format, List<List<String>> rows) {
        String file = name + "." + format.name().toLowerCase(Locale.ROOT);
        Anchor link = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName(file);
                    event.setContentType(format.mediaType());
                    try (SpreadsheetFile table = SpreadsheetFile.to(event.getOutputStream(), format)) {
                        rows.forEach(table::row);
                    }
                },
                text);
        link.addClassNames("btn", "quiet");
        return link;
    }
}
