package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableFunction;
import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.Question;
import dk.trygbevis.learning.CourseProgress.PracticeAnswer;
import java.util.Optional;
import java.util.Set;

/** A practice question inside a lesson: choose, see at once why each choice is right or not, try again if you like. */
class PracticeCard extends Div {

    private final Question question;
    private final Language language;
    private final SerializableFunction<Set<String>, PracticeAnswer> save;

    PracticeCard(
            Question question,
            Optional<PracticeAnswer> earlier,
            Language language,
            SerializableFunction<Set<String>, PracticeAnswer> save) {
        this.question = question;
        this.language = language;
        this.save = save;
        addClassName("practice");
        earlier.ifPresentOrElse(answer -> explain(answer, false), this::ask);
    }

    private void ask() {
        removeAll();
        Paragraph nothing = new Paragraph(getTranslation("learning.question.choose-first"));
        nothing.addClassNames("note", "fault");
        nothing.getElement().setAttribute("role", "alert");
        nothing.setVisible(false);
        ChoiceList choices =
                new ChoiceList(question, question.choices(), Set.of(), language, chosen -> nothing.setVisible(false));
        NativeButton check = new NativeButton(getTranslation("learning.question.check"), click -> {
            if (choices.chosen().isEmpty()) {
                nothing.setVisible(true);
            } else {
                explain(save.apply(choices.chosen()), true);
            }
        });
        check.addClassName("btn");
        add(choices, nothing, check);
    }

    private void explain(PracticeAnswer answer, boolean now) {
        removeAll();
        ChoiceList choices = new ChoiceList(question, question.choices(), answer.chosen(), language, chosen -> {});
        choices.explain();
        Paragraph verdict = new Paragraph(
                getTranslation(answer.correct() ? "learning.question.right" : "learning.question.not-quite"));
        verdict.addClassNames("answer-verdict", answer.correct() ? "ok" : "warn");
        verdict.getElement().setAttribute("role", "status");
        verdict.getElement().setAttribute("tabindex", "-1");
        NativeButton again = new NativeButton(getTranslation("learning.question.again"), click -> ask());
        again.addClassNames("btn", "quiet");
        add(verdict, choices, again);
        if (now) {
            verdict.getElement().callJsFunction("focus");
        }
    }
}
