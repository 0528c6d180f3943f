package dk.trygbevis.mail.web;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.SiteIdentitySource;
import dk.trygbevis.base.web.NotFoundException;
import dk.trygbevis.base.web.Page;
import dk.trygbevis.base.web.Pages;
import dk.trygbevis.mail.MailRoutes;
import dk.trygbevis.mail.SampleMailbox;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The mailbox page of sample mode. Sign-in codes lie open in it, so it exists for nobody but the machine itself: for all
 * others there is nothing at this address.
 */
@Controller
@Profile("sample")
class SampleMailboxController {

    private final SampleMailbox mailbox;
    private final Pages pages;
    private final SiteIdentitySource site;

    SampleMailboxController(SampleMailbox mailbox, Pages pages, SiteIdentitySource site) {
        this.mailbox = mailbox;
        this.pages = pages;
        this.site = site;
    }

    @GetMapping(MailRoutes.SAMPLE_MAILBOX)
    ResponseEntity<byte[]> all(@RequestParam(defaultValue = "da") String lang, HttpServletRequest request) {
        refuseStrangers(request);
        Page page = page(lang, MailRoutes.SAMPLE_MAILBOX);
        return pages.unkept(HttpStatus.OK, "mail/mailbox.jte", Map.of("page", page, "letters", mailbox.newest()));
    }

    @GetMapping(MailRoutes.SAMPLE_MAILBOX + "/{file}")
    ResponseEntity<byte[]> one(
            @PathVariable String file, @RequestParam(defaultValue = "da") String lang, HttpServletRequest request) {
        refuseStrangers(request);
        SampleMailbox.Letter letter =
                mailbox.find(file).orElseThrow(() -> new NotFoundException("no such mail in the sample mailbox"));
        Page page = page(lang, MailRoutes.SAMPLE_MAILBOX + "/" + letter.file());
        return pages.unkept(
                HttpStatus.OK,
                "mail/letter.jte",
                Map.of(
                        "page",
                        page,
                        "letter",
                        letter,
                        "pieces",
                        LinkedText.of(letter.text(), site.current().siteAddress())));
    }

    private Page page(String lang, String path) {
        Language language = lang.equals(Language.EN.tag()) ? Language.EN : Language.DA;
        return pages.unlisted(
                language,
                pages.text(language, "mail.sample.title"),
                new LocalizedText(path, path + "?lang=" + Language.EN.tag()),
                "");
    }

    private static void refuseStrangers(HttpServletRequest request) {
        if (!OwnMachine.asks(request)) {
            throw new NotFoundException("the sample mailbox, for another machine");
        }
    }
}
