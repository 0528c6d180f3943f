package dk.trygbevis.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import dk.trygbevis.base.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Predicate;

/** Everything that an administrator looks after, with a line on what each page is for. */
@Route(ManageView.PATH)
@RolesAllowed("ADMINISTRATOR")
class ManageView extends Div implements HasDynamicTitle {

    static final String PATH = "manage";

    /** Views of the menu from this order on stand here only; those before it also in the header. */
    private static final double FIRST = 50;

    private final transient Texts texts;

    ManageView(Texts texts) {
        this.texts = texts;
        add(
                new H1(getPageTitle()),
                group("shell.manage.administration", ManageView::holds),
                group("shell.manage.daily", entry -> !holds(entry)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.manage");
    }

    /** Whether a view is reached by this page instead of the header. */
    static boolean holds(MenuEntry entry) {
        return entry.order() != null && entry.order() >= FIRST;
    }

    private Component group(String title, Predicate<MenuEntry> belongs) {
        List<MenuEntry> entries =
                MenuConfiguration.getMenuEntries().stream().filter(belongs).toList();
        UnorderedList list = new UnorderedList();
        list.addClassNames("grid", "tool-cards");
        list.getElement().setAttribute("role", "list");
        entries.forEach(entry -> list.add(card(entry)));
        Div group = new Div(new H2(getTranslation(title)), list);
        group.setVisible(!entries.isEmpty());
        return group;
    }

    private ListItem card(MenuEntry entry) {
        ListItem card = new ListItem(new RouterLink(getTranslation(entry.title()), entry.menuClass()));
        card.addClassName("card");
        String about = "shell.tool." + entry.path().replaceFirst("^/?" + PATH + "/", "");
        if (!texts.keysBelow(about).isEmpty()) {
            Paragraph line = new Paragraph(getTranslation(about));
            line.addClassName("soft");
            card.add(line);
        }
        return card;
    }
}
