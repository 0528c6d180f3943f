package dk.trygbevis.privacy.web;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.web.Page;
import dk.trygbevis.base.web.Pages;
import dk.trygbevis.privacy.ErasureOutcome;
import dk.trygbevis.privacy.ErasureService;
import dk.trygbevis.privacy.PrivacyRoutes;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Erasing oneself: what goes, what stays and why, a tick, and a last word. */
@Controller
class ErasureController {

    private final ErasureService erasures;
    private final Pages pages;

    ErasureController(ErasureService erasures, Pages pages) {
        this.erasures = erasures;
        this.pages = pages;
    }

    @GetMapping({PrivacyRoutes.ERASE_ME_DA, PrivacyRoutes.ERASE_ME_EN})
    ResponseEntity<byte[]> ask(Language language, HttpServletRequest request) {
        return form(HttpStatus.OK, language, erasures.myHindrances(), "", request);
    }

    @PostMapping({PrivacyRoutes.ERASE_ME_DA, PrivacyRoutes.ERASE_ME_EN})
    ResponseEntity<byte[]> erase(
            Language language, @RequestParam(defaultValue = "false") boolean sure, HttpServletRequest request)
            throws ServletException {
        if (!sure) {
            String fault = pages.text(language, "privacy.erase.not-sure");
            return form(HttpStatus.UNPROCESSABLE_CONTENT, language, erasures.myHindrances(), fault, request);
        }
        return switch (erasures.eraseMe()) {
            case ErasureOutcome.Hindered(var reasons) -> form(HttpStatus.CONFLICT, language, reasons, "", request);
            case ErasureOutcome.Erased erased -> goodbye(language, request);
            case ErasureOutcome.NoSuchAccount gone -> goodbye(language, request);
        };
    }

    /** This browser is signed out here; all others are with their next request, for the account is gone. */
    private static ResponseEntity<byte[]> goodbye(Language language, HttpServletRequest request)
            throws ServletException {
        request.logout();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PrivacyRoutes.GOODBYE.in(language)))
                .build();
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Language language, List<String> hindrances, String fault, HttpServletRequest request) {
        Page page = pages.form(
                language, pages.text(language, "privacy.erase.title"), PrivacyRoutes.ERASE_ME, "my", request);
        return pages.unkept(
                status, "privacy/erase.jte", Map.of("page", page, "hindrances", hindrances, "fault", fault));
    }
}
