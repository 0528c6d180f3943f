package dk.trygbevis.privacy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import dk.trygbevis.privacy.PeriodWords;
import dk.trygbevis.privacy.PrivacyRoutes;
import dk.trygbevis.privacy.RetentionService;
import jakarta.annotation.security.RolesAllowed;

/** Shows what the next clean-up would let go of, kind by kind. */
@Route(PrivacyRoutes.MANAGE)
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "privacy.manage.title", order = 70)
class CleanUpView extends Div implements HasDynamicTitle {

    CleanUpView(RetentionService retention, Texts texts) {
        UnorderedList kinds = new UnorderedList();
        kinds.addClassName("clean-up");
        retention.dryRun().forEach(due -> kinds.add(row(due, texts)));
        add(new H1(getPageTitle()), new Paragraph(getTranslation("privacy.manage.text")), kinds);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.manage.title");
    }

    private ListItem row(RetentionService.Due due, Texts texts) {
        Language language = Language.of(getLocale());
        H2 kind = new H2(getTranslation("privacy.kind." + due.kind()));
        Span kept = new Span(
                PeriodWords.in(language, due.period(), texts) + " " + getTranslation("privacy.from." + due.kind()));
        kept.addClassNames("small", "soft");
        Div words = new Div(kind, kept);
        words.addClassName("lines");
        Span count = new Span(getTranslation("privacy.manage.due", due.due()));
        count.addClassNames("chip", due.due() == 0 ? "ok" : "warn");
        ListItem row = new ListItem(words, count);
        row.addClassName("card");
        return row;
    }
}
