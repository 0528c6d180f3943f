package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.exercises.Inbox;
import dk.trygbevis.learning.exercises.Passages;
import java.util.Locale;

/** A message as it looks where it arrives. What stands in it is text: nothing in it leads anywhere. */
abstract class MessageFrame extends Div {

    private final transient Inbox.Item item;
    private final Language language;

    MessageFrame(Inbox.Item item, Language language) {
        this.item = item;
        this.language = language;
        addClassName("message-view");
    }

    /** Writes one part of the message into its place. */
    abstract void write(Passages.Part part, Element place);

    final Inbox.Item item() {
        return item;
    }

    final Language language() {
        return language;
    }

    /** @param tag a fieldset where something can be marked */
    final Element message(String tag) {
        String channel = item.channel().name().toLowerCase(Locale.ROOT);
        Element message = QuestionForm.element(tag, "message");
        message.getClassList().add("message-" + channel);
        Element head = QuestionForm.element("div", "message-head");
        head.appendChild(place(
                "span",
                "message-kind",
                Passages.Part.FROM,
                getTranslation("learning.inbox.from." + item.channel()) + " "));
        if (item.address() != null) {
            head.appendChild(place("span", "message-address", Passages.Part.ADDRESS, ""));
        }
        message.appendChild(head);
        if (item.subject() != null) {
            message.appendChild(place("div", "message-subject", Passages.Part.SUBJECT, ""));
        }
        Element text = QuestionForm.element("div", "message-text");
        Element bubble = QuestionForm.element("div", "bubble");
        write(Passages.Part.BODY, bubble);
        text.appendChild(bubble);
        message.appendChild(text);
        return message;
    }

    private Element place(String tag, String className, Passages.Part part, String before) {
        Element place = QuestionForm.element(tag, className);
        if (!before.isEmpty()) {
            place.appendChild(new Element("span").setText(before));
        }
        write(part, place);
        return place;
    }
}
