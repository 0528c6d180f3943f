package dk.trygbevis.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountRoutes;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.PersonName;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.Set;

/** Finds people and gives them roles, or takes them back. */
@Route(AccountRoutes.PEOPLE)
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "accounts.people.title", order = 50)
class PeopleView extends Div implements HasDynamicTitle {

    private final transient AccountService accounts;
    private final TextField search = new TextField();
    private final Grid<AccountDetails> people = new Grid<>();

    PeopleView(AccountService accounts) {
        this.accounts = accounts;
        search.setLabel(getTranslation("accounts.people.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> people.getDataProvider().refreshAll());
        people.addClassName("card-list");
        people.addThemeVariants(GridVariant.NO_BORDER);
        people.setSelectionMode(Grid.SelectionMode.NONE);
        people.addColumn(new ComponentRenderer<>(this::card));
        people.setItems(query -> accounts.search(search.getValue(), query.getPage(), query.getPageSize()).stream());
        people.setEmptyStateText(getTranslation("accounts.people.none"));
        people.getElement().setAttribute("aria-label", getPageTitle());
        Div head = new Div(new H1(getPageTitle()), search);
        head.addClassName("view-head");
        add(head, people);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.people.title");
    }

    private Component card(AccountDetails person) {
        Span name = new Span(nameOf(person));
        name.addClassName("strong");
        Span email = new Span(person.email().value());
        email.addClassNames("small", "soft");
        Div who = new Div(name, email);
        who.addClassName("lines");
        CheckboxGroup<Role> roles = new CheckboxGroup<>();
        roles.setAriaLabel(getTranslation("accounts.people.roles-of", nameOf(person)));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(this::label);
        roles.setValue(person.roles());
        roles.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change(person, roles, change.getOldValue(), change.getValue());
            }
        });
        Div card = new Div(who, roles);
        card.addClassName("row-card");
        return card;
    }

    private void change(AccountDetails person, CheckboxGroup<Role> roles, Set<Role> before, Set<Role> after) {
        Set<Role> given = new HashSet<>(after);
        given.removeAll(before);
        Set<Role> taken = new HashSet<>(before);
        taken.removeAll(after);
        given.forEach(role -> tell(accounts.grant(person.id(), role), "accounts.people.granted", person, role));
        for (Role role : taken) {
            AccountService.RoleChange outcome = accounts.withdraw(person.id(), role);
            tell(outcome, "accounts.people.withdrawn", person, role);
            if (outcome == AccountService.RoleChange.LAST_ADMINISTRATOR) {
                roles.setValue(before);
            }
        }
    }

    private void tell(AccountService.RoleChange outcome, String done, AccountDetails person, Role role) {
        String message = switch (outcome) {
            case DONE -> getTranslation(done, nameOf(person), label(role));
            case UNCHANGED -> "";
            case LAST_ADMINISTRATOR -> getTranslation("accounts.people.last-administrator");
        };
        if (!message.isEmpty()) {
            Notification.show(message);
        }
    }

    private String nameOf(AccountDetails person) {
        PersonName name = person.name();
        return name == null ? getTranslation("accounts.people.no-name") : name.value();
    }

    private String label(Role role) {
        return getTranslation("accounts.role." + role.name());
    }
}
