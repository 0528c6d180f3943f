package dk.trygbevis.learning.ui;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.exercises.MatchQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Things of which each belongs to another: one select for each, as every phone and screen reader knows it. */
class MatchList extends QuestionForm {

    private final MatchQuestion question;
    private final List<String> parts;
    private final SerializableConsumer<List<String>> onChange;
    private final List<String> answer;
    private final List<Element> rows = new ArrayList<>();

    MatchList(
            MatchQuestion question,
            List<String> parts,
            List<String> answer,
            Language language,
            SerializableConsumer<List<String>> onChange) {
        super(question, language);
        this.question = question;
        this.parts = List.copyOf(parts);
        this.onChange = onChange;
        this.answer = new ArrayList<>(
                answer.isEmpty() ? Collections.nCopies(question.pairs().size(), MatchQuestion.OPEN) : answer);
        for (int left = 0; left < question.pairs().size(); left++) {
            rows.add(row(left));
        }
        rows.forEach(getElement()::appendChild);
    }

    @Override
    List<String> answer() {
        return List.copyOf(answer);
    }

    @Override
    void explain() {
        for (int left = 0; left < rows.size(); left++) {
            MatchQuestion.Pair pair = question.pairs().get(left);
            boolean fits = answer.get(left).equals(pair.id());
            Element row = rows.get(left);
            row.getChild(1).setAttribute("disabled", true);
            row.getClassList().add(fits ? "right" : "wrong");
            row.appendChild(explanation(
                    fits,
                    getTranslation(fits ? "learning.choice.right" : "learning.choice.wrong"),
                    fits ? "" : getTranslation("learning.match.belongs", in(pair.right()))));
        }
        getElement().appendChild(element("p", "why").setText(in(question.feedback())));
    }

    private Element row(int left) {
        Element select = new Element("select");
        select.appendChild(option(MatchQuestion.OPEN, getTranslation("learning.match.choose"), left));
        for (String part : parts) {
            question.pairs().stream()
                    .filter(pair -> pair.id().equals(part))
                    .forEach(pair -> select.appendChild(option(part, in(pair.right()), left)));
        }
        select.addEventListener("change", event -> {
                    answer.set(left, event.getEventData().get("element.value").asString());
                    onChange.accept(answer());
                })
                .addEventData("element.value");
        Element text = new Element("span").setText(in(question.pairs().get(left).left()));
        return element("label", "match", text, select);
    }

    private Element option(String part, String text, int left) {
        Element option = new Element("option").setAttribute("value", part).setText(text);
        return answer.get(left).equals(part) ? option.setAttribute("selected", true) : option;
    }
}
