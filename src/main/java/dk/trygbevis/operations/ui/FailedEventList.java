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
import dk.trygbevis.operations.FailedEvent;
import dk.trygbevis.operations.FailedEvents;
import java.util.List;

/** The events that failed, a page at a time, each with a button for another try. */
final class FailedEventList extends Div {

    private static final int PAGE = 20;

    private final transient FailedEvents events;
    private int offset;

    FailedEventList(FailedEvents events) {
        this.events = events;
        show();
    }

    private void show() {
        int count = events.count();
        offset = offset < count ? offset : 0;
        removeAll();
        if (count == 0) {
            Paragraph none = new Paragraph(getTranslation("operations.events.none"));
            none.addClassName("soft");
            add(none);
            return;
        }
        List<FailedEvent> page = events.list(offset, PAGE);
        UnorderedList list = new UnorderedList();
        list.addClassName("health-parts");
        list.getElement().setAttribute("role", "list");
        page.forEach(event -> list.add(item(event)));
        add(new Paragraph(getTranslation("operations.events.count", offset + 1, offset + page.size(), count)), list);
        Div pages = new Div();
        pages.addClassName("pages");
        if (offset > 0) {
            pages.add(new Button(getTranslation("operations.events.first"), click -> showFrom(0)));
        }
        if (offset + PAGE < count) {
            pages.add(new Button(getTranslation("operations.events.more"), click -> showFrom(offset + PAGE)));
        }
        add(pages);
    }

    private void showFrom(int first) {
        offset = first;
        show();
    }

    private ListItem item(FailedEvent event) {
        String name = event.event() + " → " + event.listener();
        Span what = new Span(name);
        what.addClassName("strong");
        Span since = new Span(getTranslation(
                "operations.events.since",
                DanishTime.dateAndTime(event.since(), Language.of(getLocale())),
                event.attempts()));
        since.addClassNames("small", "soft");
        Div lines = new Div(what, since);
        lines.addClassName("lines");
        Button retry = new Button(getTranslation("operations.retry"), click -> retry(event));
        retry.addThemeVariants(ButtonVariant.SMALL);
        retry.setAriaLabel(getTranslation("operations.retry-of", name));
        return new ListItem(lines, retry);
    }

    private void retry(FailedEvent event) {
        Notification.show(
                switch (events.retry(event.id())) {
                    case HANDED_ON -> getTranslation("operations.events.handed-on");
                    case NOT_FAILED -> getTranslation("operations.events.not-failed");
                });
        show();
    }
}
