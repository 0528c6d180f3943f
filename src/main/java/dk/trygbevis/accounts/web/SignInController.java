package dk.trygbevis.accounts.web;

import dk.trygbevis.accounts.AccountRoutes;
import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.accounts.SignInService;
import dk.trygbevis.base.ClientAddress;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.RateLimiter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a code by mail: two plain forms, the address and then the code. */
@Controller
class SignInController {

    private static final String REQUEST_COOKIE = "sign-in-request";

    /** Generous: everybody at a course day may share one address. */
    private final RateLimiter requestsPerAddress = new RateLimiter(300, Duration.ofHours(1));

    private final SignInService signIns;
    private final Arrival arrival;
    private final SessionNotes notes;
    private final CurrentUser currentUser;
    private final SignInPages signInPages;

    SignInController(
            SignInService signIns,
            Arrival arrival,
            SessionNotes notes,
            CurrentUser currentUser,
            SignInPages signInPages) {
        this.signIns = signIns;
        this.arrival = arrival;
        this.notes = notes;
        this.currentUser = currentUser;
        this.signInPages = signInPages;
    }

    @GetMapping({AccountRoutes.SIGN_IN_DA, AccountRoutes.SIGN_IN_EN})
    ResponseEntity<byte[]> askForAddress(
            Language language,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String problem,
            HttpServletRequest request) {
        if (currentUser.id().isPresent()) {
            return Answers.seeOther(URI.create(Answers.ownPath(next)));
        }
        return signInPages.address(
                HttpStatus.OK,
                language,
                next,
                "",
                Problem.of(problem).map(Problem::key).orElse(null),
                request);
    }

    @PostMapping({AccountRoutes.SIGN_IN_DA, AccountRoutes.SIGN_IN_EN})
    ResponseEntity<byte[]> sendCode(
            Language language,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            return signInPages.address(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    language,
                    next,
                    email,
                    "accounts.sign-in.not-an-address",
                    request);
        }
        if (requestsPerAddress
                .tryAcquire(ClientAddress.limitKey(request.getRemoteAddr()))
                .isPresent()) {
            return signInPages.address(
                    HttpStatus.TOO_MANY_REQUESTS, language, next, email, "accounts.sign-in.too-many", request);
        }
        return switch (signIns.request(address.get(), language)) {
            case SignInService.Request.Sent(UUID id) -> {
                keep(id.toString(), Duration.ofMinutes(15), request, response);
                yield Answers.seeOther(codePage(language, next));
            }
            case SignInService.Request.TooMany(Duration retryAfter) ->
                signInPages.address(
                        HttpStatus.TOO_MANY_REQUESTS, language, next, email, "accounts.sign-in.too-many", request);
        };
    }

    @GetMapping({"/log-ind/kode", "/en/sign-in/code"})
    ResponseEntity<byte[]> askForCode(
            Language language,
            @RequestParam(defaultValue = "") String next,
            @CookieValue(name = REQUEST_COOKIE, defaultValue = "") String asked,
            HttpServletRequest request) {
        return signInPages.code(HttpStatus.OK, language, next, !asked.isEmpty(), null, 0, request);
    }

    @PostMapping({"/log-ind/kode", "/en/sign-in/code"})
    ResponseEntity<byte[]> signIn(
            Language language,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "false") boolean remember,
            @CookieValue(name = REQUEST_COOKIE, defaultValue = "") String asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<UUID> id = uuid(asked);
        if (id.isEmpty()) {
            return signInPages.code(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    language,
                    next,
                    false,
                    "accounts.sign-in.other-browser",
                    0,
                    request);
        }
        return switch (signIns.attempt(id.get(), code)) {
            case SignInService.Attempt.SignedIn(var account) -> {
                keep("", Duration.ZERO, request, response);
                yield Answers.seeOther(arrival.of(account, remember, next, request, response));
            }
            case SignInService.Attempt.Newcomer(EmailAddress email) -> {
                keep("", Duration.ZERO, request, response);
                notes.keep(request, new Newcomer(email.value(), remember, next), Newcomer.LIFETIME);
                yield Answers.seeOther(URI.create(AccountRoutes.WELCOME.in(language)));
            }
            case SignInService.Attempt.Wrong(int left) ->
                signInPages.code(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        language,
                        next,
                        true,
                        "accounts.sign-in.wrong-code",
                        left,
                        request);
            case SignInService.Attempt.Over() ->
                signInPages.address(
                        HttpStatus.UNPROCESSABLE_CONTENT, language, next, "", "accounts.sign-in.over", request);
        };
    }

    private static URI codePage(Language language, String next) {
        String page = AccountRoutes.SIGN_IN_CODE.in(language);
        return URI.create(next.isEmpty() ? page : page + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    /** Added to the response itself: a header of a ResponseEntity would take the place of the new session's cookie. */
    private static void keep(String requestId, Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(REQUEST_COOKIE, requestId)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
