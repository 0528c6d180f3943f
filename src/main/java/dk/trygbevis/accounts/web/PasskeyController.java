package dk.trygbevis.accounts.web;

import dk.trygbevis.accounts.SignIn;
import dk.trygbevis.accounts.passkeys.PasskeyAnswer;
import dk.trygbevis.accounts.passkeys.PasskeyName;
import dk.trygbevis.accounts.passkeys.PasskeyService;
import dk.trygbevis.accounts.web.AccountPages.Done;
import dk.trygbevis.accounts.web.AccountPages.Told;
import dk.trygbevis.base.ClientAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.RateLimiter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Passkeys in plain forms. A small script asks for the options, has the browser do what only it can, puts its answer in
 * the form and sends it; all that follows is as with any other form.
 */
@Controller
class PasskeyController {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Generous: everybody at a course day may share one address. */
    private final RateLimiter attemptsPerAddress = new RateLimiter(300, Duration.ofHours(1));

    private final PasskeyService passkeys;
    private final SignIn signIn;
    private final SignInPages signInPages;
    private final AccountPages accountPages;
    private final SessionNotes notes;

    PasskeyController(
            PasskeyService passkeys,
            SignIn signIn,
            SignInPages signInPages,
            AccountPages accountPages,
            SessionNotes notes) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.signInPages = signInPages;
        this.accountPages = accountPages;
        this.notes = notes;
    }

    @PostMapping({"/konto/adgangsnoegler/valg", "/en/account/passkeys/options"})
    ResponseEntity<String> whatToMake(HttpServletRequest request) {
        PublicKeyCredentialCreationOptions options = passkeys.whatToMake();
        notes.keep(request, options, PATIENCE);
        return json(options);
    }

    @PostMapping({"/konto/adgangsnoegler", "/en/account/passkeys"})
    ResponseEntity<byte[]> add(
            Language language,
            @RequestParam(defaultValue = "") String passkeyName,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request) {
        Optional<PasskeyName> name = PasskeyName.parse(passkeyName);
        if (name.isEmpty()) {
            return fault("accounts.passkeys.name.fault", passkeyName, language, request);
        }
        PasskeyService.Addition addition = notes.take(request, PublicKeyCredentialCreationOptions.class)
                .flatMap(asked -> PasskeyAnswer.made(credential).map(answer -> passkeys.add(asked, answer, name.get())))
                .orElse(PasskeyService.Addition.REFUSED);
        return switch (addition) {
            case ADDED -> AccountPages.back(language, Done.PASSKEY_ADDED);
            case TOO_MANY -> fault("accounts.passkeys.too-many", passkeyName, language, request);
            case REFUSED -> fault("accounts.passkeys.refused", passkeyName, language, request);
        };
    }

    @PostMapping({"/konto/adgangsnoegler/fjern", "/en/account/passkeys/remove"})
    ResponseEntity<byte[]> remove(Language language, @RequestParam UUID id) {
        passkeys.remove(id);
        return AccountPages.back(language, Done.PASSKEY_REMOVED);
    }

    @PostMapping({"/log-ind/adgangsnoegle/valg", "/en/sign-in/passkey/options"})
    ResponseEntity<String> challenge(HttpServletRequest request) {
        if (tooMany(request)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        PublicKeyCredentialRequestOptions options = passkeys.challenge();
        notes.keep(request, options, PATIENCE);
        return json(options);
    }

    @PostMapping({"/log-ind/adgangsnoegle", "/en/sign-in/passkey"})
    ResponseEntity<byte[]> signIn(
            Language language,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "false") boolean remember,
            HttpServletRequest request,
            HttpServletResponse response) {
        PasskeyService.SignIn attempt = notes.take(request, PublicKeyCredentialRequestOptions.class)
                .flatMap(asked -> PasskeyAnswer.used(credential).map(answer -> passkeys.signIn(asked, answer)))
                .orElseGet(PasskeyService.SignIn.Refused::new);
        return switch (attempt) {
            case PasskeyService.SignIn.SignedIn(var account) -> {
                signIn.as(account, remember, request, response);
                yield Answers.seeOther(URI.create(Answers.ownPath(next)));
            }
            case PasskeyService.SignIn.Refused() ->
                signInPages.address(
                        HttpStatus.UNPROCESSABLE_CONTENT, language, next, "", "accounts.passkeys.unknown", request);
        };
    }

    private boolean tooMany(HttpServletRequest request) {
        return attemptsPerAddress
                .tryAcquire(ClientAddress.limitKey(request.getRemoteAddr()))
                .isPresent();
    }

    private ResponseEntity<byte[]> fault(String key, String typed, Language language, HttpServletRequest request) {
        return accountPages.show(Told.fault("passkey-name", key, typed), language, request);
    }

    private static ResponseEntity<String> json(Object options) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(PasskeyAnswer.json(options));
    }
}
