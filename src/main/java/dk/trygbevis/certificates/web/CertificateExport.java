package dk.trygbevis.certificates.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import dk.trygbevis.base.web.NotFoundException;
import dk.trygbevis.certificates.CertificateRegister;
import dk.trygbevis.certificates.CertificateRoutes;
import dk.trygbevis.certificates.CertificateStatus.Revoked;
import dk.trygbevis.certificates.CertifiedCourse;
import dk.trygbevis.certificates.HeldCertificate;
import dk.trygbevis.certificates.PublicCertificate;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A course's completions and certificates as a file that Excel opens as it is. */
@Controller
class CertificateExport {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> COLUMNS =
            List.of("name", "number", "course", "version", "completed", "issued", "last-day", "state", "revoked-on");

    private final CertificateRegister register;
    private final CertificateWords words;
    private final Texts texts;

    CertificateExport(CertificateRegister register, CertificateWords words, Texts texts) {
        this.register = register;
        this.words = words;
        this.texts = texts;
    }

    /** @param lang the language of the headings and states */
    @GetMapping(CertificateRoutes.EXPORT)
    void export(
            @RequestParam String course,
            @RequestParam(required = false) @Nullable UUID workshop,
            @RequestParam(defaultValue = "da") String lang,
            HttpServletResponse response)
            throws IOException {
        Language language = Language.of(Locale.of(lang));
        if (register.courses().stream().map(CertifiedCourse::slug).noneMatch(course::equals)) {
            throw new NotFoundException("course with certificates");
        }
        register.recordExport(course, workshop);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(course + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Writer writer = response.getWriter();
        writer.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        csv.writeRecord(COLUMNS.stream()
                .map(column -> texts.get(language, "certificates.fact." + column))
                .toList());
        register.forEach(course, workshop, certificate -> csv.writeRecord(row(certificate, language)));
        csv.flush();
    }

    private List<String> row(HeldCertificate held, Language language) {
        PublicCertificate certificate = held.status().certificate();
        return Stream.of(
                        certificate.holder(),
                        certificate.number().grouped(),
                        certificate.course().in(language),
                        certificate.courseVersion(),
                        certificate.completedOn().toString(),
                        certificate.issuedOn().toString(),
                        certificate.lastValidDay().toString(),
                        words.word(held.status(), language),
                        held.status() instanceof Revoked revoked
                                ? DanishTime.day(revoked.since()).toString()
                                : "")
                .map(CertificateExport::defused)
                .toList();
    }

    /** A cell that a spreadsheet would take for a formula is made text (OWASP ASVS 5.0, 1.2.10). */
    static String defused(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
