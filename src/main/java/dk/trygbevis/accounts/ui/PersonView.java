package dk.trygbevis.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
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
import com.vaadin.flow.router.RouterLink;
import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountRoutes;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.GrantedRole;
import dk.trygbevis.accounts.HeldRole;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.accounts.RoleService;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.ui.ConfirmedAct;
import dk.trygbevis.base.ui.RouteIds;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One person's roles: who gave them and why. An administrator gives more, or takes them back. */
@Route(AccountRoutes.PERSON)
@RolesAllowed("ADMINISTRATOR")
class PersonView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient AccountService accounts;
    private final transient RoleService roles;
    private final UnorderedList held = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private String title = "";

    PersonView(AccountService accounts, RoleService roles) {
        this.accounts = accounts;
        this.roles = roles;
        held.addClassName("card-stack");
        none.setText(getTranslation("accounts.person.no-roles"));
        none.addClassName("soft");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("id")
                .flatMap(RouteIds::uuid)
                .flatMap(accounts::find)
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(AccountDetails person) {
        title = RoleTexts.name(person, this);
        RouterLink all = new RouterLink(getTranslation("accounts.person.back"), PeopleView.class);
        Paragraph email = new Paragraph(person.email().value());
        email.addClassName("soft");
        removeAll();
        Anchor erase = new Anchor("/" + AccountRoutes.erase(person.id()), getTranslation("accounts.person.erase"));
        erase.setRouterIgnore(false);
        add(
                new Paragraph(all),
                new H1(title),
                email,
                new H2(getTranslation("accounts.person.roles")),
                none,
                held,
                new GrantRoleForm(roles, person, () -> showRoles(person)),
                new Paragraph(erase));
        showRoles(person);
    }

    private void showRoles(AccountDetails person) {
        List<GrantedRole> granted = roles.rolesOf(person.id());
        Map<UUID, AccountDetails> givers =
                accounts.find(granted.stream().map(GrantedRole::by).distinct().toList());
        none.setVisible(granted.isEmpty());
        held.setVisible(!granted.isEmpty());
        held.removeAll();
        granted.forEach(role -> held.add(new ListItem(card(person, role, givers))));
    }

    private Component card(AccountDetails person, GrantedRole granted, Map<UUID, AccountDetails> givers) {
        Role role = granted.held().role();
        Span label = new Span(RoleTexts.label(role, this));
        label.addClassName("strong");
        Div lines = new Div(label, line(given(granted, givers)));
        lines.addClassName("lines");
        if (!granted.reason().isEmpty()) {
            lines.add(line(granted.reason()));
        }
        UUID scope = granted.held().scope();
        if (scope != null && role != Role.VENUE_MANAGER) {
            Anchor workshop =
                    new Anchor("/manage/workshops/" + scope, getTranslation("accounts.person.for-a-workshop"));
            workshop.setRouterIgnore(false);
            lines.add(workshop);
        }
        ConfirmedAct withdraw = new ConfirmedAct(
                new ConfirmedAct.Words(
                        getTranslation("accounts.person.withdraw", RoleTexts.label(role, this)),
                        getTranslation("accounts.person.withdraw.text", title),
                        getTranslation("accounts.person.withdraw.keep"),
                        getTranslation("accounts.person.withdraw.confirm")),
                () -> withdraw(person, granted.held()));
        Div card = new Div(lines, withdraw);
        card.addClassNames("row-card", "card");
        return card;
    }

    private String given(GrantedRole granted, Map<UUID, AccountDetails> givers) {
        String day = DanishTime.date(DanishTime.day(granted.at()), Language.of(getLocale()));
        AccountDetails giver = givers.get(granted.by());
        return giver == null
                ? getTranslation("accounts.person.given-by-setup", day)
                : getTranslation("accounts.person.given", day, RoleTexts.name(giver, this));
    }

    private static Span line(String text) {
        Span line = new Span(text);
        line.addClassNames("small", "soft");
        return line;
    }

    private void withdraw(AccountDetails person, HeldRole role) {
        String label = RoleTexts.label(role.role(), this);
        Notification.show(
                switch (roles.withdraw(person.id(), role)) {
                    case WITHDRAWN, NOT_HELD -> getTranslation("accounts.people.withdrawn", title, label);
                    case LAST_ADMINISTRATOR -> getTranslation("accounts.people.last-administrator");
                });
        showRoles(person);
    }
}
