package dk.trygbevis.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** An act that is done once its consequence has been read: first one button, then the words and two. */
public final class ConfirmedAct extends Div {

    private final Words words;
    private final transient Runnable act;

    /**
     * Translated texts.
     *
     * @param offer on the first button
     * @param consequence what the act means, and for whom
     * @param keep on the button that leaves everything as it is
     * @param confirm on the button that acts
     */
    public record Words(String offer, String consequence, String keep, String confirm) {}

    public ConfirmedAct(Words words, Runnable act) {
        this.words = words;
        this.act = act;
        offer();
    }

    private Button offer() {
        Button button = new Button(words.offer(), click -> confirm());
        button.addThemeVariants(ButtonVariant.ERROR);
        removeAll();
        add(button);
        return button;
    }

    private void confirm() {
        Paragraph consequence = new Paragraph(words.consequence());
        consequence.getElement().setAttribute("role", "alert");
        Button keep = new Button(words.keep(), click -> offer().focus());
        Button confirm = new Button(words.confirm(), click -> act.run());
        confirm.addThemeVariants(ButtonVariant.ERROR);
        confirm.setDisableOnClick(true);
        Div actions = new Div(keep, confirm);
        actions.addClassName("actions");
        Div note = new Div(consequence, actions);
        note.addClassNames("note", "fault");
        removeAll();
        add(note);
        keep.focus();
    }
}
