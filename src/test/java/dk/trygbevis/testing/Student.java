package dk.trygbevis.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.Choice;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.Question;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A visitor who has read the course: finds a question by its text and knows which choices are right. */
public final class Student {

    private final Visitor visitor;
    private final Course course;
    private final Language language;

    public Student(Visitor visitor, Course course, Language language) {
        this.visitor = visitor;
        this.course = course;
        this.language = language;
    }

    /** Answers the question on the page, rightly or not. */
    public void answers(boolean right) {
        Locator asked = questionOnThePage();
        Question question = question(asked.locator("legend").innerText());
        for (Choice choice : choices(question, right)) {
            asked.getByText(choice.text().in(language), new Locator.GetByTextOptions().setExact(true))
                    .click();
        }
    }

    /** Goes on, step by step, until there is a question. */
    public void goesToTheNextQuestion() {
        visitor.waits();
        while (questionOnThePage().count() == 0) {
            String before = visitor.page().url();
            visitor.clicks("Videre");
            visitor.page().waitForURL(url -> !url.equals(before));
            visitor.waits();
        }
    }

    private Locator questionOnThePage() {
        Locator choice = visitor.page()
                .getByRole(AriaRole.RADIO)
                .or(visitor.page().getByRole(AriaRole.CHECKBOX))
                .first();
        return visitor.page().getByRole(AriaRole.GROUP).filter(new Locator.FilterOptions().setHas(choice));
    }

    /** Answers all questions of the test that is open, and hands it in. */
    public void takesTheTest(boolean right) {
        int count = course.test().draw();
        for (int number = 1; number <= count; number++) {
            visitor.page().waitForURL(Pattern.compile(".*/test/" + course.slug() + "/" + number + "(\\?.*)?$"));
            visitor.page()
                    .getByText(Pattern.compile("spørgsmål " + number + " af " + count))
                    .waitFor();
            answers(right);
            visitor.page().getByRole(AriaRole.STATUS).getByText("Gemt").waitFor();
            visitor.clicks("Videre");
        }
        visitor.seesHeading("Et sidste kig");
        visitor.clicks("Aflever prøven");
    }

    private static List<Choice> choices(Question question, boolean right) {
        if (right) {
            return question.choices().stream().filter(Choice::correct).toList();
        }
        return question.choices().stream()
                .filter(choice -> !choice.correct())
                .limit(1)
                .toList();
    }

    private Question question(String prompt) {
        String asked = folded(prompt);
        return Stream.concat(
                        course.testQuestions().stream(),
                        course.lessons().stream().flatMap(lesson -> lesson.questions().stream()))
                .filter(question -> folded(question.prompt().in(language)).equals(asked))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No question: " + prompt));
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
