package dk.trygbevis.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.base.ui.ConfirmedAct;
import dk.trygbevis.catalog.Approval;
import dk.trygbevis.catalog.ApprovalOutcome;
import dk.trygbevis.catalog.CatalogRoutes;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseApproval;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.catalog.CourseVersionDetails;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists the courses of the library; an administrator records here that the municipality approved one. */
@Route(CatalogRoutes.MANAGE_COURSES)
@RolesAllowed({"EDITOR", "ADMINISTRATOR"})
@Menu(title = "catalog.manage.title", order = 40)
class ManageCoursesView extends Div implements HasDynamicTitle {

    private final transient CourseApproval approval;
    private final transient AccountService accounts;
    private final transient Clock clock;
    private final boolean mayApprove;
    private final Language language = Language.of(UI.getCurrent().getLocale());
    private final UnorderedList versions = new UnorderedList();

    ManageCoursesView(
            CourseApproval approval,
            CourseCatalog catalog,
            AccountService accounts,
            CurrentUser currentUser,
            Clock clock) {
        this.mayApprove = currentUser.has(Role.ADMINISTRATOR);
        this.approval = approval;
        this.accounts = accounts;
        this.clock = clock;
        versions.addClassName("course-versions");
        versions.getElement().setAttribute("role", "list");
        add(new H1(getPageTitle()), new Paragraph(getTranslation("catalog.manage.text")));
        if (catalog.approvesAll()) {
            Paragraph sample = new Paragraph(getTranslation("catalog.manage.sample"));
            sample.addClassName("note");
            add(sample);
        }
        add(versions);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalog.manage.title");
    }

    private void show() {
        List<CourseVersionDetails> all = approval.list();
        Map<UUID, AccountDetails> approvers = accounts.find(all.stream()
                .map(CourseVersionDetails::approval)
                .filter(Objects::nonNull)
                .map(Approval::approvedBy)
                .distinct()
                .toList());
        versions.removeAll();
        all.forEach(version -> versions.add(new ListItem(card(version, approvers))));
    }

    private Div card(CourseVersionDetails version, Map<UUID, AccountDetails> approvers) {
        Div facts = new Div(
                new H2(version.title().in(language)),
                line(
                        "catalog.manage.version",
                        version.version(),
                        getTranslation("catalog.manage.status." + version.status())),
                line(
                        "catalog.manage.dates",
                        DanishTime.date(version.publishFrom(), language),
                        DanishTime.date(version.reviewBy(), language)),
                state(version, approvers));
        if (version.reviewBy().isBefore(DanishTime.day(clock.instant()))) {
            facts.add(chip("warn", getTranslation("catalog.manage.review-due")));
        }
        Div card = new Div(facts);
        card.addClassName("card");
        if (mayApprove && version.status() == Course.Status.PUBLISHED && version.approval() == null) {
            card.add(approveButton(version));
        }
        return card;
    }

    private Span state(CourseVersionDetails version, Map<UUID, AccountDetails> approvers) {
        Approval given = version.approval();
        return given == null
                ? chip("stop", getTranslation("catalog.manage.unapproved"))
                : chip(
                        "ok",
                        getTranslation(
                                "catalog.manage.approved",
                                DanishTime.date(given.approvedAt(), language),
                                name(approvers.get(given.approvedBy()))));
    }

    private String name(@Nullable AccountDetails approver) {
        if (approver == null) {
            return getTranslation("catalog.manage.somebody");
        }
        PersonName name = approver.name();
        return name == null ? approver.email().value() : name.value();
    }

    private Component approveButton(CourseVersionDetails version) {
        return new ConfirmedAct(
                new ConfirmedAct.Words(
                        getTranslation("catalog.manage.approve", version.title().in(language)),
                        getTranslation(
                                "catalog.manage.confirm.text",
                                version.version(),
                                DanishTime.date(version.publishFrom(), language)),
                        getTranslation("catalog.manage.confirm.cancel"),
                        getTranslation("catalog.manage.confirm.approve")),
                () -> approve(version));
    }

    private void approve(CourseVersionDetails version) {
        String message = switch (approval.approve(version.digest())) {
            case ApprovalOutcome.Approved _ -> "catalog.manage.done";
            case ApprovalOutcome.AlreadyApproved _ -> "catalog.manage.already";
            case ApprovalOutcome.NotPublished _ -> "catalog.manage.gone";
        };
        Notification.show(getTranslation(message));
        show();
    }

    private Paragraph line(String key, Object... arguments) {
        return new Paragraph(getTranslation(key, arguments));
    }

    private static Span chip(String styleClass, String text) {
        Span chip = new Span(text);
        chip.addClassNames("chip", styleClass);
        return chip;
    }
}
