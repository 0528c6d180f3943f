package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.exercises.Scenario;
import dk.trygbevis.learning.ExerciseService;
import dk.trygbevis.learning.exercises.ScenarioProgress;

/** A situation that goes on as one chooses: what happens, what one can do, a way back, and at the end what it was about. */
class ScenarioCard extends Div {

    private final transient ExerciseService exercises;
    private final transient ExerciseCards.Setting setting;
    private transient ScenarioProgress progress;

    ScenarioCard(ExerciseService exercises, ExerciseCards.Setting setting, Scenario scenario) {
        this.exercises = exercises;
        this.setting = setting;
        this.progress = exercises.scenario(setting.learner().find(), setting.slug(), scenario);
        addClassNames("exercise", "scenario", "card");
        show(false);
    }

    private void show(boolean now) {
        removeAll();
        Scenario.Scene scene = progress.scene();
        Div happening = new Div();
        happening.addClassName("happening");
        happening.getElement().setAttribute("tabindex", "-1");
        add(new H2(in(progress.scenario().title())));
        if (!progress.path().isEmpty()) {
            addConsequence(happening, progress.option(progress.path().getLast()));
        }
        Scenario.Picture picture = scene.picture();
        if (picture != null) {
            Image image = new Image(picture.address(), in(picture.alt()));
            image.getElement().setAttribute("width", Integer.toString(picture.width()));
            image.getElement().setAttribute("height", Integer.toString(picture.height()));
            image.addClassName("picture");
            add(image);
        }
        happening.add(new Paragraph(in(scene.text())));
        add(happening);
        Scenario.Ending ending = scene.ending();
        if (ending == null) {
            addChoices(scene);
        } else {
            addEnding(ending);
        }
        if (now) {
            happening.getElement().callJsFunction("focus");
        }
    }

    private void addConsequence(Div happening, Scenario.Option taken) {
        Paragraph chosen = new Paragraph(getTranslation("learning.scenario.you-chose", in(taken.text())));
        chosen.addClassNames("small", "soft");
        happening.add(chosen);
        LocalizedText consequence = taken.consequence();
        if (consequence != null) {
            Paragraph what = new Paragraph(in(consequence));
            what.addClassName("consequence");
            happening.add(what);
        }
    }

    private void addChoices(Scenario.Scene scene) {
        Div choices = new Div();
        choices.addClassName("ways");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", getTranslation("learning.scenario.what-now"));
        for (Scenario.Option option : scene.choices()) {
            NativeButton choice = new NativeButton(in(option.text()), click -> choose(option));
            choice.addClassNames("choice", "way");
            choices.add(choice);
        }
        Paragraph question = new Paragraph(getTranslation("learning.scenario.what-now"));
        question.addClassName("strong");
        add(question, choices);
        if (!progress.path().isEmpty()) {
            add(back());
        }
    }

    private void addEnding(Scenario.Ending ending) {
        Span outcome = new Span(getTranslation("learning.scenario.outcome." + ending.outcome()));
        outcome.addClassNames("chip", ending.outcome() == Scenario.Outcome.GOOD ? "ok" : "warn");
        Paragraph debrief = new Paragraph(in(ending.debrief()));
        debrief.addClassName("note");
        OrderedList path = new OrderedList();
        progress.path()
                .forEach(
                        taken -> path.add(new ListItem(in(progress.option(taken).text()))));
        H2 yourWay = new H2(getTranslation("learning.scenario.your-way"));
        yourWay.addClassName("minor");
        NativeButton again = new NativeButton(getTranslation("learning.scenario.again"), click -> startOver());
        again.addClassNames("btn", "quiet");
        Div buttons = new Div(back(), again);
        buttons.addClassName("jumps");
        add(outcome, debrief, yourWay, path, buttons);
    }

    private NativeButton back() {
        NativeButton back = new NativeButton(getTranslation("learning.scenario.back"), click -> goBack());
        back.addClassNames("btn", "quiet");
        return back;
    }

    private void choose(Scenario.Option option) {
        kept(exercises.choose(
                setting.learner().require(),
                setting.slug(),
                progress.scenario().id(),
                progress.path().size(),
                option.id()));
    }

    private void goBack() {
        kept(exercises.goBack(
                setting.learner().require(),
                setting.slug(),
                progress.scenario().id(),
                progress.path().size()));
    }

    private void startOver() {
        kept(exercises.startOver(
                setting.learner().require(), setting.slug(), progress.scenario().id()));
    }

    private void kept(ScenarioProgress now) {
        progress = now;
        setting.saved().execute();
        show(true);
    }

    private String in(LocalizedText text) {
        return text.in(setting.language());
    }
}
