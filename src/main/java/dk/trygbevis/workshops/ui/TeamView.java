package dk.trygbevis.workshops.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.base.ui.RouteIds;
import dk.trygbevis.workshops.TeamMember;
import dk.trygbevis.workshops.TeamService;
import dk.trygbevis.workshops.WorkshopDetails;
import dk.trygbevis.workshops.WorkshopRoutes;
import dk.trygbevis.workshops.WorkshopService;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** Who looks after a workshop, and who teaches there. */
@Route(WorkshopRoutes.TEAM)
@RolesAllowed({"ORGANIZER", "ADMINISTRATOR"})
class TeamView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient WorkshopService workshops;
    private final transient TeamService team;
    private final UnorderedList members = new UnorderedList();

    TeamView(WorkshopService workshops, TeamService team) {
        this.workshops = workshops;
        this.team = team;
        addClassName("narrow");
        members.addClassName("card-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        WorkshopDetails workshop = event.getRouteParameters()
                .get("id")
                .flatMap(RouteIds::uuid)
                .flatMap(workshops::managed)
                .orElseThrow(NotFoundException::new);
        RouterLink back = new RouterLink(
                workshop.plan().title().in(Language.of(getLocale())),
                ParticipantsView.class,
                new RouteParameters("id", workshop.id().toString()));
        removeAll();
        add(
                new Paragraph(back),
                new H1(getPageTitle()),
                members,
                new TeamForm(team, workshop.id(), () -> showMembers(workshop.id())));
        showMembers(workshop.id());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workshops.team.title");
    }

    private void showMembers(UUID workshop) {
        members.removeAll();
        team.team(workshop).forEach(member -> members.add(new ListItem(card(workshop, member))));
    }

    private Component card(UUID workshop, TeamMember member) {
        Span name = new Span(nameOf(member));
        name.addClassName("strong");
        Span part = new Span(getTranslation(
                member.planner() ? "workshops.team.part.planner" : "workshops.team.part." + member.role()));
        part.addClassNames("small", "soft");
        Span email = new Span(member.person().email().value());
        email.addClassNames("small", "soft");
        Div lines = new Div(name, part, email);
        lines.addClassName("lines");
        Div card = new Div(lines);
        card.addClassNames("row-card", "card");
        if (!member.planner()) {
            Button remove = new Button(getTranslation("workshops.team.remove"), click -> remove(workshop, member));
            remove.addThemeVariants(ButtonVariant.SMALL);
            remove.setAriaLabel(getTranslation("workshops.team.remove-of", nameOf(member)));
            card.add(remove);
        }
        return card;
    }

    private void remove(UUID workshop, TeamMember member) {
        team.remove(workshop, member.person().id(), member.role());
        Notification.show(getTranslation("workshops.team.removed", nameOf(member)));
        showMembers(workshop);
    }

    private static String nameOf(TeamMember member) {
        PersonName name = member.person().name();
        return name == null ? member.person().email().value() : name.value();
    }
}
