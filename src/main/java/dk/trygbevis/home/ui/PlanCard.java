package dk.trygbevis.home.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.trygbevis.base.Language;
import dk.trygbevis.learning.LearningRoutes;
import dk.trygbevis.learning.PlanDetails;

/** What somebody set out to do after a course, with what they have ticked. */
class PlanCard extends Div {

    PlanCard(PlanDetails plan) {
        Language language = Language.of(getLocale());
        addClassName("card");
        long ticked = plan.lines().stream().filter(PlanDetails.Line::ticked).count();
        UnorderedList lines = new UnorderedList();
        lines.addClassName("ticks");
        plan.lines().forEach(line -> lines.add(line(line, language)));
        Anchor open = new Anchor("/" + LearningRoutes.learn(plan.slug()), getTranslation("home.my.plan.open"));
        open.setRouterIgnore(true);
        open.addClassNames("btn", "quiet");
        add(
                new H3(plan.courseTitle().in(language)),
                new Paragraph(getTranslation(
                        "home.my.plan.ticked", ticked, plan.lines().size())),
                lines,
                open);
    }

    private ListItem line(PlanDetails.Line line, Language language) {
        Span sign = new Span(line.ticked() ? "✓" : "○");
        sign.getElement().setAttribute("aria-hidden", "true");
        Span said = new Span(getTranslation(line.ticked() ? "home.my.plan.done" : "home.my.plan.to-do"));
        said.addClassName("sr-only");
        ListItem item = new ListItem(sign, said, new Span(line.text(language)));
        item.setClassName("ticked", line.ticked());
        return item;
    }
}
