package dk.trygbevis.workshops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.workshops.JoiningOutcome;
import dk.trygbevis.workshops.TeamService;
import java.util.Optional;
import java.util.UUID;

/** Takes somebody into a workshop's team, by their mail address. */
class TeamForm extends Div {

    private final transient TeamService team;
    private final UUID workshop;
    private final transient Runnable done;
    private final EmailField email = new EmailField();
    private final RadioButtonGroup<Role> part = new RadioButtonGroup<>();

    /** @param done what to do once somebody has joined */
    TeamForm(TeamService team, UUID workshop, Runnable done) {
        this.team = team;
        this.workshop = workshop;
        this.done = done;
        addClassNames("card", "form-card");
        part.setLabel(getTranslation("workshops.team.part"));
        part.setItems(Role.INSTRUCTOR, Role.ORGANIZER);
        part.setItemLabelGenerator(role -> getTranslation("workshops.team.part.choose." + role));
        part.setValue(Role.INSTRUCTOR);
        email.setLabel(getTranslation("workshops.team.email"));
        email.setHelperText(getTranslation("workshops.team.email.help"));
        email.setManualValidation(true);
        Button add = new Button(getTranslation("workshops.team.add"), click -> join());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H2(getTranslation("workshops.team.add.title")), email, part, add);
    }

    private void join() {
        Optional<EmailAddress> address = EmailAddress.parse(email.getValue());
        if (address.isEmpty()) {
            refuse("workshops.team.not-an-address");
            return;
        }
        JoiningOutcome outcome = part.getValue() == Role.ORGANIZER
                ? team.share(workshop, address.get())
                : team.nameInstructor(workshop, address.get());
        switch (outcome) {
            case JOINED -> joined();
            case ALREADY_IN -> refuse("workshops.team.already-in");
            case NO_ACCOUNT -> refuse("workshops.team.no-account");
            case NOT_AN_ORGANIZER -> refuse("workshops.team.not-an-organizer");
        }
    }

    private void joined() {
        Notification.show(getTranslation("workshops.team.joined", email.getValue()));
        email.clear();
        email.setInvalid(false);
        done.run();
    }

    private void refuse(String why) {
        email.setErrorMessage(getTranslation(why));
        email.setInvalid(true);
        email.focus();
    }
}
