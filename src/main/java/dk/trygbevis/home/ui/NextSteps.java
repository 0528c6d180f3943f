package dk.trygbevis.home.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.CatalogRoutes;
import dk.trygbevis.catalog.CourseSummary;
import dk.trygbevis.certificates.CertificateStatus;
import dk.trygbevis.certificates.HeldCertificate;
import dk.trygbevis.learning.BegunCourse;
import dk.trygbevis.learning.LearningRoutes;
import dk.trygbevis.workshops.MyRegistration;
import dk.trygbevis.workshops.RegistrationStatus;
import dk.trygbevis.workshops.WorkshopRoutes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What comes next for somebody, the most pressing first: a certificate that runs out, a place that is soon, a course to
 * finish, and a course to take after those that were completed.
 */
class NextSteps extends Section {

    private static final Duration SOON = Duration.ofDays(14);

    private final UnorderedList steps = new UnorderedList();

    NextSteps(
            List<HeldCertificate> held,
            List<BegunCourse> begun,
            List<MyRegistration> coming,
            List<CourseSummary> published,
            Instant now) {
        addClassName("next-steps");
        steps.addClassName("card-stack");
        held.forEach(certificate -> addRunningOut(certificate, held));
        coming.stream()
                .filter(place -> place.status() == RegistrationStatus.CONFIRMED)
                .filter(place -> place.workshop().plan().startsAt().isBefore(now.plus(SOON)))
                .forEach(this::addPlace);
        begun.stream().filter(course -> !course.completed()).findFirst().ifPresent(this::addUnfinished);
        following(begun, published).ifPresent(this::addFollowing);
        add(new H2(getTranslation("home.my.next")), steps);
        setVisible(steps.getComponentCount() > 0);
    }

    private void addRunningOut(HeldCertificate certificate, List<HeldCertificate> held) {
        String course = certificate.status().certificate().course().in(language());
        String learn = "/" + LearningRoutes.learn(certificate.courseSlug());
        switch (certificate.status()) {
            case CertificateStatus.ExpiresSoon soon
            when isNewest(certificate, held) ->
                add(getTranslation("home.my.next.expires", course, soon.daysLeft()), learn, "home.my.next.renew");
            case CertificateStatus.Expired expired
            when isNewest(certificate, held) ->
                add(getTranslation("home.my.next.expired", course), learn, "home.my.next.renew");
            default -> {
                // Nothing to do about it now.
            }
        }
    }

    /** The list is in order of issue, the newest first: an old certificate is no matter once there is a new one. */
    private static boolean isNewest(HeldCertificate certificate, List<HeldCertificate> held) {
        return held.stream()
                .filter(other -> other.courseSlug().equals(certificate.courseSlug()))
                .findFirst()
                .orElseThrow()
                .equals(certificate);
    }

    private void addPlace(MyRegistration place) {
        var plan = place.workshop().plan();
        String when = DanishTime.weekdayAndDate(plan.startsAt(), language()) + " "
                + DanishTime.timeRange(plan.startsAt(), plan.endsAt(), language());
        add(
                getTranslation("home.my.next.place", plan.title().in(language()), when, plan.place()),
                WorkshopRoutes.myPlace(place.workshop().id()).in(language()),
                "home.my.show-place");
    }

    private void addUnfinished(BegunCourse course) {
        int left = course.lessons() - course.lessonsDone();
        String text = left > 0
                ? getTranslation("home.my.next.unfinished", course.title().in(language()), left)
                : getTranslation("home.my.next.test", course.title().in(language()));
        add(text, "/" + LearningRoutes.learn(course.slug()), "home.my.continue");
    }

    private void addFollowing(CourseSummary course) {
        add(
                getTranslation("home.my.next.course", course.title().in(language())),
                CatalogRoutes.course(course.slug()).in(language()),
                "home.my.next.see");
    }

    /** A course not begun whose conditions are met: one that builds on a completed one, else one of the same track. */
    private static Optional<CourseSummary> following(List<BegunCourse> begun, List<CourseSummary> published) {
        Set<String> known = begun.stream().map(BegunCourse::slug).collect(Collectors.toSet());
        Set<String> completed = begun.stream()
                .filter(BegunCourse::completed)
                .map(BegunCourse::slug)
                .collect(Collectors.toSet());
        Set<Object> tracks = new HashSet<>();
        published.stream()
                .filter(course -> completed.contains(course.slug()))
                .forEach(course -> tracks.add(course.track()));
        List<CourseSummary> open = published.stream()
                .filter(course -> !known.contains(course.slug()))
                .filter(course -> completed.containsAll(course.requires()))
                .filter(course -> tracks.contains(course.track()))
                .toList();
        return open.stream()
                .filter(course -> !course.requires().isEmpty())
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    private void add(String text, String address, String linkText) {
        Anchor link = new Anchor(address, getTranslation(linkText));
        link.setRouterIgnore(true);
        link.addClassNames("btn", "quiet");
        Component words = new Span(text);
        Div card = new Div(words, link);
        card.addClassNames("card", "row-card");
        steps.add(new ListItem(card));
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
