package dk.trygbevis.accounts.ui;

import com.vaadin.flow.component.Component;
import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.PersonName;

/** Words for people and roles, in the language of the view that asks. */
final class RoleTexts {

    private RoleTexts() {}

    static String label(Role role, Component view) {
        return view.getTranslation("accounts.role." + role);
    }

    static String name(AccountDetails person, Component view) {
        PersonName name = person.name();
        return name == null ? view.getTranslation("accounts.people.no-name") : name.value();
    }
}
