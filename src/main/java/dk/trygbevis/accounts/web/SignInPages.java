package dk.trygbevis.accounts.web;

import dk.trygbevis.accounts.AccountRoutes;
import dk.trygbevis.accounts.openid.ProvenIdentity;
import dk.trygbevis.accounts.openid.SignInProviders;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The page to sign in on, which every way in that fails comes back to. */
@Component
class SignInPages {

    private final SignInProviders providers;
    private final SessionNotes notes;
    private final Optional<SamplePeople> samples;
    private final Pages pages;

    SignInPages(SignInProviders providers, SessionNotes notes, Optional<SamplePeople> samples, Pages pages) {
        this.providers = providers;
        this.notes = notes;
        this.samples = samples;
        this.pages = pages;
    }

    /**
     * @param email as it was typed, so that nothing is lost
     * @param fault the key of what went wrong, if anything did
     */
    ResponseEntity<byte[]> address(
            HttpStatus status,
            Language language,
            String next,
            String email,
            @Nullable String fault,
            HttpServletRequest request) {
        var page = pages.form(
                language, pages.text(language, "accounts.sign-in.title"), AccountRoutes.SIGN_IN, "my", request);
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("next", next);
        Optional<ProvenIdentity> stranger = stranger(request);
        model.put("email", email.isEmpty() ? stranger.map(ProvenIdentity::email).orElse("") : email);
        model.put("stranger", name(stranger, language));
        model.put("providers", providers.providers());
        model.put("fault", fault == null ? "" : page.text(fault));
        model.put("samples", samples.map(SamplePeople::all).orElse(List.of()));
        return pages.unkept(status, "accounts/sign-in.jte", model);
    }

    ResponseEntity<byte[]> code(
            HttpStatus status,
            Language language,
            String next,
            boolean asked,
            @Nullable String fault,
            int triesLeft,
            HttpServletRequest request) {
        var page = pages.form(
                language,
                pages.text(language, "accounts.sign-in.code.title"),
                AccountRoutes.SIGN_IN_CODE,
                "my",
                request);
        return pages.unkept(
                status,
                "accounts/sign-in-code.jte",
                Map.of(
                        "page",
                        page,
                        "next",
                        next,
                        "asked",
                        asked,
                        "fault",
                        fault == null ? "" : page.text(fault, triesLeft),
                        "stranger",
                        name(stranger(request), language),
                        "sample",
                        samples.isPresent()));
    }

    private Optional<ProvenIdentity> stranger(HttpServletRequest request) {
        return notes.look(request, Stranger.class).map(Stranger::identity);
    }

    /** The name of the provider whose identity waits to be joined, or empty. */
    private String name(Optional<ProvenIdentity> stranger, Language language) {
        return stranger.map(identity -> providers.name(identity.provider()).in(language))
                .orElse("");
    }
}
