package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;

/** The quiet frame around one step: where I am above, the step in the middle, back and on below, always in the same place. */
class StepFrame extends Div {

    private final Div place = new Div();
    private final Div progress = new Div();
    private final Div bar = new Div();
    private final Anchor close = new Anchor();
    private final Anchor otherLanguage = new Anchor();
    private final Main content = new Main();
    private final Div buttons = new Div();
    private final Span saved = new Span();

    StepFrame() {
        addClassNames("app", "step-frame");
        close.addClassName("close");
        close.setRouterIgnore(true);
        otherLanguage.addClassNames("plain", "switch");
        otherLanguage.setRouterIgnore(true);
        place.addClassNames("small", "soft");
        progress.addClassName("progress");
        progress.getElement().setAttribute("role", "progressbar");
        progress.getElement().setAttribute("aria-valuemin", "0");
        progress.getElement().setAttribute("aria-valuemax", "100");
        progress.add(bar);
        Div middle = new Div(place, progress);
        middle.addClassName("middle");
        Div top = new Div(close, middle, otherLanguage);
        top.addClassNames("wrap", "top");
        Header header = new Header(top);
        header.addClassName("bar");
        content.addClassName("wrap");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        saved.addClassNames("small", "soft", "saved");
        saved.getElement().setAttribute("role", "status");
        buttons.addClassNames("wrap", "buttons");
        Footer footer = new Footer(buttons);
        footer.addClassName("step-foot");
        add(header, content, footer);
    }

    /** @param share how much is done, 0 to 1 */
    void show(String where, double share, String closeAddress, String closeLabel) {
        place.setText(where);
        long percent = Math.round(share * 100);
        progress.getElement().setAttribute("aria-valuenow", Long.toString(percent));
        progress.getElement().setAttribute("aria-label", getTranslation("learning.progress"));
        bar.setClassName("filled done-" + Math.round(share * 20) * 5);
        close.setHref(closeAddress);
        close.setText("✕");
        close.setAriaLabel(closeLabel);
        saved.setText("");
    }

    void offerLanguage(String address, String label, String tag) {
        otherLanguage.setHref(address);
        otherLanguage.setText(label);
        otherLanguage.getElement().setAttribute("lang", tag);
    }

    void content(Component... components) {
        content.removeAll();
        content.add(components);
    }

    /** The button back on the left, what was saved in the middle, the next step on the right. */
    void buttons(Component back, Component next) {
        buttons.removeAll();
        buttons.add(back, saved, next);
    }

    void saved() {
        saved.setText(getTranslation("learning.saved"));
    }
}
