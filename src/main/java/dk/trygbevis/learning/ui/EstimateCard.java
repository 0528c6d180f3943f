package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.catalog.Source;
import dk.trygbevis.catalog.exercises.Estimate;
import dk.trygbevis.learning.ExerciseService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;

/** A number to guess, by slider or by typing it; then the true one beside it, with where it comes from. */
class EstimateCard extends Div {

    /** How often the number beside the slider follows it while it is drawn, in milliseconds. */
    private static final int FOLLOW = 120;

    private final transient ExerciseService exercises;
    private final transient ExerciseCards.Setting setting;
    private final transient Estimate estimate;

    EstimateCard(ExerciseService exercises, ExerciseCards.Setting setting, Estimate estimate) {
        this.exercises = exercises;
        this.setting = setting;
        this.estimate = estimate;
        addClassNames("exercise", "estimate", "card");
        exercises
                .guess(setting.learner().find(), setting.slug(), estimate)
                .ifPresentOrElse(guess -> tell(guess, false), this::ask);
    }

    private void ask() {
        removeAll();
        Element slider = input("range");
        Element number = input("number");
        slider.setAttribute("aria-label", estimate.prompt().in(setting.language()));
        number.setAttribute("aria-label", getTranslation("learning.estimate.number"));
        slider.setProperty("value", middle().toPlainString());
        number.setProperty("value", middle().toPlainString());
        slider.addEventListener("input", event -> number.setProperty("value", value(slider)))
                .throttle(FOLLOW)
                .synchronizeProperty("value");
        slider.addEventListener("change", event -> number.setProperty("value", value(slider)))
                .synchronizeProperty("value");
        number.addEventListener("change", event -> slider.setProperty("value", value(number)))
                .synchronizeProperty("value");
        Paragraph fault = new Paragraph(getTranslation(
                "learning.estimate.off-scale", shown(estimate.min()), shown(estimate.max()), shown(estimate.step())));
        fault.addClassNames("note", "fault");
        fault.getElement().setAttribute("role", "alert");
        fault.setVisible(false);
        NativeButton guess =
                new NativeButton(getTranslation("learning.estimate.guess"), click -> guess(value(number), fault));
        guess.addClassName("btn");
        Element ends = QuestionForm.element(
                "div",
                "ends",
                new Element("span").setText(shown(estimate.min())),
                new Element("span").setText(shown(estimate.max())));
        Element typed = QuestionForm.element(
                "div",
                "typed",
                number,
                new Element("span").setText(estimate.unit().in(setting.language())));
        add(prompt());
        getElement().appendChild(slider, ends, typed);
        add(fault, guess);
    }

    private void guess(String typed, Paragraph fault) {
        boolean isNumber = typed.matches("-?[0-9]{1,12}([.][0-9]{1,6})?");
        if (isNumber && estimate.isOnScale(new BigDecimal(typed))) {
            BigDecimal kept =
                    exercises.guess(setting.learner().require(), setting.slug(), estimate.id(), new BigDecimal(typed));
            setting.saved().execute();
            tell(kept, true);
        } else {
            fault.setVisible(true);
        }
    }

    private void tell(BigDecimal guess, boolean now) {
        removeAll();
        boolean close = estimate.isClose(guess);
        String key = close
                ? "learning.estimate.close"
                : guess.compareTo(estimate.answer()) > 0 ? "learning.estimate.too-high" : "learning.estimate.too-low";
        Paragraph verdict = new Paragraph(getTranslation(key));
        verdict.addClassNames("answer-verdict", close ? "ok" : "warn");
        verdict.getElement().setAttribute("role", "status");
        verdict.getElement().setAttribute("tabindex", "-1");
        Paragraph why = new Paragraph(estimate.explanation().in(setting.language()));
        add(
                prompt(),
                verdict,
                bar("learning.estimate.yours", guess, "yours"),
                bar("learning.estimate.true", estimate.answer(), "true"),
                why);
        setting.course().sources().stream()
                .filter(source -> source.id().equals(estimate.sourceId()))
                .forEach(source -> add(source(source)));
        if (now) {
            verdict.getElement().callJsFunction("focus");
        }
    }

    private Paragraph prompt() {
        Paragraph prompt = new Paragraph(estimate.prompt().in(setting.language()));
        prompt.addClassName("estimate-prompt");
        return prompt;
    }

    private Div bar(String key, BigDecimal value, String className) {
        Span label = new Span(getTranslation(key));
        Span number = new Span(shown(value) + " " + estimate.unit().in(setting.language()));
        number.addClassName("strong");
        Div words = new Div(label, number);
        words.addClassName("bar-words");
        Element bar = new Element("progress")
                .setAttribute("max", estimate.max().subtract(estimate.min()).toPlainString())
                .setAttribute("value", value.subtract(estimate.min()).toPlainString())
                .setAttribute("aria-hidden", "true");
        Div row = new Div(words);
        row.getElement().appendChild(bar);
        row.addClassNames("bar-row", className);
        return row;
    }

    private Div source(Source source) {
        Anchor link = new Anchor(source.address().toString(), source.title().in(setting.language()));
        link.getElement().setAttribute("rel", "noopener noreferrer");
        Div line = new Div(
                new Span(getTranslation("learning.sources") + " "),
                link,
                new Span(" " + getTranslation("learning.as-of", DanishTime.date(source.asOf(), setting.language()))));
        line.addClassNames("small", "soft");
        return line;
    }

    private Element input(String type) {
        return new Element("input")
                .setAttribute("type", type)
                .setAttribute("min", estimate.min().toPlainString())
                .setAttribute("max", estimate.max().toPlainString())
                .setAttribute("step", estimate.step().toPlainString());
    }

    private static String value(Element input) {
        return input.getProperty("value", "");
    }

    /** Where the slider waits: in the middle, so that it suggests nothing. */
    private BigDecimal middle() {
        BigDecimal steps = estimate.max()
                .subtract(estimate.min())
                .divide(estimate.step().multiply(BigDecimal.TWO), 0, RoundingMode.DOWN);
        return estimate.min().add(estimate.step().multiply(steps));
    }

    private String shown(BigDecimal value) {
        return NumberFormat.getNumberInstance(setting.language().locale()).format(value);
    }
}
