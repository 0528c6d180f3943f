package dk.trygbevis.workshops.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import dk.trygbevis.base.web.NotFoundException;
import dk.trygbevis.workshops.AttendanceService;
import dk.trygbevis.workshops.Participant;
import dk.trygbevis.workshops.WorkshopDetails;
import dk.trygbevis.workshops.WorkshopService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A workshop's participants as a file that a Danish Excel opens as a table: UTF-8 with a mark at its beginning, semicolons
 * between the fields. Read and written a piece at a time, whatever the number.
 */
@Controller
class ParticipantExport {

    private static final int AT_ONCE = 500;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final WorkshopService workshops;
    private final AttendanceService attendance;
    private final AccountService accounts;
    private final Texts texts;

    ParticipantExport(WorkshopService workshops, AttendanceService attendance, AccountService accounts, Texts texts) {
        this.workshops = workshops;
        this.attendance = attendance;
        this.accounts = accounts;
        this.texts = texts;
    }

    @GetMapping("/manage/export/workshops/{id}.csv")
    void export(@PathVariable String id, @RequestParam(defaultValue = "da") String lang, HttpServletResponse response)
            throws IOException {
        Language language = Language.of(Locale.of(lang));
        WorkshopDetails workshop =
                workshops.managed(WorkshopAddress.id(id)).orElseThrow(() -> new NotFoundException("workshop " + id));
        String file = workshop.plan().title().in(language) + " "
                + DanishTime.day(workshop.plan().startsAt()) + ".csv";
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            write(workshop.id(), language, writer);
        }
    }

    void write(UUID workshopId, Language language, Writer writer) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        csv.writeRecord(Stream.of("name", "email", "status", "registered", "present")
                .map(column -> texts.get(language, "workshops.export." + column))
                .toList());
        List<Participant> some = attendance.export(workshopId, 0, AT_ONCE);
        while (!some.isEmpty()) {
            Map<UUID, AccountDetails> people =
                    accounts.find(some.stream().map(Participant::accountId).toList());
            some.forEach(
                    participant -> csv.writeRecord(row(participant, people.get(participant.accountId()), language)));
            some = attendance.export(workshopId, some.getLast().queueNumber(), AT_ONCE);
        }
        csv.flush();
    }

    private List<String> row(Participant participant, @Nullable AccountDetails person, Language language) {
        return List.of(
                defused(participant.name()),
                person == null ? "" : defused(person.email().value()),
                texts.get(language, "workshops.export." + participant.status()),
                time(participant.registeredAt()),
                participant.checkedInAt() == null ? "" : time(participant.checkedInAt()));
    }

    /** A text that no spreadsheet takes for a formula (OWASP ASVS 5.0, 1.2.10). */
    static String defused(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** As a spreadsheet reads a point in time. */
    private static String time(Instant instant) {
        return DanishTime.local(instant)
                .toLocalDateTime()
                .withNano(0)
                .toString()
                .replace('T', ' ');
    }
}
