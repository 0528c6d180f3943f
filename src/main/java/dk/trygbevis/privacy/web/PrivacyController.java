package dk.trygbevis.privacy.web;

import dk.trygbevis.accounts.AccountRoutes;
import dk.trygbevis.accounts.PersonalSection.Line;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import dk.trygbevis.base.web.Pages;
import dk.trygbevis.privacy.PeriodWords;
import dk.trygbevis.privacy.PrivacyRoutes;
import dk.trygbevis.privacy.RetentionService;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What happens with personal data; the periods on it are those that the clean-up obeys. */
@Controller
class PrivacyController {

    private final RetentionService retention;
    private final Pages pages;
    private final Texts texts;

    PrivacyController(RetentionService retention, Pages pages, Texts texts) {
        this.retention = retention;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping({"/privatliv", "/en/privacy"})
    ResponseEntity<byte[]> privacy(Language language) {
        String title = texts.get(language, "privacy.page.title");
        List<Line> periods = retention.periods().stream()
                .map(kept -> new Line(
                        texts.get(language, "privacy.kind." + kept.kind()),
                        texts.get(
                                language,
                                "privacy.from." + kept.kind(),
                                PeriodWords.in(language, kept.period(), texts))))
                .toList();
        return pages.cacheable(
                "privacy/privacy.jte",
                Map.of("page", pages.indexed(language, title, title, AccountRoutes.PRIVACY, ""), "periods", periods));
    }

    @GetMapping({PrivacyRoutes.GOODBYE_DA, PrivacyRoutes.GOODBYE_EN})
    ResponseEntity<byte[]> goodbye(Language language) {
        String title = texts.get(language, "privacy.goodbye.title");
        return pages.cacheable(
                "privacy/goodbye.jte", Map.of("page", pages.unlisted(language, title, PrivacyRoutes.GOODBYE, "")));
    }
}
