package dk.trygbevis.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dk.trygbevis.audit.AuditActions;
import dk.trygbevis.audit.AuditFilter;
import dk.trygbevis.audit.AuditLine;
import dk.trygbevis.audit.AuditRoutes;
import dk.trygbevis.audit.AuditTrail;
import dk.trygbevis.audit.AuditVerification;
import dk.trygbevis.base.Language;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** Who did what, when and to what; each id leads to everything that was done by it or to it. */
@Route(AuditRoutes.MANAGE)
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "audit.title", order = 80)
class AuditView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final String BEFORE = "before";
    private static final int PAGE = 50;

    private final transient AuditTrail trail;
    private final transient AuditActions actions;
    private final AuditFilterForm form;
    private final Div found = new Div();
    private final Div exports = new Div();
    private final Language language = Language.of(getLocale());

    AuditView(AuditTrail trail, AuditActions actions, AuditVerification verification) {
        this.trail = trail;
        this.actions = actions;
        this.form = new AuditFilterForm(actions, filter -> show(filter, AuditTrail.NEWEST));
        exports.addClassName("actions");
        add(
                new H1(getPageTitle()),
                new Paragraph(getTranslation("audit.text")),
                form,
                exports,
                found,
                new AuditVerificationCard(verification));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        AuditFilter filter =
                AuditFilter.of(name -> parameters.getSingleParameter(name).orElse(""));
        long before = parameters
                .getSingleParameter(BEFORE)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(AuditTrail.NEWEST);
        form.show(filter);
        exports.removeAll();
        exports.add(export("csv", filter), export("xlsx", filter));
        found.removeAll();
        found.add(lines(filter, before));
    }

    private void show(AuditFilter filter, long before) {
        UI.getCurrentOrThrow().navigate(AuditView.class, parameters(filter, before));
    }

    private Component[] lines(AuditFilter filter, long before) {
        List<AuditLine> lines = trail.before(before, filter, PAGE + 1);
        if (lines.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("audit.none"));
            none.addClassName("empty");
            return new Component[] {none};
        }
        OrderedList list = new OrderedList();
        list.addClassName("audit-lines");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getPageTitle());
        lines.stream()
                .limit(PAGE)
                .map(line -> new AuditLineItem(line, actions.words(line.entry().action(), language), filter))
                .forEach(list::add);
        return new Component[] {list, pages(lines, filter, before)};
    }

    private Nav pages(List<AuditLine> lines, AuditFilter filter, long before) {
        Nav pages = new Nav();
        pages.setAriaLabel(getTranslation("audit.pages"));
        pages.addClassName("pages");
        if (before != AuditTrail.NEWEST) {
            pages.add(page("audit.newest", filter, AuditTrail.NEWEST));
        }
        if (lines.size() > PAGE) {
            pages.add(page("audit.older", filter, lines.get(PAGE - 1).entry().position()));
        }
        pages.setVisible(pages.getComponentCount() > 0);
        return pages;
    }

    private RouterLink page(String key, AuditFilter filter, long before) {
        RouterLink link = new RouterLink(getTranslation(key), AuditView.class);
        link.setQueryParameters(parameters(filter, before));
        link.addClassNames("btn", "quiet");
        return link;
    }

    private Anchor export(String ending, AuditFilter filter) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(AuditRoutes.EXPORT + ending);
        filter.parameters().forEach(address::queryParam);
        String href = address.queryParam("lang", language.tag()).encode().toUriString();
        Anchor link = new Anchor(href, getTranslation("audit.export." + ending));
        link.addClassNames("btn", "quiet");
        link.setRouterIgnore(true);
        return link;
    }

    private static QueryParameters parameters(AuditFilter filter, long before) {
        Map<String, String> parameters = new HashMap<>(filter.parameters());
        if (before != AuditTrail.NEWEST) {
            parameters.put(BEFORE, Long.toString(before));
        }
        return QueryParameters.simple(parameters);
    }
}
