package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.exercises.ChoiceQuestion;
import dk.trygbevis.catalog.exercises.MatchQuestion;
import dk.trygbevis.catalog.exercises.OrderQuestion;
import dk.trygbevis.catalog.exercises.Question;
import java.util.List;

/**
 * A question to be answered with the browser's own controls: known to every screen reader, usable by keyboard, large
 * enough for a thumb. Every change is told at once; afterwards the question can explain itself.
 */
@Tag("fieldset")
abstract class QuestionForm extends Component {

    private final Language language;

    QuestionForm(Question question, Language language) {
        this.language = language;
        getElement().getClassList().add("choices");
        getElement().appendChild(new Element("legend").setText(in(question.prompt())));
    }

    /**
     * @param parts the ids of the question's parts, in the order in which they are shown
     * @param answer what was answered before; empty if nothing was
     */
    static QuestionForm of(
            Question question,
            List<String> parts,
            List<String> answer,
            Language language,
            SerializableConsumer<List<String>> onChange) {
        return switch (question) {
            case ChoiceQuestion choice -> new ChoiceList(choice, parts, answer, language, onChange);
            case OrderQuestion order -> new OrderList(order, parts, answer, language, onChange);
            case MatchQuestion match -> new MatchList(match, parts, answer, language, onChange);
        };
    }

    abstract List<String> answer();

    /** Shows what was right and what was not, and why, and takes no more answers. */
    abstract void explain();

    final String in(LocalizedText text) {
        return text.in(language);
    }

    final void hint(String key) {
        Element hint = new Element("p").setText(getTranslation(key));
        hint.getClassList().add("hint");
        getElement().appendChild(hint);
    }

    static Element element(String tag, String className, Element... children) {
        Element element = new Element(tag);
        element.getClassList().add(className);
        element.appendChild(children);
        return element;
    }

    /** A verdict in words, and what there is to say to it. */
    final Element explanation(boolean right, String verdict, String why) {
        Element explanation = element("span", "explanation", new Element("strong").setText(verdict));
        if (!why.isEmpty()) {
            explanation.appendChild(new Element("span").setText(" " + why));
        }
        explanation.getClassList().add(right ? "right" : "wrong");
        return explanation;
    }
}
