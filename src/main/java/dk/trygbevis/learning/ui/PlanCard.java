package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import dk.trygbevis.accounts.AccountRoutes;
import dk.trygbevis.catalog.exercises.Checklist;
import dk.trygbevis.learning.Learner;
import dk.trygbevis.learning.LearningRoutes;
import dk.trygbevis.learning.OwnLineOutcome;
import dk.trygbevis.learning.PlanDetails;
import dk.trygbevis.learning.PlanMailOutcome;
import dk.trygbevis.learning.PlanService;

/** One's own plan: tick, write own lines, print it, mail it to oneself. Everything is kept at once. */
class PlanCard extends Div {

    private final transient PlanService plans;
    private final transient ExerciseCards.Setting setting;
    private final UnorderedList lines = new UnorderedList();
    private final Input own = new Input();
    private final Paragraph told = new Paragraph();
    private transient PlanDetails plan;

    PlanCard(PlanService plans, ExerciseCards.Setting setting, Checklist checklist) {
        this.plans = plans;
        this.setting = setting;
        this.plan = plans.plan(setting.learner().find(), setting.course(), checklist);
        addClassNames("exercise", "plan", "card");
        lines.addClassName("plan-lines");
        told.addClassName("told");
        told.getElement().setAttribute("role", "status");
        told.setId("plan-told");
        add(new H2(plan.prompt().in(setting.language())), lines, adding(), told, buttons());
        show();
    }

    private void show() {
        lines.removeAll();
        plan.lines().forEach(line -> lines.add(row(line)));
    }

    private ListItem row(PlanDetails.Line line) {
        Element input = new Element("input").setAttribute("type", "checkbox");
        input.setProperty("checked", line.ticked());
        input.addEventListener(
                        "change",
                        event -> tick(
                                line,
                                event.getEventData().get("element.checked").asBoolean()))
                .addEventData("element.checked");
        Element label = QuestionForm.element(
                "label", "tick", input, new Element("span").setText(line.text(setting.language())));
        ListItem row = new ListItem();
        row.getElement().appendChild(label);
        if (line.isOwn()) {
            NativeButton remove = new NativeButton("✕", click -> remove(line));
            remove.setAriaLabel(getTranslation("learning.plan.remove", line.text(setting.language())));
            remove.addClassNames("remove", "no-print");
            row.add(remove);
        }
        return row;
    }

    private Div adding() {
        own.setId("plan-own");
        own.setType("text");
        own.getElement().setAttribute("maxlength", "120").setAttribute("aria-describedby", "plan-told");
        NativeLabel label = new NativeLabel(getTranslation("learning.plan.own"));
        label.setFor("plan-own");
        NativeButton add = new NativeButton(getTranslation("learning.plan.add"), click -> addLine(own.getValue()));
        add.addClassNames("btn", "quiet");
        own.getElement()
                .addEventListener("keydown", event -> addLine(own.getValue()))
                .setFilter("event.key === 'Enter'");
        Div field = new Div(label, own, add);
        field.addClassNames("field", "no-print");
        return field;
    }

    private Div buttons() {
        NativeButton print = new NativeButton(
                getTranslation("learning.plan.print"),
                click -> getElement().callJsFunction("ownerDocument.defaultView.print"));
        print.addClassNames("btn", "quiet");
        Div buttons = new Div(print);
        buttons.addClassNames("jumps", "no-print");
        if (setting.learner().find().filter(Learner.Member.class::isInstance).isPresent()) {
            NativeButton mail = new NativeButton(getTranslation("learning.plan.mail"), click -> mail());
            mail.addClassNames("btn", "quiet");
            buttons.add(mail);
        } else {
            Anchor signIn = new Anchor(
                    AccountRoutes.signIn(setting.language(), "/" + LearningRoutes.learn(setting.slug())),
                    getTranslation("learning.plan.sign-in"));
            signIn.setRouterIgnore(true);
            Paragraph hint = new Paragraph(signIn);
            hint.addClassName("small");
            buttons.add(hint);
        }
        return buttons;
    }

    private void tick(PlanDetails.Line line, boolean ticked) {
        plan = plans.tick(setting.learner().require(), setting.slug(), plan.exercise(), line.id(), ticked);
        setting.saved().execute();
    }

    private void addLine(String text) {
        told.removeClassName("fault");
        switch (plans.addOwnLine(setting.learner().require(), setting.slug(), plan.exercise(), text)) {
            case OwnLineOutcome.Added(PlanDetails added) -> {
                plan = added;
                own.setValue("");
                told.setText(getTranslation("learning.plan.added"));
                setting.saved().execute();
                show();
            }
            case OwnLineOutcome.Empty empty -> fault(getTranslation("learning.plan.empty"));
            case OwnLineOutcome.TooLong(int most) -> fault(getTranslation("learning.plan.too-long", most));
            case OwnLineOutcome.HoldsCprNumber cpr -> fault(getTranslation("learning.plan.cpr"));
            case OwnLineOutcome.TooMany(int most) -> fault(getTranslation("learning.plan.too-many", most));
        }
    }

    private void fault(String text) {
        told.addClassName("fault");
        told.setText(text);
        own.focus();
    }

    private void remove(PlanDetails.Line line) {
        plan = plans.removeOwnLine(setting.learner().require(), setting.slug(), plan.exercise(), line.id());
        told.setText(getTranslation("learning.plan.removed"));
        setting.saved().execute();
        show();
        own.focus();
    }

    private void mail() {
        told.removeClassName("fault");
        told.setText(
                switch (plans.mail(setting.slug(), plan.exercise())) {
                    case PlanMailOutcome.OnItsWay(var recipient) ->
                        getTranslation("learning.plan.mailed", recipient.value());
                    case PlanMailOutcome.TooOften tooOften -> getTranslation("learning.plan.mailed-often");
                });
    }
}
