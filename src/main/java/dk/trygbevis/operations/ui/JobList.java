package dk.trygbevis.operations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.operations.ScheduledJob;
import dk.trygbevis.operations.ScheduledJobs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The jobs that run by themselves: how each went, and a button to have it run now. */
final class JobList extends Div {

    private final transient ScheduledJobs jobs;
    private final Language language = Language.of(getLocale());

    JobList(ScheduledJobs jobs) {
        this.jobs = jobs;
        show();
    }

    private void show() {
        removeAll();
        List<ScheduledJob> all = jobs.list();
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("operations.jobs.none"));
            none.addClassName("soft");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("health-parts");
        list.getElement().setAttribute("role", "list");
        all.forEach(job -> list.add(item(job)));
        add(list);
    }

    private ListItem item(ScheduledJob job) {
        String title = getTranslation(job.titleKey());
        Span name = new Span(title);
        name.addClassName("strong");
        Div lines = new Div(name, line(lastRun(job.lastSuccess())));
        lines.addClassName("lines");
        if (job.failing()) {
            job.failures().stream()
                    .limit(1)
                    .map(failure -> getTranslation(
                            "operations.jobs.failed",
                            DanishTime.dateAndTime(failure.at(), language),
                            failure.error(),
                            failure.reference()))
                    .forEach(text -> lines.add(line(text)));
        }
        Span state = new Span(getTranslation(
                job.running() ? "operations.jobs.running" : job.failing() ? "operations.unwell" : "operations.well"));
        state.addClassNames("chip", job.running() ? "warn" : job.failing() ? "stop" : "ok");
        Button run = new Button(
                getTranslation(job.failing() ? "operations.retry" : "operations.jobs.run"), click -> run(job));
        run.addThemeVariants(ButtonVariant.SMALL);
        run.setAriaLabel(getTranslation("operations.jobs.run-of", title));
        Div actions = new Div(state, run);
        actions.addClassName("actions");
        return new ListItem(lines, actions);
    }

    private void run(ScheduledJob job) {
        Notification.show(
                switch (jobs.runNow(job.name())) {
                    case ASKED_FOR -> getTranslation("operations.jobs.asked-for");
                    case RUNNING -> getTranslation("operations.jobs.is-running");
                    case UNKNOWN -> getTranslation("operations.jobs.unknown");
                });
        show();
    }

    private String lastRun(@Nullable Instant lastSuccess) {
        return lastSuccess == null
                ? getTranslation("operations.jobs.never")
                : getTranslation("operations.jobs.last", DanishTime.dateAndTime(lastSuccess, language));
    }

    private static Span line(String text) {
        Span line = new Span(text);
        line.addClassNames("small", "soft");
        return line;
    }
}
