package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.Choice;
import dk.trygbevis.catalog.Question;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question with its choices as the browser's own radio buttons or check boxes: known to every screen reader, usable
 * by keyboard, large enough for a thumb. Afterwards each choice can show whether it was right, and why.
 */
@Tag("fieldset")
class ChoiceList extends Component {

    private final Question question;
    private final Language language;
    private final Set<String> chosen = new LinkedHashSet<>();
    private final Map<String, Element> inputs = new HashMap<>();
    private final Map<String, Element> rows = new HashMap<>();
    private final SerializableConsumer<Set<String>> onChange;

    ChoiceList(
            Question question,
            List<Choice> choices,
            Set<String> initial,
            Language language,
            SerializableConsumer<Set<String>> onChange) {
        this.question = question;
        this.language = language;
        this.onChange = onChange;
        chosen.addAll(initial);
        getElement().getClassList().add("choices");
        Element legend = new Element("legend").setText(question.prompt().in(language));
        getElement().appendChild(legend);
        if (question.type() == Question.Type.MULTIPLE) {
            Element hint = new Element("p").setText(getTranslation("learning.question.several"));
            hint.getClassList().add("hint");
            getElement().appendChild(hint);
        }
        choices.forEach(choice -> getElement().appendChild(row(choice)));
    }

    Set<String> chosen() {
        return Set.copyOf(chosen);
    }

    /** Shows which choices are right and which are not, each with its explanation, and takes no more answers. */
    void explain() {
        for (Choice choice : question.choices()) {
            Element row = rows.get(choice.id());
            Element input = inputs.get(choice.id());
            if (row == null || input == null) {
                continue;
            }
            input.setAttribute("disabled", true);
            row.getClassList().add(choice.correct() ? "right" : "wrong");
            Element verdict = new Element("strong")
                    .setText(getTranslation(choice.correct() ? "learning.choice.right" : "learning.choice.wrong"));
            Element why = new Element("span").setText(" " + choice.feedback().in(language));
            Element explanation = new Element("span");
            explanation.getClassList().add("explanation");
            explanation.appendChild(verdict, why);
            input.getParent().getChild(1).appendChild(explanation);
        }
    }

    private Element row(Choice choice) {
        boolean single = question.type() == Question.Type.SINGLE;
        Element input = new Element("input")
                .setAttribute("type", single ? "radio" : "checkbox")
                .setAttribute("name", "q-" + question.id())
                .setAttribute("value", choice.id());
        input.setProperty("checked", chosen.contains(choice.id()));
        input.addEventListener("change", event -> changed(choice.id(), event)).addEventData("element.checked");
        inputs.put(choice.id(), input);
        Element text = new Element("span").setText(choice.text().in(language));
        Element body = new Element("span");
        body.getClassList().add("body");
        body.appendChild(text);
        Element row = new Element("label");
        row.getClassList().add("choice");
        row.appendChild(input, body);
        rows.put(choice.id(), row);
        return row;
    }

    private void changed(String id, DomEvent event) {
        if (question.type() == Question.Type.SINGLE) {
            chosen.clear();
        }
        if (event.getEventData().get("element.checked").asBoolean()) {
            chosen.add(id);
        } else {
            chosen.remove(id);
        }
        onChange.accept(chosen());
    }
}
