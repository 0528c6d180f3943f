package dk.trygbevis.audit.web;

import dk.trygbevis.audit.AuditActions;
import dk.trygbevis.audit.AuditEntry;
import dk.trygbevis.audit.AuditFilter;
import dk.trygbevis.audit.AuditLine;
import dk.trygbevis.audit.AuditRoutes;
import dk.trygbevis.audit.AuditTrail;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import dk.trygbevis.base.web.SpreadsheetFile;
import dk.trygbevis.base.web.SpreadsheetFile.Format;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record, or the part of it that a filter leaves, as a file. */
@Controller
class AuditExport {

    private static final List<String> COLUMNS =
            List.of("number", "time", "action", "actor", "actor-id", "subject", "subject-name", "detail");

    private final AuditTrail trail;
    private final AuditActions actions;
    private final Texts texts;

    AuditExport(AuditTrail trail, AuditActions actions, Texts texts) {
        this.trail = trail;
        this.actions = actions;
        this.texts = texts;
    }

    @GetMapping(AuditRoutes.EXPORT + "csv")
    void csv(@RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        export(Format.CSV, parameters, response);
    }

    @GetMapping(AuditRoutes.EXPORT + "xlsx")
    void excel(@RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        export(Format.XLSX, parameters, response);
    }

    private void export(Format format, Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Language language = Language.of(Locale.of(parameters.getOrDefault("lang", "")));
        AuditFilter filter = AuditFilter.of(name -> parameters.getOrDefault(name, ""));
        String ending = format.name().toLowerCase(Locale.ROOT);
        trail.recordExport(filter, ending);
        try (SpreadsheetFile file =
                SpreadsheetFile.answer(response, format, texts.get(language, "audit.export.file") + "." + ending)) {
            file.row(COLUMNS.stream()
                    .map(column -> texts.get(language, "audit.export." + column))
                    .toList());
            trail.forEach(filter, line -> file.row(row(line, language)));
        }
    }

    private List<String> row(AuditLine line, Language language) {
        AuditEntry entry = line.entry();
        String actor = line.isBySystem()
                ? texts.get(language, "audit.system")
                : Objects.requireNonNullElse(line.actorName(), texts.get(language, "audit.erased"));
        return Stream.of(
                        Long.toString(entry.position()),
                        time(entry),
                        actions.words(entry.action(), language),
                        actor,
                        entry.actor(),
                        entry.subject(),
                        Objects.requireNonNullElse(line.subjectName(), ""),
                        entry.detail())
                .toList();
    }

    /** As a spreadsheet reads a point in time. */
    private static String time(AuditEntry entry) {
        return DanishTime.local(entry.recordedAt())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ');
    }
}
