package dk.trygbevis.workshops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Calls a workshop off once its consequence has been read: first one button, then the words and two. */
class CancelWorkshop extends Div {

    private final int people;
    private final transient Runnable cancel;

    /** @param people how many would get a mail */
    CancelWorkshop(int people, Runnable cancel) {
        this.people = people;
        this.cancel = cancel;
        offer();
    }

    private Button offer() {
        Button button = new Button(getTranslation("workshops.participants.cancel"), click -> confirm());
        button.addThemeVariants(ButtonVariant.ERROR);
        removeAll();
        add(button);
        return button;
    }

    private void confirm() {
        Paragraph consequence = new Paragraph(getTranslation("workshops.participants.cancel.text", people));
        consequence.getElement().setAttribute("role", "alert");
        Button keep = new Button(getTranslation("workshops.participants.cancel.keep"), click -> offer().focus());
        Button confirm = new Button(getTranslation("workshops.participants.cancel.confirm"), click -> cancel.run());
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
