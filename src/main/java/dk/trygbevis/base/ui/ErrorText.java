package dk.trygbevis.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** What an error view says: what has happened, and what can be done now. */
abstract class ErrorText extends Div implements HasDynamicTitle {

    private String title = "";

    /** @param kind of the texts below {@code error} */
    final void show(String kind) {
        title = getTranslation("error." + kind + ".title");
        removeAll();
        addClassName("narrow");
        Anchor home = new Anchor("/", getTranslation("error.home"));
        home.setRouterIgnore(true);
        home.addClassName("btn");
        add(new H1(title), new Paragraph(getTranslation("error." + kind + ".text")), new Paragraph(home));
    }

    final void showReference(String reference) {
        Paragraph line = new Paragraph(getTranslation("error.reference", reference));
        line.addClassName("soft");
        add(line);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
