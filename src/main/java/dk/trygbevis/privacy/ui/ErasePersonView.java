package dk.trygbevis.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountRoutes;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.base.ui.RouteIds;
import dk.trygbevis.privacy.CaseNumber;
import dk.trygbevis.privacy.ErasureOutcome;
import dk.trygbevis.privacy.ErasureService;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;

/** Erases somebody who has asked the municipality for it: says who and what it means, asks for the case, and does it. */
@Route(AccountRoutes.ERASE_PERSON)
@RolesAllowed("ADMINISTRATOR")
class ErasePersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ErasureService erasures;
    private final transient AccountService accounts;
    private final TextField number = new TextField();

    ErasePersonView(ErasureService erasures, AccountService accounts) {
        this.erasures = erasures;
        this.accounts = accounts;
        addClassName("narrow");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.manage.person.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AccountDetails person = event.getRouteParameters()
                .get("id")
                .flatMap(RouteIds::uuid)
                .flatMap(accounts::find)
                .orElseThrow(NotFoundException::new);
        removeAll();
        add(new H1(getPageTitle()), new Paragraph(getTranslation("privacy.manage.person.who", nameOf(person))));
        add(new Paragraph(getTranslation("privacy.manage.person.text")), form(person.id()));
    }

    private Div form(UUID account) {
        number.setLabel(getTranslation("privacy.manage.person.case"));
        number.setHelperText(getTranslation("privacy.manage.person.case.help"));
        number.setErrorMessage(getTranslation("privacy.manage.person.case.fault"));
        number.setMaxLength(CaseNumber.LONGEST);
        number.setRequired(true);
        number.setWidthFull();
        Anchor keep = back("privacy.manage.person.keep");
        keep.addClassName("btn");
        Button erase = new Button(getTranslation("privacy.manage.person.submit"), click -> erase(account));
        erase.addThemeVariants(ButtonVariant.ERROR);
        Div actions = new Div(keep, erase);
        actions.addClassName("acts");
        Div form = new Div(number, actions);
        form.addClassNames("card", "stack");
        return form;
    }

    private void erase(UUID account) {
        Optional<CaseNumber> written = CaseNumber.parse(number.getValue());
        number.setInvalid(written.isEmpty());
        written.ifPresent(known -> tell(erasures.erase(account, known)));
    }

    private void tell(ErasureOutcome outcome) {
        Div note = new Div();
        note.addClassName("note");
        note.getElement().setAttribute("role", "alert");
        switch (outcome) {
            case ErasureOutcome.Erased erased -> note.add(line("privacy.manage.person.done"));
            case ErasureOutcome.NoSuchAccount gone -> note.add(line("privacy.manage.person.gone"));
            case ErasureOutcome.Hindered(var reasons) -> reasons.forEach(reason -> note.add(line(reason)));
        }
        removeAll();
        add(new H1(getPageTitle()), note, new Paragraph(back("accounts.people.title")));
    }

    private Paragraph line(String key) {
        return new Paragraph(getTranslation(key));
    }

    private Anchor back(String key) {
        return new Anchor("/" + AccountRoutes.PEOPLE, getTranslation(key));
    }

    private static String nameOf(AccountDetails person) {
        PersonName name = person.name();
        return name == null
                ? person.email().value()
                : name.value() + " (" + person.email().value() + ")";
    }
}
