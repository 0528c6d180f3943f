package dk.trygbevis.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.certificates.CertificateFilter;
import dk.trygbevis.certificates.CertificateRegister;
import dk.trygbevis.certificates.CertificateRoutes;
import dk.trygbevis.certificates.CertificateStatus.Revoked;
import dk.trygbevis.certificates.CertifiedCourse;
import dk.trygbevis.certificates.HeldCertificate;
import dk.trygbevis.certificates.PublicCertificate;
import dk.trygbevis.workshops.WorkshopDetails;
import dk.trygbevis.workshops.WorkshopService;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has completed which course and holds which certificate: for an organizer those who came to a workshop of theirs, for
 * an administrator all, who also revokes one here.
 */
@Route(CertificateRoutes.MANAGE)
@RolesAllowed({"ORGANIZER", "ADMINISTRATOR"})
@Menu(title = "certificates.manage.title", order = 40)
class CertificatesView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final String COURSE = "course";
    private static final String TEXT = "q";
    private static final String WORKSHOP = "workshop";
    private static final int WORKSHOPS = 100;
    private static final int NARROW = 900;

    private final transient CertificateRegister register;
    private final transient WorkshopService workshops;
    private final boolean isAdministrator;
    private final Select<WorkshopDetails> workshop = new Select<>();
    private final Select<CertifiedCourse> course = new Select<>();
    private final TextField search = new TextField();
    private final Anchor export = new Anchor();
    private final Grid<HeldCertificate> grid = new Grid<>();
    private transient CertificateFilter filter = new CertificateFilter("", "", null);

    CertificatesView(CertificateRegister register, WorkshopService workshops, CurrentUser currentUser) {
        this.register = register;
        this.workshops = workshops;
        this.isAdministrator = currentUser.has(Role.ADMINISTRATOR);
        addColumns();
        grid.addClassName("certificates");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getPageTitle());
        grid.setItems(
                query -> register.find(filter, query.getOffset(), query.getLimit()).stream(),
                query -> register.count(filter));
        Div head = new Div(new H1(getPageTitle()), filters());
        head.addClassName("view-head");
        add(head, grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificates.manage.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        workshop.setItems(workshops.managed(true, 0, WORKSHOPS));
        workshop.setValue(chosenWorkshop(parameters).orElse(null));
        filter = new CertificateFilter(
                parameters.getSingleParameter(COURSE).orElse(""),
                parameters.getSingleParameter(TEXT).orElse(""),
                workshop.getOptionalValue().map(WorkshopDetails::id).orElse(null));
        course.setItems(register.courses());
        course.setValue(course.getListDataView()
                .getItems()
                .filter(item -> item.slug().equals(filter.course()))
                .findFirst()
                .orElse(null));
        search.setValue(filter.text());
        export.setVisible(!course.isEmpty());
        export.setHref(
                CertificateRoutes.EXPORT + "?course=" + URLEncoder.encode(filter.course(), StandardCharsets.UTF_8)
                        + (filter.workshop() == null ? "" : "&workshop=" + filter.workshop())
                        + "&lang=" + language().tag());
        grid.setEmptyStateText(getTranslation(emptyState()));
        grid.getDataProvider().refreshAll();
    }

    /** What the address names; else, for somebody who sees no list of all, the latest. */
    private Optional<WorkshopDetails> chosenWorkshop(QueryParameters parameters) {
        List<WorkshopDetails> past = workshop.getListDataView().getItems().toList();
        Optional<WorkshopDetails> named = parameters
                .getSingleParameter(WORKSHOP)
                .flatMap(id -> past.stream()
                        .filter(one -> one.id().toString().equals(id))
                        .findFirst());
        return isAdministrator ? named : named.or(() -> past.stream().findFirst());
    }

    private String emptyState() {
        if (!filter.text().isEmpty()) {
            return "certificates.manage.no-match";
        }
        if (filter.workshop() != null) {
            return "certificates.manage.none-of-the-workshop";
        }
        return isAdministrator ? "certificates.manage.none" : "certificates.manage.no-workshop";
    }

    private Component filters() {
        course.setLabel(getTranslation("certificates.manage.course"));
        course.setEmptySelectionAllowed(true);
        course.setEmptySelectionCaption(getTranslation("certificates.manage.all-courses"));
        course.setItemLabelGenerator(item -> item == null
                ? getTranslation("certificates.manage.all-courses")
                : item.title().in(language()));
        search.setLabel(getTranslation("certificates.manage.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        workshop.setLabel(getTranslation("certificates.manage.workshop"));
        workshop.setEmptySelectionAllowed(isAdministrator);
        workshop.setEmptySelectionCaption(getTranslation("certificates.manage.everybody"));
        workshop.setItemLabelGenerator(one -> one == null
                ? getTranslation("certificates.manage.everybody")
                : one.plan().title().in(language()) + ", "
                        + date(DanishTime.day(one.plan().startsAt())));
        workshop.addValueChangeListener(change -> show(change.isFromClient()));
        course.addValueChangeListener(change -> show(change.isFromClient()));
        search.addValueChangeListener(change -> show(change.isFromClient()));
        export.setText(getTranslation("certificates.manage.export"));
        export.addClassNames("btn", "quiet");
        export.setRouterIgnore(true);
        Div filters = new Div(workshop, course, search, export);
        filters.addClassName("filters");
        return filters;
    }

    private void show(boolean chosen) {
        if (!chosen) {
            return;
        }
        Map<String, String> parameters = new HashMap<>();
        course.getOptionalValue().ifPresent(item -> parameters.put(COURSE, item.slug()));
        workshop.getOptionalValue()
                .ifPresent(item -> parameters.put(WORKSHOP, item.id().toString()));
        if (!search.isEmpty()) {
            parameters.put(TEXT, search.getValue());
        }
        UI.getCurrentOrThrow().navigate(CertificatesView.class, QueryParameters.simple(parameters));
    }

    private void addColumns() {
        Grid.Column<HeldCertificate> card = grid.addComponentColumn(this::card);
        grid.addComponentColumn(held -> lines(held, number(held)))
                .setHeader(getTranslation("certificates.fact.name"))
                .setAutoWidth(true);
        column("course", certificate -> certificate.course().in(language())).setFlexGrow(2);
        column("completed", certificate -> date(certificate.completedOn()));
        column("last-day", certificate -> date(certificate.lastValidDay()));
        grid.addComponentColumn(held -> StatusChip.of(held, this))
                .setHeader(getTranslation("certificates.fact.state"))
                .setAutoWidth(true);
        if (isAdministrator) {
            grid.addComponentColumn(this::actions)
                    .setHeader(getTranslation("certificates.manage.actions"))
                    .setAutoWidth(true);
        }
        Signal.effect(this, () -> {
            int width =
                    UI.getCurrentOrThrow().getPage().windowSizeSignal().get().width();
            boolean narrow = width > 0 && width < NARROW;
            grid.getColumns().forEach(column -> column.setVisible(narrow == (column == card)));
            grid.setClassName("card-list", narrow);
        });
    }

    private Grid.Column<HeldCertificate> column(String fact, ValueProvider<PublicCertificate, String> value) {
        return grid.addColumn(held -> value.apply(held.status().certificate()))
                .setHeader(getTranslation("certificates.fact." + fact))
                .setAutoWidth(true);
    }

    private Component card(HeldCertificate held) {
        PublicCertificate certificate = held.status().certificate();
        Div lines = lines(
                held,
                line(certificate.course().in(language())),
                number(held),
                line(date(certificate.completedOn()) + " – " + date(certificate.lastValidDay())));
        Div card = new Div(lines, StatusChip.of(held, this), actions(held));
        card.addClassName("row-card");
        return card;
    }

    /** The name, and what else there is to say in lines below it. */
    private static Div lines(HeldCertificate held, Component... below) {
        Span name = new Span(held.status().certificate().holder());
        name.addClassName("strong");
        Div lines = new Div(name);
        lines.add(below);
        lines.addClassName("lines");
        return lines;
    }

    private static Span number(HeldCertificate held) {
        return line(held.status().certificate().number().grouped());
    }

    private static Span line(String text) {
        Span line = new Span(text);
        line.addClassNames("small", "soft");
        return line;
    }

    private Component actions(HeldCertificate held) {
        if (!isAdministrator) {
            return new Span();
        }
        if (held.status() instanceof Revoked) {
            return line(held.revocationReason() == null ? "" : held.revocationReason());
        }
        Button revoke = new Button(
                getTranslation("certificates.manage.revoke"),
                click -> new RevokeDialog(held, register, grid.getDataProvider()::refreshAll).open());
        revoke.addThemeVariants(ButtonVariant.SMALL);
        revoke.setAriaLabel(getTranslation(
                "certificates.manage.revoke-of", held.status().certificate().holder()));
        return revoke;
    }

    private String date(LocalDate date) {
        return DanishTime.date(date, language());
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
