package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.catalog.CatalogRoutes;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.learning.CurrentLearner;
import dk.trygbevis.learning.FinalTest;
import dk.trygbevis.learning.LearningRoutes;
import dk.trygbevis.learning.TestState;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** The final test: what it is and under which name, then one question at a time, then the result with explanations. */
@Route(value = LearningRoutes.TEST, autoLayout = false)
@PermitAll
class TestView extends StepFrame implements BeforeEnterObserver, HasDynamicTitle {

    private final transient FinalTest test;
    private final transient AccountService accounts;
    private final transient CurrentUser currentUser;
    private final transient CurrentLearner currentLearner;
    private String title = "";

    TestView(FinalTest test, AccountService accounts, CurrentUser currentUser, CurrentLearner currentLearner) {
        this.test = test;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.currentLearner = currentLearner;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        // What the person did as a guest becomes theirs before the test looks at it.
        currentLearner.find();
        String slug = event.getRouteParameters().get("course").orElse("");
        TestState state = test.state(slug).orElseThrow(NotFoundException::new);
        Optional<String> question = event.getRouteParameters().get("question");
        if (state instanceof TestState.Running running) {
            int number = question.map(TestView::number).orElse(firstUnanswered(running));
            if (number < 1 || number > running.questions().size() + 1) {
                throw new NotFoundException();
            }
            if (question.isEmpty()) {
                event.forwardTo(LearningRoutes.test(slug, number));
                return;
            }
            show(running, number);
        } else if (question.isPresent()) {
            event.forwardTo(LearningRoutes.test(slug));
        } else {
            show(state);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(TestState state) {
        frame(state.course(), getTranslation("learning.test.title"), state instanceof TestState.Passed ? 1 : 0, "");
        switch (state) {
            case TestState.Missing missing -> showMissing(missing);
            case TestState.Ready ready -> showIntroduction(ready.course());
            case TestState.Paused paused -> showPause(paused);
            case TestState.Running running -> show(running, firstUnanswered(running));
            case TestState.Failed failed ->
                showResult(failed.course(), failed.score(), failed.questions(), false, false);
            case TestState.Passed passed ->
                showResult(passed.course(), passed.score(), passed.questions(), true, passed.completed());
        }
    }

    private void showMissing(TestState.Missing missing) {
        String titles = String.join(
                ", ", missing.titles().stream().map(text -> text.in(language())).toList());
        content(column(
                new H1(getTranslation("learning.test.missing.title")),
                new Paragraph(getTranslation("learning.test.missing.text", titles))));
        buttons(
                new Span(),
                go("learning.test.to-courses", CatalogRoutes.courses().in(language())));
    }

    private void showIntroduction(Course course) {
        NameForm name = new NameForm(currentName());
        content(column(
                new H1(getTranslation("learning.test.title")),
                new Paragraph(getTranslation(
                        "learning.test.about",
                        course.test().draw(),
                        course.completion().test())),
                new Paragraph(getTranslation("learning.test.saved")),
                name));
        buttons(
                back(course),
                button(
                        "learning.test.start",
                        () -> name.confirmed().ifPresent(confirmed -> {
                            accounts.rename(confirmed);
                            test.start(course.slug());
                            UI.getCurrent().navigate(LearningRoutes.test(course.slug(), 1));
                        })));
    }

    private void showPause(TestState.Paused paused) {
        content(column(
                new H1(getTranslation("learning.test.paused.title")),
                new Paragraph(getTranslation(
                        "learning.test.paused.text", DanishTime.dateAndTime(paused.until(), language())))));
        buttons(
                new Span(),
                go(
                        "learning.test.read-again",
                        "/" + LearningRoutes.learn(paused.course().slug())));
    }

    private void show(TestState.Running running, int number) {
        int count = running.questions().size();
        if (number > count) {
            showHandingIn(running);
            return;
        }
        TestState.Drawn drawn = running.questions().get(number - 1);
        String slug = running.course().slug();
        frame(
                running.course(),
                getTranslation("learning.test.place", number, count),
                (double) (number - 1) / count,
                "/" + number);
        QuestionForm form = QuestionForm.of(drawn.question(), drawn.parts(), drawn.chosen(), language(), answer -> {
            test.answer(running.attempt(), drawn.question().id(), answer);
            saved();
        });
        H1 heading = new H1(getTranslation("learning.test.question", number));
        heading.addClassName("step-title");
        content(column(heading, form));
        NativeButton back =
                button("learning.back", () -> UI.getCurrent().navigate(LearningRoutes.test(slug, number - 1)));
        back.addClassName("quiet");
        back.setVisible(number > 1);
        buttons(back, button("learning.next", () -> UI.getCurrent().navigate(LearningRoutes.test(slug, number + 1))));
    }

    private void showHandingIn(TestState.Running running) {
        int count = running.questions().size();
        String slug = running.course().slug();
        frame(running.course(), getTranslation("learning.test.last-look"), 1, "/" + (count + 1));
        content(new LastLook(running, number -> UI.getCurrent().navigate(LearningRoutes.test(slug, number))));
        NativeButton back = button("learning.back", () -> UI.getCurrent().navigate(LearningRoutes.test(slug, count)));
        back.addClassName("quiet");
        buttons(back, button("learning.test.hand-in", () -> {
            test.submit(running.attempt());
            UI.getCurrent().navigate(LearningRoutes.test(slug));
        }));
    }

    private void showResult(
            Course course, int score, List<TestState.Drawn> questions, boolean passed, boolean completed) {
        content(new TestResult(course, score, questions, passed, completed, language()));
        if (passed) {
            buttons(new Span(), go("learning.test.to-my-page", "/my"));
        } else {
            buttons(back(course), button("learning.test.again", () -> {
                test.start(course.slug());
                UI.getCurrent().navigate(LearningRoutes.test(course.slug(), 1));
            }));
        }
    }

    private void frame(Course course, String where, double share, String place) {
        String courseTitle = course.title().in(language());
        title = where + " – " + courseTitle + " – Trygbevis";
        show(
                courseTitle + " · " + where,
                share,
                CatalogRoutes.course(course.slug()).in(language()),
                getTranslation("learning.close"));
        offerLanguage(
                "/" + LearningRoutes.test(course.slug()) + place + "?lang="
                        + language().other().tag(),
                getTranslation("shell.other-language"),
                language().other().tag());
    }

    private String currentName() {
        PersonName name = currentUser
                .id()
                .flatMap(accounts::find)
                .map(AccountDetails::name)
                .orElse(null);
        return name == null ? "" : name.value();
    }

    private Component back(Course course) {
        NativeButton back = go("learning.test.read-again", "/" + LearningRoutes.learn(course.slug()));
        back.addClassName("quiet");
        return back;
    }

    private NativeButton go(String key, String address) {
        return button(key, () -> UI.getCurrent().getPage().setLocation(address));
    }

    private NativeButton button(String key, Runnable act) {
        NativeButton button = new NativeButton(getTranslation(key), click -> act.run());
        button.addClassName("btn");
        return button;
    }

    private static Div column(Component... components) {
        Div column = new Div(components);
        column.addClassName("step");
        return column;
    }

    private static int firstUnanswered(TestState.Running running) {
        List<TestState.Drawn> questions = running.questions();
        for (int i = 0; i < questions.size(); i++) {
            if (!questions.get(i).answered()) {
                return i + 1;
            }
        }
        return questions.size() + 1;
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(text) : 0;
    }
}
