package dk.trygbevis.workshops.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.ui.ConfirmedAct;
import dk.trygbevis.base.ui.RouteIds;
import dk.trygbevis.workshops.Attendance;
import dk.trygbevis.workshops.AttendanceService;
import dk.trygbevis.workshops.CancellationOutcome;
import dk.trygbevis.workshops.Participant;
import dk.trygbevis.workshops.WorkshopDetails;
import dk.trygbevis.workshops.WorkshopRoutes;
import dk.trygbevis.workshops.WorkshopService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One workshop on its day: who signed up, who came, and who waits. */
@Route(WorkshopRoutes.PARTICIPANTS)
@RolesAllowed({"INSTRUCTOR", "ORGANIZER", "ADMINISTRATOR"})
class ParticipantsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    /** So many rows are shown whole; more of them scroll by themselves and are fetched as they come into sight. */
    static final int FEW = 8;

    private final transient WorkshopService workshops;
    private final transient AttendanceService attendance;
    private final transient Clock clock;
    private final Language language = Language.of(getLocale());
    private final Span present = new Span();
    private final Span confirmed = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final boolean organizes;
    private final boolean teaches;
    private boolean runs;
    private String title = "";

    ParticipantsView(WorkshopService workshops, AttendanceService attendance, CurrentUser currentUser, Clock clock) {
        this.organizes = currentUser.has(Role.ORGANIZER) || currentUser.has(Role.ADMINISTRATOR);
        this.teaches = currentUser.has(Role.INSTRUCTOR);
        this.workshops = workshops;
        this.attendance = attendance;
        this.clock = clock;
        present.addClassName("num");
        confirmed.addClassName("soft");
        progress.getElement().setAttribute("aria-label", getTranslation("workshops.participants.progress"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("id")
                .flatMap(RouteIds::uuid)
                .flatMap(this::find)
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Optional<WorkshopDetails> find(UUID id) {
        Optional<WorkshopDetails> mine = organizes ? workshops.managed(id) : Optional.empty();
        runs = mine.isPresent();
        return runs || !teaches ? mine : workshops.taught(id);
    }

    private void show(WorkshopDetails workshop) {
        title = workshop.plan().title().in(language);
        Paragraph when = new Paragraph(WorkshopTexts.whenAndWhere(workshop.plan(), language));
        when.addClassName("soft");
        Div columns = new Div(overview(workshop), lists(workshop));
        columns.addClassName("attendance");
        removeAll();
        add(new H1(title), when);
        if (workshop.isCancelled()) {
            Span cancelled = new Span(getTranslation("workshops.manage.cancelled"));
            cancelled.addClassNames("chip", "stop");
            add(new Paragraph(cancelled));
        }
        add(columns);
        count(workshop.id());
    }

    private Component overview(WorkshopDetails workshop) {
        Div numbers = new Div(present, confirmed);
        numbers.addClassName("count");
        Div counted = new Div(numbers, progress);
        counted.addClassName("card");
        Div actions = new Div();
        actions.addClassName("actions");
        if (runs && workshop.isAhead(clock.instant())) {
            actions.add(
                    new Button(
                            getTranslation("workshops.participants.edit"),
                            click -> UI.getCurrentOrThrow().navigate(WorkshopRoutes.edit(workshop.id()))),
                    new ConfirmedAct(
                            new ConfirmedAct.Words(
                                    getTranslation("workshops.participants.cancel"),
                                    getTranslation(
                                            "workshops.participants.cancel.text",
                                            workshop.confirmed() + workshop.waiting()),
                                    getTranslation("workshops.participants.cancel.keep"),
                                    getTranslation("workshops.participants.cancel.confirm")),
                            () -> cancel(workshop.id())));
        }
        if (runs) {
            actions.add(new Button(
                    getTranslation("workshops.team.title"),
                    click -> UI.getCurrentOrThrow().navigate(WorkshopRoutes.team(workshop.id()))));
        }
        actions.add(outside(WorkshopRoutes.page(workshop.id()).in(language), "workshops.participants.public"));
        Div overview = new Div(counted, actions);
        overview.addClassName("overview");
        return overview;
    }

    private Component lists(WorkshopDetails workshop) {
        TextField find = new TextField(getTranslation("workshops.participants.find"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        Grid<Participant> people = grid(getTranslation("workshops.participants.list"), workshop.confirmed());
        people.addColumn(new ComponentRenderer<>(
                participant -> new TickRow(participant, attendance, () -> count(workshop.id()))));
        people.setItems(query ->
                attendance.participants(workshop.id(), find.getValue(), query.getPage(), query.getPageSize()).stream());
        people.setEmptyStateText(getTranslation("workshops.participants.none"));
        find.addValueChangeListener(change -> {
            people.setEmptyStateText(
                    getTranslation(find.isEmpty() ? "workshops.participants.none" : "workshops.participants.nobody"));
            people.getDataProvider().refreshAll();
        });
        Div head = new Div(find);
        if (runs) {
            Anchor export = outside(WorkshopRoutes.export(workshop.id(), language), "workshops.participants.csv");
            export.getElement().setAttribute("download", true);
            head.add(export);
        }
        head.addClassName("find");
        Div lists = new Div(head, people);
        if (workshop.waiting() > 0) {
            lists.add(new H2(getTranslation("workshops.participants.waiting")), waitingList(workshop));
        }
        return lists;
    }

    /** @param position from 1 */
    private record Waiting(int position, Participant participant) {}

    private Component waitingList(WorkshopDetails workshop) {
        Grid<Waiting> list = grid(getTranslation("workshops.participants.waiting"), workshop.waiting());
        list.addClassName("waiting");
        list.addColumn(
                waiting -> waiting.position() + ". " + waiting.participant().name());
        list.setItems(query -> numbered(workshop.id(), query));
        return list;
    }

    private Stream<Waiting> numbered(UUID workshopId, Query<Waiting, Void> query) {
        List<Participant> page = attendance.waitingList(workshopId, query.getPage(), query.getPageSize());
        int first = query.getPage() * query.getPageSize() + 1;
        return IntStream.range(0, page.size()).mapToObj(index -> new Waiting(first + index, page.get(index)));
    }

    private void cancel(UUID workshopId) {
        Notification.show(
                switch (workshops.cancel(workshopId)) {
                    case CancellationOutcome.Cancelled(int told) ->
                        getTranslation("workshops.participants.cancel.done", told);
                    case CancellationOutcome.AlreadyCancelled(), CancellationOutcome.Over() ->
                        getTranslation("workshops.participants.cancel.over");
                });
        workshops.managed(workshopId).ifPresent(this::show);
    }

    private void count(UUID workshopId) {
        Attendance counted = attendance.count(workshopId);
        present.setText(String.valueOf(counted.present()));
        confirmed.setText(getTranslation("workshops.participants.count", counted.confirmed()));
        progress.setMax(Math.max(1, counted.confirmed()));
        progress.setValue(Math.min(counted.present(), counted.confirmed()));
    }

    private Anchor outside(String address, String text) {
        Anchor link = new Anchor(address, getTranslation(text));
        link.setRouterIgnore(true);
        link.addClassNames("btn", "quiet");
        return link;
    }

    private static <T> Grid<T> grid(String label, int rows) {
        Grid<T> grid = new Grid<>();
        grid.addClassName("card-list");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(rows > 0 && rows <= FEW);
        grid.getElement().setAttribute("aria-label", label);
        return grid;
    }
}
