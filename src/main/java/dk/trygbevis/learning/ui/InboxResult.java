package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import dk.trygbevis.catalog.exercises.Inbox;
import dk.trygbevis.learning.exercises.InboxProgress;

/** How an inbox went: what was found, what was trusted, and false alarms apart from both. */
class InboxResult extends Div {

    private final H2 heading = new H2(getTranslation("learning.inbox.result"));

    InboxResult(InboxProgress progress, Command again) {
        addClassNames("card", "inbox-result");
        heading.getElement().setAttribute("tabindex", "-1");
        long frauds = progress.count(Inbox.Verdict.FRAUD);
        long genuine = progress.count(Inbox.Verdict.GENUINE);
        Div figures = new Div(
                figure(progress.hits(), frauds, "learning.inbox.hits"),
                figure(progress.trusted(), genuine, "learning.inbox.trusted"),
                figure(progress.flagsFound(), progress.flags(), "learning.inbox.flags"));
        figures.addClassName("figures");
        NativeButton button = new NativeButton(getTranslation("learning.question.again"), click -> again.execute());
        button.addClassNames("btn", "quiet");
        add(
                heading,
                figures,
                new Paragraph(getTranslation("learning.inbox.false-alarms", progress.falseAlarms())),
                new Paragraph(getTranslation(words(progress, frauds))),
                button);
    }

    void focus() {
        heading.getElement().callJsFunction("focus");
    }

    private static String words(InboxProgress progress, long frauds) {
        if (progress.hits() == frauds && progress.falseAlarms() == 0) {
            return "learning.inbox.words.all";
        }
        if (progress.hits() == frauds) {
            return "learning.inbox.words.careful";
        }
        return progress.falseAlarms() == 0 ? "learning.inbox.words.trusting" : "learning.inbox.words.both";
    }

    private Div figure(long count, long of, String key) {
        Span number = new Span(getTranslation("learning.inbox.of", count, of));
        number.addClassName("num");
        return new Div(number, new Span(getTranslation(key)));
    }
}
