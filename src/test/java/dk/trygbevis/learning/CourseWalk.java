package dk.trygbevis.learning;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.Texts;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.Lesson;
import dk.trygbevis.catalog.Step;
import dk.trygbevis.catalog.exercises.Checklist;
import dk.trygbevis.catalog.exercises.Choice;
import dk.trygbevis.catalog.exercises.ChoiceQuestion;
import dk.trygbevis.catalog.exercises.Estimate;
import dk.trygbevis.catalog.exercises.Exercise;
import dk.trygbevis.catalog.exercises.Inbox;
import dk.trygbevis.catalog.exercises.MatchQuestion;
import dk.trygbevis.catalog.exercises.OrderQuestion;
import dk.trygbevis.catalog.exercises.Question;
import dk.trygbevis.catalog.exercises.Scenario;
import dk.trygbevis.testing.Hand;
import dk.trygbevis.testing.Visitor;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody who goes through a course step by step and does everything there is to do, rightly. */
final class CourseWalk {

    private final Visitor visitor;
    private final Page page;
    private final Hand hand;
    private final Course course;
    private final Language language;
    private final Texts texts;

    CourseWalk(Visitor visitor, Hand hand, Course course, Language language, Texts texts) {
        this.visitor = visitor;
        this.page = visitor.page();
        this.hand = hand;
        this.course = course;
        this.language = language;
        this.texts = texts;
    }

    /** All lessons from the first step on, as far as the door of the final test. */
    void throughTheLessons() {
        for (Lesson lesson : course.lessons()) {
            for (int number = 1; number <= lesson.steps().size(); number++) {
                arrives("/learn/" + course.slug() + "/" + lesson.id() + "/" + number);
                doesWhatTheStepAsks(lesson, lesson.steps().get(number - 1));
                boolean last = number == lesson.steps().size();
                boolean end = last && lesson.equals(course.lessons().getLast());
                press(!last ? "learning.next" : end ? "learning.to-test" : "learning.next-lesson");
            }
        }
    }

    /** The final test, from its introduction to the result. */
    void throughTheTest(String name) {
        arrives("/test/" + course.slug());
        hand.type(page.getByRole(AriaRole.TEXTBOX).first(), name);
        press("learning.test.start");
        int count = course.test().draw();
        for (int number = 1; number <= count; number++) {
            arrives("/test/" + course.slug() + "/" + number);
            page.getByText(text("learning.test.place", number, count)).waitFor();
            answer(asked());
            savedIsSaid();
            press("learning.next");
        }
        visitor.seesHeading(text("learning.test.last-look"));
        press("learning.test.hand-in");
    }

    void doesWhatTheStepAsks(Lesson lesson, Step step) {
        if (step.questionId() != null) {
            answer(lesson.question(step.questionId()).orElseThrow());
            press("learning.question.check");
            visitor.sees(text("learning.question.right"));
        }
        if (step.exerciseId() != null) {
            does(lesson.exercise(step.exerciseId()).orElseThrow());
        }
    }

    void does(Exercise exercise) {
        switch (exercise) {
            case Inbox inbox -> does(inbox);
            case Scenario scenario -> does(scenario);
            case Estimate estimate -> does(estimate);
            case Checklist checklist -> does(checklist);
        }
    }

    private void does(Inbox inbox) {
        hand.press(page.locator(".inbox-list").getByRole(AriaRole.BUTTON).first());
        for (Inbox.Item item : inbox.items()) {
            page.locator(".message-view .message-kind")
                    .getByText(in(item.from()))
                    .first()
                    .waitFor();
            if (item.verdict() == Inbox.Verdict.FRAUD) {
                marks(item);
            }
            press("learning.inbox.verdict." + item.verdict());
            visitor.sees(text("learning.inbox.told." + item.verdict() + ".right"));
            boolean last = item.equals(inbox.items().getLast());
            press(last ? "learning.inbox.to-result" : "learning.inbox.next");
        }
        visitor.seesHeading(text("learning.inbox.result"));
        visitor.sees(text("learning.inbox.words.all"));
        visitor.sees(text("learning.inbox.false-alarms", 0));
    }

