package dk.trygbevis.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountRoutes;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.HeldRole;
import jakarta.annotation.security.RolesAllowed;

/** Finds people, and says which roles they hold. */
@Route(AccountRoutes.PEOPLE)
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "accounts.people.title", order = 50)
class PeopleView extends Div implements HasDynamicTitle {

    PeopleView(AccountService accounts) {
        TextField search = new TextField(getTranslation("accounts.people.search"));
        Grid<AccountDetails> people = new Grid<>();
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
        RouterLink name = new RouterLink(
                RoleTexts.name(person, this),
                PersonView.class,
                new RouteParameters("id", person.id().toString()));
        name.addClassName("strong");
        Span email = new Span(person.email().value());
        email.addClassNames("small", "soft");
        Div who = new Div(name, email);
        who.addClassName("lines");
        Div roles = new Div();
        roles.addClassName("actions");
        person.roles().stream().map(HeldRole::role).distinct().sorted().forEach(role -> {
            Span chip = new Span(RoleTexts.label(role, this));
            chip.addClassName("chip");
            roles.add(chip);
        });
        Div card = new Div(who, roles);
        card.addClassName("row-card");
        return card;
    }
}
