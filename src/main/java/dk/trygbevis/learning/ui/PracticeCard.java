package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableFunction;
import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.exercises.MatchQuestion;
import dk.trygbevis.catalog.exercises.Question;
import dk.trygbevis.learning.CourseProgress.PracticeAnswer;
import java.util.List;
import java.util.Optional;

/** A practice question inside a lesson: answer, see at once what is right and why, try again if you like. */
class PracticeCard extends Div {

    private final Question question;
    private final List<String> parts;
    private final Language language;
    private final SerializableFunction<List<String>, PracticeAnswer> save;

    PracticeCard(
            Question question,
            List<String> parts,
            Optional<PracticeAnswer> earlier,
            Language language,
            SerializableFunction<List<String>, PracticeAnswer> save) {
        this.question = question;
        this.parts = List.copyOf(parts);
        this.language = language;
        this.save = save;
        addClassName("practice");
        earlier.ifPresentOrElse(answer -> explain(answer, false), this::ask);
    }

    private void ask() {
        removeAll();
        Paragraph nothing = new Paragraph(getTranslation(
                question instanceof MatchQuestion ? "learning.match.choose-all" : "learning.question.choose-first"));
        nothing.addClassNames("note", "fault");
        nothing.getElement().setAttribute("role", "alert");
        nothing.setVisible(false);
        QuestionForm form = QuestionForm.of(question, parts, List.of(), language, answer -> nothing.setVisible(false));
        NativeButton check = new NativeButton(getTranslation("learning.question.check"), click -> {
            if (question.isComplete(form.answer())) {
                explain(save.apply(form.answer()), true);
            } else {
                nothing.setVisible(true);
            }
        });
        check.addClassName("btn");
        add(form, nothing, check);
    }

    private void explain(PracticeAnswer answer, boolean now) {
        removeAll();
        QuestionForm form = QuestionForm.of(question, parts, answer.chosen(), language, ignored -> {});
        form.explain();
        Paragraph verdict = new Paragraph(
                getTranslation(answer.correct() ? "learning.question.right" : "learning.question.not-quite"));
        verdict.addClassNames("answer-verdict", answer.correct() ? "ok" : "warn");
        verdict.getElement().setAttribute("role", "status");
        verdict.getElement().setAttribute("tabindex", "-1");
        NativeButton again = new NativeButton(getTranslation("learning.question.again"), click -> ask());
        again.addClassNames("btn", "quiet");
        add(verdict, form, again);
        if (now) {
            verdict.getElement().callJsFunction("focus");
        }
    }
}
