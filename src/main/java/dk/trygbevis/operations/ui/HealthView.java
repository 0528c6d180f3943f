package dk.trygbevis.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dk.trygbevis.base.Texts;
import dk.trygbevis.operations.FailedEvents;
import dk.trygbevis.operations.Installation;
import dk.trygbevis.operations.OperationsRoutes;
import dk.trygbevis.operations.ScheduledJobs;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What runs here and how well; what has failed, and another try. */
@Route(OperationsRoutes.HEALTH)
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "operations.title", order = 90)
class HealthView extends Div implements HasDynamicTitle {

    private final transient Texts texts;

    HealthView(Installation installation, FailedEvents events, ScheduledJobs jobs, Texts texts) {
        this.texts = texts;
        addClassName("health");
        add(
                new H1(getPageTitle()),
                part("operations.parts.title", "operations.parts.text", parts(installation.parts())),
                part("operations.events.title", "operations.events.text", new FailedEventList(events)),
                part("operations.jobs.title", "operations.jobs.text", new JobList(jobs)),
                part("operations.product.title", "operations.product.text", product(installation)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.title");
    }

    private Div part(String title, String text, Component content) {
        Div part = new Div(new H2(getTranslation(title)), new Paragraph(getTranslation(text)), content);
        part.addClassNames("card", "part");
        return part;
    }

    private Component parts(List<Installation.Part> parts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("health-parts");
        list.getElement().setAttribute("role", "list");
        parts.forEach(part -> {
            Span state = new Span(getTranslation(part.well() ? "operations.well" : "operations.unwell"));
            state.addClassNames("chip", part.well() ? "ok" : "stop");
            list.add(new ListItem(words(part), state));
        });
        return list;
    }

    /** A part that has no words of its own yet is called what Spring Boot calls it. */
    private Div words(Installation.Part part) {
        String key = "operations.part." + part.name();
        boolean known = !texts.keysBelow(key).isEmpty();
        Span name = new Span(known ? getTranslation(key) : part.name());
        name.addClassName("strong");
        Div words = new Div(name);
        if (known && !part.well()) {
            Span consequence = new Span(getTranslation(key + ".unwell"));
            consequence.addClassNames("small", "soft");
            words.add(consequence);
        }
        words.addClassName("lines");
        return words;
    }

    private Component product(Installation installation) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("at-a-glance");
        Installation.Database database = installation.database();
        installation
                .version()
                .ifPresentOrElse(
                        version -> {
                            fact(facts, "version", version.number());
                            version.commit().ifPresent(commit -> fact(facts, "commit", commit));
                        },
                        () -> fact(facts, "version", getTranslation("operations.product.unpackaged")));
        fact(facts, "database", database.product());
        fact(facts, "schema", database.schema());
        fact(facts, "java", Runtime.version().toString());
        return facts;
    }

    private void fact(DescriptionList facts, String name, String value) {
        Div pair = new Div(
                new DescriptionList.Term(getTranslation("operations.product." + name)),
                new DescriptionList.Description(value));
        facts.getElement().appendChild(pair.getElement());
    }
}
