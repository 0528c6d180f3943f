package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.exercises.Inbox;
import dk.trygbevis.learning.exercises.Passages;
import java.util.HashSet;
import java.util.Set;

/**
 * A message to be decided on. Its passages are check boxes without their boxes, so that marking works by mouse, thumb,
 * keyboard and screen reader without a script of ours.
 */
class MessageQuestion extends MessageFrame {

    private final Set<Integer> marked = new HashSet<>();
    private final SerializableConsumer<Set<Integer>> onMark;
    private final Element message;

    MessageQuestion(
            Inbox.Item item,
            Set<Integer> marked,
            Language language,
            SerializableConsumer<Set<Integer>> onMark,
            SerializableBiConsumer<Inbox.Verdict, Set<Integer>> onDecision) {
        super(item, language);
        this.marked.addAll(marked);
        this.onMark = onMark;
        Paragraph hint = new Paragraph(getTranslation("learning.inbox.mark"));
        hint.addClassName("inbox-hint");
        message = message("fieldset");
        message.insertChild(
                0, QuestionForm.element("legend", "sr-only").setText(getTranslation("learning.inbox.message")));
        message.setAttribute("tabindex", "-1");
        Div decisions = new Div(decision(Inbox.Verdict.GENUINE, onDecision), decision(Inbox.Verdict.FRAUD, onDecision));
        decisions.addClassName("decisions");
        decisions.getElement().setAttribute("role", "group");
        decisions.getElement().setAttribute("aria-label", getTranslation("learning.inbox.decide"));
        add(hint);
        getElement().appendChild(message);
        add(decisions);
    }

    void focus() {
        message.callJsFunction("focus");
    }

    @Override
    void write(Passages.Part part, Element place) {
        for (Passages.Passage passage : Passages.of(item(), language()).in(part)) {
            if (passage.start() > 0) {
                place.appendChild(
                        passage.newLine()
                                ? QuestionForm.element("span", passage.paragraph() ? "gap" : "line-end")
                                : new Element("span").setText(" "));
            }
            place.appendChild(passage(passage));
        }
    }

    private Element passage(Passages.Passage passage) {
        Element input = QuestionForm.element("input", "sr-only").setAttribute("type", "checkbox");
        input.setProperty("checked", marked.contains(passage.number()));
        input.addEventListener("change", event -> changed(passage.number(), event))
                .addEventData("element.checked");
        return QuestionForm.element(
                "label",
                "passage",
                input,
                new Element("span").setText(passage.text().strip()));
    }

    private void changed(int number, DomEvent event) {
        if (event.getEventData().get("element.checked").asBoolean()) {
            marked.add(number);
        } else {
            marked.remove(number);
        }
        onMark.accept(Set.copyOf(marked));
    }

    private NativeButton decision(
            Inbox.Verdict verdict, SerializableBiConsumer<Inbox.Verdict, Set<Integer>> onDecision) {
        NativeButton button = new NativeButton(
                getTranslation("learning.inbox.verdict." + verdict),
                click -> onDecision.accept(verdict, Set.copyOf(marked)));
        button.addClassNames("btn", "quiet", "decision");
        return button;
    }
}