    private void marks(Inbox.Item item) {
        String flag = in(item.flags().getFirst().text());
        String begin = flag.substring(0, Math.min(flag.length(), 8));
        Locator passage = page.locator(".message-view label.passage")
                .filter(new Locator.FilterOptions().setHasText(begin))
                .first()
                .getByRole(AriaRole.CHECKBOX);
        hand.tick(passage);
        page.waitForCondition(passage::isChecked);
        savedIsSaid();
    }

    /** By the first choice that leads to a good ending without a detour; the test's scenarios have one. */
    private void does(Scenario scenario) {
        Scenario.Scene scene = scenario.scene(scenario.start());
        while (scene.ending() == null) {
            visitor.sees(in(scene.text()));
            Scenario.Option option = scene.choices().getFirst();
            hand.press(way(option));
            visitor.sees(text("learning.scenario.you-chose", in(option.text())));
            scene = scenario.scene(option.to());
        }
        visitor.sees(text("learning.scenario.outcome." + scene.ending().outcome()));
        visitor.sees(in(scene.ending().debrief()));
    }

    private Locator way(Scenario.Option option) {
        return page.locator(".ways")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(in(option.text()))
                                .setExact(true));
    }

    private void does(Estimate estimate) {
        hand.slide(page.getByRole(AriaRole.SLIDER));
        visitor.waits();
        press("learning.estimate.guess");
        visitor.sees(text("learning.estimate.true"));
        visitor.sees(in(estimate.explanation()));
    }

    private void does(Checklist checklist) {
        Locator first = page.locator(".plan-lines").getByRole(AriaRole.CHECKBOX).first();
        hand.tick(first);
        savedIsSaid();
        hand.type(page.getByLabel(text("learning.plan.own")), "Bo 1");
        press("learning.plan.add");
        visitor.sees(text("learning.plan.added"));
        visitor.sees("Bo 1");
    }

    private void answer(Question question) {
        Locator form = page.locator("fieldset.choices");
        form.getByText(in(question.prompt())).first().waitFor();
        switch (question) {
            case ChoiceQuestion choice ->
                choice.choices().stream()
                        .filter(Choice::correct)
                        .forEach(each -> hand.tick(form.locator("label.choice")
                                .filter(new Locator.FilterOptions()
                                        .setHas(page.getByText(
                                                in(each.text()), new Page.GetByTextOptions().setExact(true))))
                                .locator("input")));
            case OrderQuestion order -> order(form, order);
            case MatchQuestion match -> {
                for (int left = 0; left < match.pairs().size(); left++) {
                    hand.select(
                            form.getByRole(AriaRole.COMBOBOX).nth(left),
                            in(match.pairs().get(left).right()));
                }
            }
        }
    }

    private void order(Locator form, OrderQuestion question) {
        for (int place = 0; place < question.items().size(); place++) {
            String text = in(question.items().get(place).text());
            while (placeOf(form, text) > place) {
                int before = placeOf(form, text);
                hand.press(form.getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(text("learning.order.up", text))));
                page.waitForCondition(() -> placeOf(form, text) == before - 1);
            }
        }
    }

    private static int placeOf(Locator form, String text) {
        List<String> rows = form.getByRole(AriaRole.LISTITEM).allInnerTexts();
        return (int) rows.stream().takeWhile(row -> !row.contains(text)).count();
    }

    private Question asked() {
        String prompt = page.locator("fieldset.choices legend")
                .innerText()
                .replaceAll("\\s+", " ")
                .strip();
        return course.testQuestions().stream()
                .filter(question ->
                        in(question.prompt()).replaceAll("\\s+", " ").strip().equals(prompt))
                .findFirst()
                .orElseThrow();
    }

    private void arrives(String path) {
        page.waitForURL(Pattern.compile(".*" + Pattern.quote(path) + "(\\?.*)?$"));
        visitor.waits();
    }

    void press(String key) {
        hand.press(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text(key)).setExact(true)));
    }

    private void savedIsSaid() {
        page.getByRole(AriaRole.STATUS)
                .getByText(text("learning.saved"), new Locator.GetByTextOptions().setExact(true))
                .waitFor();
    }

    String text(String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }

    private String in(LocalizedText text) {
        return text.in(language);
    }
}
