package dk.trygbevis.certificates.web;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.web.Pages;
import dk.trygbevis.certificates.CertificateRoutes;
import dk.trygbevis.certificates.CertificateStatus;
import dk.trygbevis.certificates.CheckInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public check as pages: without a session, without JavaScript, the same whoever asks. */
@Controller
class CheckController {

    private final LimitedCheck check;
    private final CheckPages checkPages;
    private final Pages pages;

    CheckController(LimitedCheck check, CheckPages checkPages, Pages pages) {
        this.check = check;
        this.checkPages = checkPages;
        this.pages = pages;
    }

    /** The field for a number; what is typed into it leads on to the address of that check. */
    @GetMapping({"/v", "/v/", "/en/v", "/en/v/"})
    ResponseEntity<byte[]> form(
            Language language,
            @RequestParam(name = "n", defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (typed.isBlank()) {
            return form(language);
        }
        String asked = CheckInput.withoutAddress(typed);
        return switch (CheckInput.read(asked)) {
            case CheckInput.Id(var id) -> to(CertificateRoutes.check(id.value()), language);
            case CheckInput.Number(var number) -> to(CertificateRoutes.check(number.value()), language);
            case CheckInput.TypedWrong() -> check(asked, language, request, response);
        };
    }

    /** The answer about one certificate. Nobody may keep it or list it. */
    @GetMapping({"/v/{idOrNumber}", "/en/v/{idOrNumber}"})
    ResponseEntity<byte[]> check(
            @PathVariable String idOrNumber,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        CheckInput input = CheckInput.read(idOrNumber);
        return switch (check.answer(input, request.getRemoteAddr())) {
            case LimitedCheck.Answer.Given(var status) -> answer(status, input, idOrNumber, language);
            case LimitedCheck.Answer.TooMany tooMany -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
                yield tooMany(language);
            }
        };
    }

    private ResponseEntity<byte[]> form(Language language) {
        String title = pages.text(language, "certificates.check.title");
        String description = pages.text(language, "certificates.check.description");
        return pages.cacheable(
                "certificates/check-form.jte",
                Map.of("page", pages.indexed(language, title, description, CertificateRoutes.CHECK, "check")));
    }

    private ResponseEntity<byte[]> answer(CertificateStatus status, CheckInput input, String asked, Language language) {
        boolean issued = status instanceof CertificateStatus.Issued;
        String typed = asked.substring(0, Math.min(asked.length(), CheckInput.LONGEST));
        CheckPage answer = checkPages.of(status, language, input instanceof CheckInput.Number, typed);
        return pages.unkept(
                issued ? HttpStatus.OK : HttpStatus.NOT_FOUND,
                "certificates/check.jte",
                Map.of("page", pages.unlisted(language, answer.word(), pathsOf(input), "check"), "check", answer));
    }

    private ResponseEntity<byte[]> tooMany(Language language) {
        String title = pages.text(language, "error.too-many.title");
        return pages.unkept(
                HttpStatus.TOO_MANY_REQUESTS,
                "base/error.jte",
                Map.of(
                        "page", pages.unlisted(language, title, CertificateRoutes.CHECK, "check"),
                        "kind", "too-many",
                        "reference", ""));
    }

    private static ResponseEntity<byte[]> to(LocalizedText paths, Language language) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(paths.in(language)))
                .build();
    }

    private static LocalizedText pathsOf(CheckInput input) {
        return switch (input) {
            case CheckInput.Id(var id) -> CertificateRoutes.check(id.value());
            case CheckInput.Number(var number) -> CertificateRoutes.check(number.value());
            case CheckInput.TypedWrong() -> CertificateRoutes.CHECK;
        };
    }
}
