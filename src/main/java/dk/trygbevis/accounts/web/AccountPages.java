package dk.trygbevis.accounts.web;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountRoutes;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.accounts.MyBrowsers;
import dk.trygbevis.accounts.openid.Identities;
import dk.trygbevis.accounts.openid.SignInProviders;
import dk.trygbevis.accounts.passkeys.PasskeyService;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The page of one's own account, which the forms on it come back to. */
@Component
class AccountPages {

    private final AccountService accounts;
    private final CurrentUser currentUser;
    private final MyBrowsers browsers;
    private final PasskeyService passkeys;
    private final Identities identities;
    private final SignInProviders providers;
    private final Pages pages;

    AccountPages(
            AccountService accounts,
            CurrentUser currentUser,
            MyBrowsers browsers,
            PasskeyService passkeys,
            Identities identities,
            SignInProviders providers,
            Pages pages) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.browsers = browsers;
        this.passkeys = passkeys;
        this.identities = identities;
        this.providers = providers;
        this.pages = pages;
    }

    /** What the page says beside what is always there: that something was done, or what is wrong with which field. */
    record Told(String done, String field, String fault, String typed) {

        static final Told NOTHING = new Told("", "", "", "");

        static Told done(Done done) {
            return new Told("accounts.account.done." + done.name(), "", "", "");
        }

        /** @param fault a translation key */
        static Told fault(String field, String fault, String typed) {
            return new Told("", field, fault, typed);
        }
    }

    /** What was done on the page, as its address says afterwards. */
    enum Done {
        NAME,
        LANGUAGE,
        ADDRESS,
        FORGOTTEN,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        IDENTITY_JOINED,
        IDENTITY_REMOVED
    }

    ResponseEntity<byte[]> show(Told told, Language language, HttpServletRequest request) {
        AccountDetails account = accounts.find(currentUser.require()).orElseThrow();
        var page = pages.form(
                language, pages.text(language, "accounts.account.title"), AccountRoutes.ACCOUNT, "my", request);
        HttpStatus status = told.fault().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        AccountPage shown = new AccountPage(
                account,
                browsers.all(request),
                passkeys.mine(),
                identities(language),
                toJoin(language),
                told.done().isEmpty() ? "" : page.text(told.done()),
                told.field(),
                told.fault().isEmpty() ? "" : page.text(told.fault()),
                told.typed());
        return pages.unkept(status, "accounts/account.jte", Map.of("page", page, "shown", shown));
    }

    private List<AccountPage.Identity> identities(Language language) {
        return identities.mine().stream()
                .map(identity -> new AccountPage.Identity(
                        identity.id(),
                        providers.name(identity.provider()).in(language),
                        identity.joinedAt(),
                        identity.lastUsedAt()))
                .toList();
    }

    /** The providers that the person signs in with no identity of yet, by short name. */
    private Map<String, String> toJoin(Language language) {
        Map<String, String> names = new LinkedHashMap<>();
        providers
                .providers()
                .forEach((shortName, provider) ->
                        names.put(shortName, provider.name().in(language)));
        identities.mine().forEach(identity -> names.remove(identity.provider()));
        return names;
    }

    static ResponseEntity<byte[]> back(Language language, Done done) {
        return Answers.seeOther(URI.create(AccountRoutes.ACCOUNT.in(language) + "?done=" + done.name()));
    }
}
