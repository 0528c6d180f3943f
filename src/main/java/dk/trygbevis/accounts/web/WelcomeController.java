package dk.trygbevis.accounts.web;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountRoutes;
import dk.trygbevis.accounts.SignInService;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one question of the first sign-in: 15 or older. No account comes to be before it is answered. */
@Controller
class WelcomeController {

    private final SignInService signIns;
    private final Arrival arrival;
    private final SessionNotes notes;
    private final Pages pages;

    WelcomeController(SignInService signIns, Arrival arrival, SessionNotes notes, Pages pages) {
        this.signIns = signIns;
        this.arrival = arrival;
        this.notes = notes;
        this.pages = pages;
    }

    @GetMapping({"/log-ind/velkommen", "/en/sign-in/welcome"})
    ResponseEntity<byte[]> ask(Language language, HttpServletRequest request) {
        return notes.look(request, Newcomer.class)
                .map(newcomer -> form(HttpStatus.OK, newcomer, language, request))
                .orElseGet(() -> Answers.seeOther(URI.create(AccountRoutes.SIGN_IN.in(language))));
    }

    @PostMapping({"/log-ind/velkommen", "/en/sign-in/welcome"})
    ResponseEntity<byte[]> open(
            Language language,
            @RequestParam(defaultValue = "false") boolean ofAge,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Newcomer> asked = notes.look(request, Newcomer.class);
        if (asked.isPresent() && !ofAge) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, asked.get(), language, request);
        }
        return notes.take(request, Newcomer.class)
                .map(newcomer -> {
                    AccountDetails account = signIns.welcome(new EmailAddress(newcomer.email()), language);
                    return Answers.seeOther(
                            arrival.of(account, newcomer.remember(), newcomer.next(), request, response));
                })
                .orElseGet(() -> Answers.seeOther(URI.create(AccountRoutes.SIGN_IN.in(language))));
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Newcomer newcomer, Language language, HttpServletRequest request) {
        var page = pages.form(
                language, pages.text(language, "accounts.welcome.title"), AccountRoutes.WELCOME, "my", request);
        String fault = status == HttpStatus.OK ? "" : page.text("accounts.welcome.fault");
        return pages.unkept(
                status, "accounts/welcome.jte", Map.of("page", page, "email", newcomer.email(), "fault", fault));
    }
}
