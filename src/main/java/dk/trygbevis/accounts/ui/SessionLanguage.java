package dk.trygbevis.accounts.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.base.Language;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The language of a visitor's views: what {@code ?lang=} last asked for, else what the account chose, else Danish. A
 * signed-in person's choice is kept with the account. Decided when the document is fetched, so that it says its language
 * from the first byte on; links to another language therefore load anew.
 */
@Component
class SessionLanguage implements VaadinServiceInitListener {

    private static final String PARAMETER = "lang";

    private final AccountService accounts;
    private final CurrentUser currentUser;

    SessionLanguage(AccountService accounts, CurrentUser currentUser) {
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(
                        init -> init.getSession().setLocale(ofTheAccount().locale()));
        event.addIndexHtmlRequestListener(this::speak);
    }

    private void speak(IndexHtmlResponse page) {
        VaadinSession session = VaadinSession.getCurrent();
        Optional<Language> asked = Optional.ofNullable(page.getVaadinRequest().getParameter(PARAMETER))
                .map(tag -> Language.of(Locale.of(tag)));
        asked.ifPresent(language -> {
            session.setLocale(language.locale());
            if (currentUser.id().isPresent() && ofTheAccount() != language) {
                accounts.choose(language);
            }
        });
        page.getDocument()
                .child(0)
                .attr("lang", Language.of(session.getLocale()).tag());
    }

    private Language ofTheAccount() {
        return currentUser
                .id()
                .flatMap(accounts::find)
                .map(AccountDetails::language)
                .orElse(Language.DA);
    }
}
