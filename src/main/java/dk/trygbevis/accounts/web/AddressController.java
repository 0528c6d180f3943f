package dk.trygbevis.accounts.web;

import dk.trygbevis.accounts.AccountRoutes;
import dk.trygbevis.accounts.AddressChange;
import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.accounts.web.AccountPages.Done;
import dk.trygbevis.accounts.web.AccountPages.Told;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing one's mail address: the new one, and then the code that was sent there. */
@Controller
class AddressController {

    private static final LocalizedText CODE = new LocalizedText("/konto/e-mail/kode", "/en/account/email/code");

    private final AddressChange change;
    private final AccountPages accountPages;
    private final CurrentUser currentUser;
    private final SessionNotes notes;
    private final Pages pages;

    AddressController(
            AddressChange change, AccountPages accountPages, CurrentUser currentUser, SessionNotes notes, Pages pages) {
        this.change = change;
        this.accountPages = accountPages;
        this.currentUser = currentUser;
        this.notes = notes;
        this.pages = pages;
    }

    /** @param account whose address is to change: a session may pass on to another person */
    private record Asked(UUID account, UUID request, String email) implements Serializable {}

    @PostMapping({"/konto/e-mail", "/en/account/email"})
    ResponseEntity<byte[]> sendCode(
            Language language, @RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            return accountPages.show(Told.fault("email", "accounts.sign-in.not-an-address", email), language, request);
        }
        return switch (change.request(address.get(), language)) {
            case AddressChange.Request.Sent(UUID id) -> {
                Asked asked = new Asked(currentUser.require(), id, address.get().value());
                notes.keep(request, asked, Duration.ofMinutes(15));
                yield Answers.seeOther(URI.create(CODE.in(language)));
            }
            case AddressChange.Request.TooMany() ->
                accountPages.show(Told.fault("email", "accounts.sign-in.too-many", email), language, request);
        };
    }

    @GetMapping({"/konto/e-mail/kode", "/en/account/email/code"})
    ResponseEntity<byte[]> askForCode(Language language, HttpServletRequest request) {
        return asked(request)
                .map(asked -> form(HttpStatus.OK, asked, "", language, request))
                .orElseGet(() -> Answers.seeOther(URI.create(AccountRoutes.ACCOUNT.in(language))));
    }

    @PostMapping({"/konto/e-mail/kode", "/en/account/email/code"})
    ResponseEntity<byte[]> confirm(
            Language language, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        Optional<Asked> asked = asked(request);
        if (asked.isEmpty()) {
            return Answers.seeOther(URI.create(AccountRoutes.ACCOUNT.in(language)));
        }
        String email = asked.get().email();
        return switch (change.confirm(asked.get().request(), code)) {
            case AddressChange.Outcome.Changed changed -> AccountPages.back(language, Done.ADDRESS);
            case AddressChange.Outcome.Taken() ->
                accountPages.show(Told.fault("email", "accounts.account.email.taken", email), language, request);
            case AddressChange.Outcome.Over() ->
                accountPages.show(Told.fault("email", "accounts.sign-in.over", email), language, request);
            case AddressChange.Outcome.Wrong(int left) ->
                form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        asked.get(),
                        pages.text(language, "accounts.sign-in.wrong-code", left),
                        language,
                        request);
        };
    }

    private Optional<Asked> asked(HttpServletRequest request) {
        return notes.look(request, Asked.class).filter(asked -> asked.account().equals(currentUser.require()));
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Asked asked, String fault, Language language, HttpServletRequest request) {
        var page = pages.form(language, pages.text(language, "accounts.sign-in.code.title"), CODE, "my", request);
        return pages.unkept(
                status, "accounts/address-code.jte", Map.of("page", page, "email", asked.email(), "fault", fault));
    }
}
