package dk.trygbevis.accounts.web;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.SiteIdentitySource;
import dk.trygbevis.base.web.Pages;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The short address of the accessibility statement (BEK 904/2019). */
@Controller
class AboutController {

    private final SiteIdentitySource site;
    private final Pages pages;

    AboutController(SiteIdentitySource site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    @GetMapping({"/was", "/en/was"})
    ResponseEntity<byte[]> accessibilityStatement(Language language) {
        String statement = site.current().accessibilityStatement();
        if (statement != null) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(statement))
                    .build();
        }
        String title = pages.text(language, "shell.was.title");
        return pages.cacheable(
                "base/accessibility.jte",
                Map.of("page", pages.indexed(language, title, title, new LocalizedText("/was", "/en/was"), "")));
    }
}
