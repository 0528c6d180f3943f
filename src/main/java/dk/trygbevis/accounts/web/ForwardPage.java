package dk.trygbevis.accounts.web;

import dk.trygbevis.accounts.AccountRoutes;
import dk.trygbevis.accounts.openid.SignInProviders;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.web.Pages;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The page between us and a broker. A form may only lead to our own addresses (form-action of the content policy counts
 * redirects too), so the form leads here and the page leads on.
 */
@Component
class ForwardPage {

    private final SignInProviders providers;
    private final Pages pages;

    ForwardPage(SignInProviders providers, Pages pages) {
        this.providers = providers;
        this.pages = pages;
    }

    ResponseEntity<byte[]> to(URI broker, String provider, Language language) {
        String name = providers.name(provider).in(language);
        var page = pages.unlisted(
                language, pages.text(language, "accounts.openid.forward", name), AccountRoutes.SIGN_IN, "my");
        ResponseEntity<byte[]> shown = pages.unkept(
                HttpStatus.OK, "accounts/forward.jte", Map.of("page", page, "name", name, "broker", broker.toString()));
        return ResponseEntity.ok()
                .headers(shown.getHeaders())
                .header("Refresh", "0; url=" + broker)
                .body(shown.getBody());
    }
}
