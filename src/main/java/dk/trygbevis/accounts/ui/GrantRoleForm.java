package dk.trygbevis.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.GrantReason;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.accounts.RoleService;
import dk.trygbevis.base.CprNumber;
import java.util.Arrays;
import java.util.Optional;

/** Gives somebody a role that is held everywhere, with the reason. */
class GrantRoleForm extends Div {

    private final transient RoleService roles;
    private final transient AccountDetails person;
    private final transient Runnable done;
    private final Select<Role> role = new Select<>();
    private final Paragraph opens = new Paragraph();
    private final TextArea reason = new TextArea();

    /** @param done what to do once a role has been given */
    GrantRoleForm(RoleService roles, AccountDetails person, Runnable done) {
        this.roles = roles;
        this.person = person;
        this.done = done;
        addClassNames("card", "form-card");
        role.setLabel(getTranslation("accounts.person.grant.role"));
        role.setItems(
                Arrays.stream(Role.values()).filter(one -> !one.isForOneThing()).toList());
        role.setItemLabelGenerator(one -> RoleTexts.label(one, this));
        role.addValueChangeListener(change -> say(change.getValue()));
        opens.addClassNames("small", "soft");
        reason.setLabel(getTranslation("accounts.person.grant.reason"));
        reason.setHelperText(getTranslation("accounts.person.grant.reason.help"));
        reason.setMaxLength(GrantReason.LONGEST);
        Button grant = new Button(getTranslation("accounts.person.grant"), click -> grant());
        grant.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H2(getTranslation("accounts.person.grant.title")), role, opens, reason, grant);
    }

    private void say(Role chosen) {
        opens.setText(chosen == null ? "" : getTranslation("accounts.role.opens." + chosen));
    }

    private void grant() {
        Optional<GrantReason> words = GrantReason.parse(reason.getValue());
        role.setErrorMessage(getTranslation("accounts.person.grant.role.missing"));
        role.setInvalid(role.isEmpty());
        reason.setErrorMessage(getTranslation(
                CprNumber.occursIn(reason.getValue())
                        ? "accounts.person.grant.reason.cpr"
                        : "accounts.person.grant.reason.missing"));
        reason.setInvalid(words.isEmpty());
        if (role.isEmpty() || words.isEmpty()) {
            return;
        }
        String key = switch (roles.grant(person.id(), role.getValue(), words.get())) {
            case GRANTED -> "accounts.people.granted";
            case HELD_ALREADY -> "accounts.person.grant.held-already";
        };
        Notification.show(getTranslation(key, RoleTexts.name(person, this), RoleTexts.label(role.getValue(), this)));
        role.clear();
        reason.clear();
        done.run();
    }
}
