package dk.trygbevis.workshops.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.ui.RouteIds;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.workshops.ChangeOutcome;
import dk.trygbevis.workshops.WorkshopDetails;
import dk.trygbevis.workshops.WorkshopPlan;
import dk.trygbevis.workshops.WorkshopRoutes;
import dk.trygbevis.workshops.WorkshopService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans a new workshop, or changes one. */
@Route(WorkshopRoutes.NEW)
@RouteAlias(WorkshopRoutes.EDIT)
@RolesAllowed({"ORGANIZER", "ADMINISTRATOR"})
class WorkshopFormView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient WorkshopService workshops;
    private final transient CourseCatalog catalog;
    private final transient Clock clock;

    @Nullable
    private UUID edited;

    WorkshopFormView(WorkshopService workshops, CourseCatalog catalog, Clock clock) {
        this.workshops = workshops;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> id = event.getRouteParameters().get("id");
        if (id.isEmpty()) {
            edited = null;
            show(WorkshopEntry.empty());
            return;
        }
        WorkshopDetails workshop =
                RouteIds.uuid(id.get()).flatMap(workshops::managed).orElseThrow(NotFoundException::new);
        edited = workshop.id();
        show(WorkshopEntry.of(workshop.plan()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(edited == null ? "workshops.form.new" : "workshops.form.edit");
    }

    private void show(WorkshopEntry entry) {
        WorkshopForm form = new WorkshopForm(courses(entry.courseSlug()), clock);
        form.show(entry, edited == null);
        Button save = new Button(
                getTranslation("workshops.form.save"), click -> form.plan().ifPresent(plan -> save(plan, form)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save.setEnabled(true));
        Button back = new Button(getTranslation("workshops.form.back"), click -> leave(edited));
        Div actions = new Div(save, back);
        actions.addClassName("actions");
        removeAll();
        add(new H1(getPageTitle()), form, actions);
    }

    private void save(WorkshopPlan plan, WorkshopForm form) {
        if (edited == null) {
            saved(workshops.schedule(plan), getTranslation("workshops.form.saved"));
            return;
        }
        switch (workshops.change(edited, plan)) {
            case ChangeOutcome.Changed(int movedUp) ->
                saved(
                        edited,
                        movedUp == 0
                                ? getTranslation("workshops.form.saved")
                                : getTranslation("workshops.form.saved") + " "
                                        + getTranslation("workshops.form.moved-up", movedUp));
            case ChangeOutcome.TooFewPlaces(int confirmed) -> form.refuseCapacity(confirmed);
            case ChangeOutcome.Over() -> Notification.show(getTranslation("workshops.form.over"));
        }
    }

    private void saved(UUID id, String message) {
        Notification.show(message);
        leave(id);
    }

    private static void leave(@Nullable UUID id) {
        UI.getCurrentOrThrow().navigate(id == null ? WorkshopRoutes.MANAGE : WorkshopRoutes.participants(id));
    }

    /** The titles of the courses that can be chosen, and of the one that is chosen though it is no longer shown. */
    private Map<String, String> courses(@Nullable String chosen) {
        Language language = Language.of(getLocale());
        Map<String, String> titles = new LinkedHashMap<>();
        catalog.published(clock.instant())
                .forEach(course -> titles.put(course.slug(), course.title().in(language)));
        if (chosen != null) {
            titles.putIfAbsent(chosen, chosen);
        }
        return titles;
    }
}
