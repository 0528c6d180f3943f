package dk.trygbevis.workshops.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.Language;
import dk.trygbevis.workshops.WorkshopDetails;
import dk.trygbevis.workshops.WorkshopRoutes;
import dk.trygbevis.workshops.WorkshopService;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The workshops that an organizer looks after, to come or past. */
@Route(WorkshopRoutes.MANAGE)
@RolesAllowed({"INSTRUCTOR", "ORGANIZER", "ADMINISTRATOR"})
@Menu(title = "workshops.manage.title", order = 10)
class WorkshopListView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final String SHOW = "show";
    private static final String PAST = "past";

    private final transient WorkshopService workshops;
    private final Language language = Language.of(getLocale());
    private final Grid<WorkshopDetails> list = new Grid<>();
    private final RouterLink aheadTab;
    private final RouterLink pastTab;
    private boolean past;

    WorkshopListView(WorkshopService workshops, CurrentUser currentUser) {
        this.workshops = workshops;
        Button create = new Button(
                getTranslation("workshops.manage.new"),
                click -> getUI().ifPresent(ui -> ui.navigate(WorkshopFormView.class)));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setVisible(currentUser.has(Role.ORGANIZER) || currentUser.has(Role.ADMINISTRATOR));
        Div head = new Div(new H1(getPageTitle()), create);
        head.addClassName("view-head");

        aheadTab = new RouterLink(getTranslation("workshops.manage.ahead"), WorkshopListView.class);
        pastTab = new RouterLink(getTranslation("workshops.manage.past"), WorkshopListView.class);
        pastTab.setQueryParameters(QueryParameters.of(SHOW, PAST));
        Nav tabs = new Nav(aheadTab, pastTab);
        tabs.setAriaLabel(getTranslation("workshops.manage.which"));
        tabs.addClassName("tabs");

        list.addClassNames("card-list", "tall");
        list.addThemeVariants(GridVariant.NO_BORDER);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.addColumn(new ComponentRenderer<>(this::card));
        list.getElement().setAttribute("aria-label", getPageTitle());
        list.setItems(query -> workshops.managed(past, query.getPage(), query.getPageSize()).stream());
        add(head, tabs, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        past = event.getLocation()
                .getQueryParameters()
                .getParameters()
                .getOrDefault(SHOW, List.of())
                .contains(PAST);
        markCurrent(aheadTab, !past);
        markCurrent(pastTab, past);
        list.setEmptyStateText(getTranslation(past ? "workshops.manage.none-past" : "workshops.manage.none-ahead"));
        int first = workshops.managed(past, 0, ParticipantsView.FEW + 1).size();
        list.setAllRowsVisible(first > 0 && first <= ParticipantsView.FEW);
        list.getDataProvider().refreshAll();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workshops.manage.title");
    }

    private Component card(WorkshopDetails workshop) {
        RouterLink title = new RouterLink(
                workshop.plan().title().in(language),
                ParticipantsView.class,
                new RouteParameters("id", workshop.id().toString()));
        title.addClassName("strong");
        Span when = new Span(WorkshopTexts.whenAndWhere(workshop.plan(), language));
        when.addClassNames("small", "soft");
        Div what = new Div(title, when);
        what.addClassName("lines");
        Div state = new Div();
        state.addClassName("actions");
        if (workshop.isCancelled()) {
            state.add(chip(getTranslation("workshops.manage.cancelled"), "stop"));
        } else {
            state.add(chip(
                    getTranslation(
                            "workshops.manage.taken",
                            workshop.confirmed(),
                            workshop.plan().capacity()),
                    workshop.freePlaces() > 0 ? "ok" : "warn"));
        }
        if (workshop.waiting() > 0) {
            state.add(chip(getTranslation("workshops.manage.waiting", workshop.waiting()), "warn"));
        }
        Div card = new Div(what, state);
        card.addClassName("row-card");
        return card;
    }

    private static Span chip(String text, String state) {
        Span chip = new Span(text);
        chip.addClassNames("chip", state);
        return chip;
    }

    private static void markCurrent(RouterLink tab, boolean current) {
        if (current) {
            tab.getElement().setAttribute("aria-current", "page");
        } else {
            tab.getElement().removeAttribute("aria-current");
        }
    }
}
