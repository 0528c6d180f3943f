package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.learning.TestState;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How the test went: the score, what to read again, and every question that was not right, explained. */
class TestResult extends Div {

    TestResult(
            Course course,
            int score,
            List<TestState.Drawn> questions,
            boolean passed,
            boolean completed,
            Language language) {
        addClassName("step");
        add(new H1(getTranslation(passed ? "learning.result.passed.title" : "learning.result.failed.title")));
        Paragraph points = new Paragraph(getTranslation(
                "learning.result.score", score, course.completion().test()));
        points.addClassNames("answer-verdict", passed ? "ok" : "warn");
        points.getElement().setAttribute("role", "status");
        add(points);
        add(new Paragraph(getTranslation(
                completed
                        ? "learning.result.completed"
                        : passed ? "learning.result.course-day" : "learning.result.failed.text")));
        List<TestState.Drawn> wrong =
                questions.stream().filter(drawn -> !drawn.correct()).toList();
        if (!wrong.isEmpty()) {
            add(new H2(getTranslation("learning.result.look-again")), objectives(course, wrong, language));
            for (TestState.Drawn drawn : wrong) {
                QuestionForm form =
                        QuestionForm.of(drawn.question(), drawn.parts(), drawn.chosen(), language, answer -> {});
                form.explain();
                add(form);
            }
        }
    }

    private static UnorderedList objectives(Course course, List<TestState.Drawn> wrong, Language language) {
        Set<String> ids =
                wrong.stream().map(drawn -> drawn.question().objective()).collect(Collectors.toSet());
        UnorderedList list = new UnorderedList();
        course.objectives().stream()
                .filter(objective -> ids.contains(objective.id()))
                .forEach(objective -> list.add(new ListItem(objective.text().in(language))));
        return list;
    }
}
