package dk.trygbevis.learning.ui;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.exercises.Choice;
import dk.trygbevis.catalog.exercises.ChoiceQuestion;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A question with its choices as radio buttons or check boxes; each choice explains itself. */
class ChoiceList extends QuestionForm {

    private final ChoiceQuestion question;
    private final Set<String> chosen = new LinkedHashSet<>();
    private final Map<String, Element> inputs = new HashMap<>();
    private final Map<String, Element> rows = new HashMap<>();
    private final SerializableConsumer<List<String>> onChange;

    ChoiceList(
            ChoiceQuestion question,
            List<String> parts,
            List<String> answer,
            Language language,
            SerializableConsumer<List<String>> onChange) {
        super(question, language);
        this.question = question;
        this.onChange = onChange;
        chosen.addAll(answer);
        if (several()) {
            hint("learning.question.several");
        }
        for (String part : parts) {
            question.choices().stream()
                    .filter(choice -> choice.id().equals(part))
                    .forEach(choice -> getElement().appendChild(row(choice)));
        }
    }

    @Override
    List<String> answer() {
        return List.copyOf(chosen);
    }

    @Override
    void explain() {
        for (Choice choice : question.choices()) {
            Element row = rows.get(choice.id());
            Element input = inputs.get(choice.id());
            if (row == null || input == null) {
                continue;
            }
            input.setAttribute("disabled", true);
            row.getClassList().add(choice.correct() ? "right" : "wrong");
            String verdict = getTranslation(choice.correct() ? "learning.choice.right" : "learning.choice.wrong");
            input.getParent().getChild(1).appendChild(explanation(choice.correct(), verdict, in(choice.feedback())));
        }
    }

    private boolean several() {
        return question.type() == ChoiceQuestion.Type.MULTIPLE;
    }

    private Element row(Choice choice) {
        Element input = new Element("input")
                .setAttribute("type", several() ? "checkbox" : "radio")
                .setAttribute("name", "q-" + question.id())
                .setAttribute("value", choice.id());
        input.setProperty("checked", chosen.contains(choice.id()));
        input.addEventListener("change", event -> changed(choice.id(), event)).addEventData("element.checked");
        inputs.put(choice.id(), input);
        Element row = element(
                "label", "choice", input, element("span", "body", new Element("span").setText(in(choice.text()))));
        rows.put(choice.id(), row);
        return row;
    }

    private void changed(String id, DomEvent event) {
        if (!several()) {
            chosen.clear();
        }
        if (event.getEventData().get("element.checked").asBoolean()) {
            chosen.add(id);
        } else {
            chosen.remove(id);
        }
        onChange.accept(answer());
    }
}
