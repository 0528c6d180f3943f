package dk.trygbevis.home.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountRoutes;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.catalog.CatalogRoutes;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.certificates.CertificateRoutes;
import dk.trygbevis.certificates.CertificateService;
import dk.trygbevis.certificates.CertificateStatus;
import dk.trygbevis.certificates.HeldCertificate;
import dk.trygbevis.certificates.PublicCertificate;
import dk.trygbevis.learning.BegunCourse;
import dk.trygbevis.learning.CurrentLearner;
import dk.trygbevis.learning.LearningRoutes;
import dk.trygbevis.learning.LearningService;
import dk.trygbevis.workshops.MyRegistration;
import dk.trygbevis.workshops.RegistrationStatus;
import dk.trygbevis.workshops.WorkshopRoutes;
import dk.trygbevis.workshops.WorkshopService;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What I hold, where I am, and what comes next. */
@Route("my")
@PermitAll
class MyPageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** For how long after a completion the page looks by itself for the certificate that is being made. */
    private static final int POLL_MILLISECONDS = 1500;

    private final transient CurrentLearner currentLearner;
    private final transient CurrentUser currentUser;
    private final transient AccountService accounts;
    private final transient LearningService learning;
    private final transient CertificateService certificates;
    private final transient WorkshopService workshops;
    private final transient CourseCatalog catalog;
    private final transient Clock clock;

    MyPageView(
            CurrentLearner currentLearner,
            CurrentUser currentUser,
            AccountService accounts,
            LearningService learning,
            CertificateService certificates,
            WorkshopService workshops,
            CourseCatalog catalog,
            Clock clock) {
        this.currentLearner = currentLearner;
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.learning = learning;
        this.certificates = certificates;
        this.workshops = workshops;
        this.catalog = catalog;
        this.clock = clock;
        addClassName("my");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        currentLearner.find();
        show(event.getUI());
        event.getUI().addPollListener(poll -> show(event.getUI()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.my");
    }

    private void show(UI ui) {
        UUID me = currentUser.require();
        List<HeldCertificate> held = certificates.heldBy(me);
        List<BegunCourse> begun = learning.begun(me);
        List<MyRegistration> coming = comingPlaces();
        removeAll();
        add(new H1(greeting(me)), new Paragraph(link(AccountRoutes.ACCOUNT.in(language()), "accounts.account.title")));
        add(new NextSteps(held, begun, coming, catalog.published(clock.instant()), clock.instant()));
        add(section("home.my.certificates", cards(held, this::certificate), "home.my.no-certificates", null));
        add(section(
                "home.my.courses",
                cards(begun, this::course),
                "home.my.no-courses",
                link(CatalogRoutes.courses().in(language()), "home.my.find-course")));
        add(section(
                "home.my.workshops",
                cards(coming, this::place),
                "home.my.no-workshops",
                link(WorkshopRoutes.LIST.in(language()), "home.my.find-workshop")));
        long completed = begun.stream().filter(BegunCourse::completed).count();
        ui.setPollInterval(held.size() < completed ? POLL_MILLISECONDS : -1);
    }

    private List<MyRegistration> comingPlaces() {
        return workshops.myRegistrations().stream()
                .filter(place -> place.status() != RegistrationStatus.CANCELLED)
                .filter(place -> place.workshop().plan().endsAt().isAfter(clock.instant()))
                .toList();
    }

    private String greeting(UUID me) {
        PersonName name = accounts.find(me).map(AccountDetails::name).orElse(null);
        return name == null ? getTranslation("shell.my") : getTranslation("home.my.hello", name.value());
    }

    private Component certificate(HeldCertificate held) {
        PublicCertificate certificate = held.status().certificate();
        String page = CertificateRoutes.held(held.id()).in(language());
        Paragraph until = new Paragraph(
                getTranslation("home.my.valid-until", DanishTime.date(certificate.lastValidDay(), language())));
        return card(
                certificate.course().in(language()),
                state(held.status()),
                until,
                link(page, "home.my.show-certificate"));
    }

    private Span state(CertificateStatus.Issued status) {
        return switch (status) {
            case CertificateStatus.Valid valid -> chip("home.my.state.valid", "ok");
            case CertificateStatus.ExpiresSoon soon -> chip("home.my.state.expires-soon", "ok");
            case CertificateStatus.Expired expired -> chip("home.my.state.expired", "stop");
            case CertificateStatus.Revoked revoked -> chip("home.my.state.revoked", "stop");
        };
    }

    private Component course(BegunCourse course) {
        Span state = course.completed()
                ? chip("home.my.completed", "ok")
                : new Span(getTranslation("home.my.progress", course.lessonsDone(), course.lessons()));
        String next = "/" + LearningRoutes.learn(course.slug());
        return card(
                course.title().in(language()),
                state,
                link(next, course.completed() ? "home.my.read-again" : "home.my.continue"));
    }

    private Component place(MyRegistration place) {
        boolean waiting = place.status() == RegistrationStatus.WAITING;
        Span state = new Span(
                waiting ? getTranslation("home.my.waiting", place.position()) : getTranslation("home.my.confirmed"));
        state.addClassNames("chip", waiting ? "warn" : "ok");
        Paragraph when =
                new Paragraph(DanishTime.weekdayAndDate(place.workshop().plan().startsAt(), language()) + " · "
                        + DanishTime.timeRange(
                                place.workshop().plan().startsAt(),
                                place.workshop().plan().endsAt(),
                                language()));
        return card(
                place.workshop().plan().title().in(language()),
                state,
                when,
                link(WorkshopRoutes.myPlace(place.workshop().id()).in(language()), "home.my.show-place"));
    }

    private <T> List<Component> cards(List<T> items, Function<T, Component> card) {
        return items.stream().map(card).toList();
    }

    private Component section(String title, List<Component> cards, String emptyText, @Nullable Component offer) {
        Section section = new Section(new H2(getTranslation(title)));
        if (cards.isEmpty()) {
            Div empty = new Div(new Paragraph(getTranslation(emptyText)));
            empty.addClassNames("card", "empty");
            section.add(empty);
        } else {
            Div grid = new Div(cards.toArray(Component[]::new));
            grid.addClassName("grid");
            section.add(grid);
        }
        if (offer != null) {
            section.add(new Paragraph(offer));
        }
        return section;
    }

    private static Component card(String title, Component... rest) {
        List<Component> parts = new ArrayList<>(List.of(rest));
        parts.addFirst(new H3(title));
        Div card = new Div(parts.toArray(Component[]::new));
        card.addClassName("card");
        return card;
    }

    private Span chip(String key, String kind) {
        Span chip = new Span(getTranslation(key));
        chip.addClassNames("chip", kind);
        return chip;
    }

    private Anchor link(String address, String key) {
        Anchor link = new Anchor(address, getTranslation(key));
        link.setRouterIgnore(true);
        link.addClassNames("btn", "quiet");
        return link;
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }
}
