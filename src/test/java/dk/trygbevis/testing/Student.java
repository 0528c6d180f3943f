package dk.trygbevis.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.exercises.Choice;
import dk.trygbevis.catalog.exercises.ChoiceQuestion;
import dk.trygbevis.catalog.exercises.MatchQuestion;
import dk.trygbevis.catalog.exercises.OrderQuestion;
import dk.trygbevis.catalog.exercises.Question;
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
        switch (question(asked.locator("legend").innerText())) {
            case ChoiceQuestion choice -> chooses(asked, choice, right);
            case OrderQuestion order ->
                puts(asked, right ? order.items() : order.items().reversed());
            case MatchQuestion match -> matches(asked, match, right);
        }
    }

    private void chooses(Locator asked, ChoiceQuestion question, boolean right) {
        for (Choice choice : choices(question, right)) {
            asked.getByText(choice.text().in(language), new Locator.GetByTextOptions().setExact(true))
                    .click();
        }
    }

    /** Moves each thing up until it stands in its place, the first one first. */
    private void puts(Locator asked, List<OrderQuestion.Item> order) {
        for (int place = 0; place < order.size(); place++) {
            String text = order.get(place).text().in(language);
            Locator row = asked.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(text));
            while (placeOf(asked, text) > place) {
                int before = placeOf(asked, text);
                row.getByRole(AriaRole.BUTTON).first().click();
                visitor.waitsUntil(() -> placeOf(asked, text) == before - 1);
            }
        }
    }

    private static int placeOf(Locator asked, String text) {
        List<String> rows = asked.getByRole(AriaRole.LISTITEM).allInnerTexts();
        return (int) rows.stream()
                .takeWhile(row -> !folded(row).contains(folded(text)))
                .count();
    }

    private void matches(Locator asked, MatchQuestion question, boolean right) {
        List<String> rights =
                question.pairs().stream().map(pair -> pair.right().in(language)).toList();
        for (int left = 0; left < rights.size(); left++) {
            asked.getByRole(AriaRole.COMBOBOX)
                    .nth(left)
                    .selectOption(new SelectOption().setLabel(right ? rights.get(left) : rights.getFirst()));
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
                .or(visitor.page().getByRole(AriaRole.COMBOBOX))
                .or(visitor.page().getByRole(AriaRole.LISTITEM).getByRole(AriaRole.BUTTON))
                .first();
        return visitor.page().locator("fieldset.choices").filter(new Locator.FilterOptions().setHas(choice));
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

    private static List<Choice> choices(ChoiceQuestion question, boolean right) {
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
