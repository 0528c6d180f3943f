package dk.trygbevis.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.base.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The language of a visitor's views: what {@code ?lang=} last asked for, else what the account chose, else Danish. A
 * signed-in person's choice is kept with the account.
 */
@Component
class SessionLanguage implements VaadinServiceInitListener {

    private final AccountService accounts;
    private final CurrentUser currentUser;

    SessionLanguage(AccountService accounts, CurrentUser currentUser) {
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setLocale(language()));
        event.getSource().addUIInitListener(init -> {
            init.getUI().setLocale(init.getUI().getSession().getLocale());
            init.getUI().addBeforeEnterListener(this::choose);
        });
    }

    private Locale language() {
        return currentUser
                .id()
                .flatMap(accounts::find)
                .map(AccountDetails::language)
                .orElse(Language.DA)
                .locale();
    }

    private void choose(BeforeEnterEvent event) {
        Optional<Language> asked =
                event.getLocation().getQueryParameters().getParameters().getOrDefault("lang", List.of()).stream()
                        .findFirst()
                        .map(tag -> Language.of(Locale.of(tag)));
        UI ui = event.getUI();
        if (asked.isEmpty() || ui.getLocale().equals(asked.get().locale())) {
            return;
        }
        ui.getSession().setLocale(asked.get().locale());
        if (currentUser.id().isPresent()) {
            accounts.choose(asked.get());
        }
    }
}
