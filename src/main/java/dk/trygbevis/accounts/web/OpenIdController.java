package dk.trygbevis.accounts.web;

import dk.trygbevis.accounts.AccountRoutes;
import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.accounts.SignIn;
import dk.trygbevis.accounts.openid.Identities;
import dk.trygbevis.accounts.openid.OpenIdClient;
import dk.trygbevis.accounts.openid.OpenIdClient.Answer;
import dk.trygbevis.accounts.openid.OpenIdClient.Outcome;
import dk.trygbevis.accounts.openid.ProvenIdentity;
import dk.trygbevis.accounts.web.AccountPages.Done;
import dk.trygbevis.base.ClientAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.RateLimiter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To a broker and back: to sign in, or to join an identity to the account that is signed in. */
@Controller
class OpenIdController {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Generous: everybody at a course day may share one address. */
    private final RateLimiter attemptsPerAddress = new RateLimiter(300, Duration.ofHours(1));

    private final OpenIdClient client;
    private final Identities identities;
    private final SignIn signIn;
    private final CurrentUser currentUser;
    private final SessionNotes notes;
    private final ForwardPage forwardPage;

    OpenIdController(
            OpenIdClient client,
            Identities identities,
            SignIn signIn,
            CurrentUser currentUser,
            SessionNotes notes,
            ForwardPage forwardPage) {
        this.client = client;
        this.identities = identities;
        this.signIn = signIn;
        this.currentUser = currentUser;
        this.notes = notes;
        this.forwardPage = forwardPage;
    }

    /** @param joinTo the account to join the identity to; absent where somebody wants to sign in */
    private record Errand(
            OAuth2AuthorizationRequest asked,
            String provider,
            Language language,
            String next,
            boolean remember,
            @Nullable UUID joinTo)
            implements Serializable {}

    @PostMapping({"/log-ind/med", "/en/sign-in/with"})
    ResponseEntity<byte[]> signIn(
            Language language,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "false") boolean remember,
            HttpServletRequest request) {
        return send(provider, language, next, remember, null, request);
    }

    @PostMapping({"/konto/med", "/en/account/with"})
    ResponseEntity<byte[]> join(
            Language language, @RequestParam(defaultValue = "") String provider, HttpServletRequest request) {
        return send(provider, language, "", false, currentUser.require(), request);
    }

    @PostMapping({"/konto/med/fjern", "/en/account/with/remove"})
    ResponseEntity<byte[]> remove(Language language, @RequestParam UUID id) {
        identities.remove(id);
        return AccountPages.back(language, Done.IDENTITY_REMOVED);
    }

    /** Goes on without the identity that was proven. */
    @PostMapping({"/log-ind/uden", "/en/sign-in/without"})
    ResponseEntity<byte[]> goOnWithout(
            Language language, @RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        notes.take(request, Stranger.class);
        return Answers.seeOther(URI.create(AccountRoutes.signIn(language, next)));
    }

    @GetMapping("/log-ind/svar/{provider}")
    ResponseEntity<byte[]> answer(
            @PathVariable String provider,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String iss,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Errand> errand =
                notes.take(request, Errand.class).filter(sent -> sent.provider().equals(provider));
        if (errand.isEmpty()) {
            return failed(
                    Problem.REFUSED,
                    Language.of(request.getLocale()),
                    "",
                    currentUser.id().isPresent());
        }
        Errand sent = errand.get();
        boolean joining = sent.joinTo() != null;
        if (tooMany(request)) {
            return failed(Problem.TOO_MANY, sent.language(), sent.next(), joining);
        }
        return switch (client.complete(provider, sent.asked(), new Answer(code, state, error, iss))) {
            case Outcome.Proven(var identity) ->
                joining ? join(identity, sent) : signIn(identity, sent, request, response);
            case Outcome.Declined() -> failed(Problem.DECLINED, sent.language(), sent.next(), joining);
            case Outcome.Refused() -> failed(Problem.REFUSED, sent.language(), sent.next(), joining);
        };
    }

    private ResponseEntity<byte[]> send(
            String provider,
            Language language,
            String next,
            boolean remember,
            @Nullable UUID joinTo,
            HttpServletRequest request) {
        if (tooMany(request)) {
            return failed(Problem.TOO_MANY, language, next, joinTo != null);
        }
        return client.begin(provider, request)
                .map(asked -> {
                    notes.keep(request, new Errand(asked, provider, language, next, remember, joinTo), PATIENCE);
                    return forwardPage.to(URI.create(asked.getAuthorizationRequestUri()), provider, language);
                })
                .orElseGet(() -> failed(Problem.UNAVAILABLE, language, next, joinTo != null));
    }

    private ResponseEntity<byte[]> join(ProvenIdentity identity, Errand sent) {
        if (!currentUser.id().equals(Optional.ofNullable(sent.joinTo()))) {
            return failed(Problem.REFUSED, sent.language(), "", false);
        }
        return switch (identities.join(identity)) {
            case JOINED, YOURS_ALREADY -> AccountPages.back(sent.language(), Done.IDENTITY_JOINED);
            case ANOTHERS -> failed(Problem.ANOTHERS, sent.language(), "", true);
        };
    }

    private ResponseEntity<byte[]> signIn(
            ProvenIdentity identity, Errand sent, HttpServletRequest request, HttpServletResponse response) {
        return identities
                .signIn(identity)
                .map(account -> {
                    signIn.as(account, sent.remember(), request, response);
                    return Answers.seeOther(URI.create(Answers.ownPath(sent.next())));
                })
                .orElseGet(() -> {
                    notes.keep(request, new Stranger(identity), Stranger.LIFETIME);
                    return Answers.seeOther(URI.create(AccountRoutes.signIn(sent.language(), sent.next())));
                });
    }

    private boolean tooMany(HttpServletRequest request) {
        return attemptsPerAddress
                .tryAcquire(ClientAddress.limitKey(request.getRemoteAddr()))
                .isPresent();
    }

    /** Back to where the errand began, by an address without the broker's parameters. */
    private static ResponseEntity<byte[]> failed(Problem problem, Language language, String next, boolean joining) {
        String page = joining ? AccountRoutes.ACCOUNT.in(language) + "?" : AccountRoutes.signIn(language, next) + "&";
        return Answers.seeOther(URI.create(page + "problem=" + problem.name()));
    }
}
