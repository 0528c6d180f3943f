package dk.trygbevis.accounts.web;

import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.MyBrowsers;
import dk.trygbevis.accounts.web.AccountPages.Done;
import dk.trygbevis.accounts.web.AccountPages.Told;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.PersonName;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: name, language, and the browsers that stay signed in. */
@Controller
class AccountController {

    private final AccountPages accountPages;
    private final AccountService accounts;
    private final MyBrowsers browsers;

    AccountController(AccountPages accountPages, AccountService accounts, MyBrowsers browsers) {
        this.accountPages = accountPages;
        this.accounts = accounts;
        this.browsers = browsers;
    }

    @GetMapping({"/konto", "/en/account"})
    ResponseEntity<byte[]> show(
            Language language,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String problem,
            HttpServletRequest request) {
        Told told = Problem.of(problem)
                .map(known -> Told.fault("", known.key(), ""))
                .orElseGet(() -> toldOf(done));
        return accountPages.show(told, language, request);
    }

    private static Told toldOf(String done) {
        return Arrays.stream(Done.values())
                .filter(known -> known.name().equals(done))
                .findFirst()
                .map(Told::done)
                .orElse(Told.NOTHING);
    }

    @PostMapping({"/konto/navn", "/en/account/name"})
    ResponseEntity<byte[]> rename(
            Language language, @RequestParam(defaultValue = "") String name, HttpServletRequest request) {
        Optional<PersonName> valid = PersonName.parse(name);
        if (valid.isEmpty()) {
            return accountPages.show(Told.fault("name", "accounts.account.name.fault", name), language, request);
        }
        accounts.rename(valid.get());
        return AccountPages.back(language, Done.NAME);
    }

    @PostMapping({"/konto/sprog", "/en/account/language"})
    ResponseEntity<byte[]> choose(@RequestParam Language chosen) {
        accounts.choose(chosen);
        return AccountPages.back(chosen, Done.LANGUAGE);
    }

    @PostMapping({"/konto/browsere/glem", "/en/account/browsers/forget"})
    ResponseEntity<byte[]> forget(Language language, @RequestParam String id) {
        browsers.forget(id);
        return AccountPages.back(language, Done.FORGOTTEN);
    }

    @PostMapping({"/konto/log-ud-alle-steder", "/en/account/sign-out-everywhere"})
    ResponseEntity<byte[]> signOutEverywhere(Language language) {
        browsers.signOutEverywhere();
        return Answers.seeOther(URI.create(language == Language.DA ? "/" : "/en"));
    }
}
