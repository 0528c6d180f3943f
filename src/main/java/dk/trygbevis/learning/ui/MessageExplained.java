package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.exercises.Inbox;
import dk.trygbevis.learning.exercises.InboxProgress;
import dk.trygbevis.learning.exercises.Passages;
import java.util.List;

/** A message that was decided on: what it was, its flags in their places, each with one line of why. */
class MessageExplained extends MessageFrame {

    private final Paragraph verdict;

    MessageExplained(Inbox.Item item, InboxProgress.Answer answer, Language language) {
        super(item, language);
        boolean fraud = item.verdict() == Inbox.Verdict.FRAUD;
        boolean right = Boolean.valueOf(fraud).equals(answer.calledFraud());
        verdict =
                new Paragraph(getTranslation("learning.inbox.told." + item.verdict() + (right ? ".right" : ".wrong")));
        verdict.addClassNames("answer-verdict", right ? "ok" : "warn");
        verdict.getElement().setAttribute("role", "status");
        verdict.getElement().setAttribute("tabindex", "-1");
        add(verdict);
        getElement().appendChild(message("div"));
        if (fraud) {
            add(flags(answer.found()));
        } else {
            add(signs());
        }
        Paragraph explanation = new Paragraph(item.explanation().in(language));
        explanation.addClassNames("note", "why");
        Span level = new Span(
                getTranslation("learning.inbox.level." + item.difficulty().level()));
        level.addClassNames("chip", "level");
        add(explanation, level);
    }

    void focus() {
        verdict.getElement().callJsFunction("focus");
    }

    /** The text with its flags marked and numbered where they stand. */
    @Override
    void write(Passages.Part part, Element place) {
        LocalizedText both = Passages.text(item(), part);
        String text = both == null ? "" : both.in(language());
        int written = 0;
        while (written < text.length()) {
            int next = -1;
            int at = text.length();
            for (int flag = 0; flag < item().flags().size(); flag++) {
                int found = text.indexOf(item().flags().get(flag).text().in(language()), written);
                if (found >= 0 && found < at) {
                    next = flag;
                    at = found;
                }
            }
            if (at > written) {
                place.appendChild(new Element("span").setText(text.substring(written, at)));
            }
            written = at;
            if (next >= 0) {
                String passage = item().flags().get(next).text().in(language());
                place.appendChild(new Element("mark").setText(passage), number(next));
                written += passage.length();
            }
        }
    }

    private static Element number(int flag) {
        return QuestionForm.element("sup", "flag-number").setText(Integer.toString(flag + 1));
    }

    private OrderedList flags(List<Integer> found) {
        OrderedList list = new OrderedList();
        list.addClassName("flags");
        List<Inbox.Flag> flags = item().flags();
        for (int flag = 0; flag < flags.size(); flag++) {
            boolean seen = found.contains(flag);
            Span passage = new Span(flags.get(flag).text().in(language()));
            passage.addClassName("strong");
            Span state = new Span(getTranslation(seen ? "learning.inbox.flag.found" : "learning.inbox.flag.missed"));
            state.addClassNames("chip", seen ? "ok" : "missed");
            list.add(
                    new ListItem(passage, new Span(" – " + flags.get(flag).why().in(language()) + " "), state));
        }
        return list;
    }

    private UnorderedList signs() {
        UnorderedList list = new UnorderedList();
        list.addClassName("flags");
        item().signs().forEach(sign -> list.add(new ListItem(sign.in(language()))));
        return list;
    }
}
