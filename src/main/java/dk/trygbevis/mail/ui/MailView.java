package dk.trygbevis.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.mail.MailAdministration;
import dk.trygbevis.mail.MailRoutes;
import dk.trygbevis.mail.MailStatus;
import dk.trygbevis.mail.MailSummary;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows which mails wait, were sent or failed, and has failed ones tried again. */
@Route(MailRoutes.MANAGE)
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "mail.title", order = 60)
class MailView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final String STATUS = "status";
    private static final int NARROW = 900;

    private final transient MailAdministration mails;
    private final Select<MailStatus> filter = new Select<>();
    private final Grid<MailSummary> grid = new Grid<>();
    private transient Optional<MailStatus> shown = Optional.empty();

    MailView(MailAdministration mails) {
        this.mails = mails;
        addFilter();
        addColumns();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("mail.none"));
        grid.getElement().setAttribute("aria-label", getPageTitle());
        grid.setItems(
                query -> mails.newest(shown, query.getOffset(), query.getLimit()).stream(),
                query -> mails.count(shown));
        Div head = new Div(new H1(getPageTitle()), filter);
        head.addClassName("view-head");
        add(head, grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STATUS)
                .flatMap(name -> Arrays.stream(MailStatus.values())
                        .filter(status -> parameter(status).equals(name))
                        .findFirst());
        filter.setValue(shown.orElse(null));
        grid.getDataProvider().refreshAll();
    }

    private void addFilter() {
        filter.setLabel(getTranslation("mail.status"));
        filter.setItems(MailStatus.values());
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation("mail.all"));
        filter.setItemLabelGenerator(status -> status == null ? getTranslation("mail.all") : label(status));
        filter.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show(change.getValue());
            }
        });
    }

    private void show(@Nullable MailStatus status) {
        UI.getCurrentOrThrow()
                .navigate(
                        MailView.class,
                        status == null ? QueryParameters.empty() : QueryParameters.of(STATUS, parameter(status)));
    }

    private void addColumns() {
        Grid.Column<MailSummary> card = grid.addComponentColumn(this::card);
        grid.addColumn(MailSummary::kind).setHeader(getTranslation("mail.kind")).setAutoWidth(true);
        grid.addColumn(MailSummary::recipient)
                .setHeader(getTranslation("mail.recipient"))
                .setAutoWidth(true);
        grid.addColumn(MailSummary::subject)
                .setHeader(getTranslation("mail.subject"))
                .setFlexGrow(2);
        grid.addComponentColumn(mail -> chip(mail.status()))
                .setHeader(getTranslation("mail.status"))
                .setAutoWidth(true);
        grid.addColumn(MailSummary::attempts)
                .setHeader(getTranslation("mail.attempts"))
                .setAutoWidth(true);
        grid.addColumn(this::nextTry).setHeader(getTranslation("mail.next-try")).setAutoWidth(true);
        grid.addColumn(MailSummary::lastError)
                .setHeader(getTranslation("mail.last-error"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::actions)
                .setHeader(getTranslation("mail.actions"))
                .setAutoWidth(true);
        Signal.effect(this, () -> {
            int width =
                    UI.getCurrentOrThrow().getPage().windowSizeSignal().get().width();
            boolean narrow = width > 0 && width < NARROW;
            grid.getColumns().forEach(column -> column.setVisible(narrow == (column == card)));
            grid.setClassName("card-list", narrow);
        });
    }

    private Component card(MailSummary mail) {
        Span subject = new Span(mail.subject());
        subject.addClassName("strong");
        Div lines = new Div(
                subject,
                line(mail.kind() + " · " + mail.recipient()),
                line(getTranslation("mail.tries", mail.attempts()) + nextTryAfterDot(mail)));
        if (mail.lastError() != null) {
            lines.add(line(mail.lastError()));
        }
        lines.addClassName("lines");
        Div card = new Div(lines, chip(mail.status()), actions(mail));
        card.addClassName("row-card");
        return card;
    }

    private static Span line(String text) {
        Span line = new Span(text);
        line.addClassNames("small", "soft");
        return line;
    }

    private Span chip(MailStatus status) {
        Span chip = new Span(label(status));
        chip.addClassNames(
                "chip",
                switch (status) {
                    case QUEUED -> "warn";
                    case SENT -> "ok";
                    case FAILED -> "stop";
                });
        return chip;
    }

    private Component actions(MailSummary mail) {
        if (mail.status() != MailStatus.FAILED) {
            return new Span();
        }
        Button again = new Button(getTranslation("mail.try-again"), click -> tryAgain(mail));
        again.addThemeVariants(ButtonVariant.SMALL);
        again.setAriaLabel(getTranslation("mail.try-again-with", mail.subject()));
        return again;
    }

    private void tryAgain(MailSummary mail) {
        Notification.show(
                switch (mails.tryAgain(mail.id())) {
                    case QUEUED -> getTranslation("mail.queued-again");
                    case NOT_FAILED -> getTranslation("mail.not-failed");
                    case NOTHING_LEFT -> getTranslation("mail.nothing-left");
                });
        grid.getDataProvider().refreshAll();
    }

    private String nextTry(MailSummary mail) {
        return mail.status() == MailStatus.QUEUED ? time(mail.nextAttemptAt()) : "";
    }

    private String nextTryAfterDot(MailSummary mail) {
        return mail.status() == MailStatus.QUEUED
                ? " · " + getTranslation("mail.next-try") + " " + time(mail.nextAttemptAt())
                : "";
    }

    private String time(Instant instant) {
        return DanishTime.dateAndTime(instant, Language.of(getLocale()));
    }

    private String label(MailStatus status) {
        return getTranslation("mail.status." + parameter(status));
    }

    private static String parameter(MailStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
