package dk.trygbevis.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import dk.trygbevis.audit.AuditEntry;
import dk.trygbevis.audit.AuditFilter;
import dk.trygbevis.audit.AuditLine;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;

/** One act: what in words, by whom, when, to what; ids are links that ask for all that has to do with them. */
final class AuditLineItem extends ListItem {

    AuditLineItem(AuditLine line, String words, AuditFilter filter) {
        AuditEntry entry = line.entry();
        Span what = new Span(words);
        what.addClassName("strong");
        Div who = line(actor(line, filter), new Span(when(entry)));
        Div lines = new Div(what, who);
        lines.addClassName("lines");
        if (!entry.subject().isEmpty()) {
            lines.add(subject(line, filter));
        }
        if (!entry.detail().isEmpty()) {
            Code detail = new Code(entry.detail());
            detail.addClassNames("small", "soft");
            lines.add(detail);
        }
        Span number = new Span(getTranslation("audit.number", Long.toString(entry.position())));
        number.addClassNames("small", "soft");
        add(lines, number);
        addClassName("audit-line");
    }

    private Component actor(AuditLine line, AuditFilter filter) {
        String id = line.entry().actor();
        String name = line.isBySystem()
                ? getTranslation("audit.system")
                : line.actorName() == null ? getTranslation("audit.erased-id", id) : line.actorName();
        return link(name, getTranslation("audit.only-by", name), filter.withWho(id));
    }

    private Component subject(AuditLine line, AuditFilter filter) {
        String id = line.entry().subject();
        Div all = line(link(id, getTranslation("audit.only-of", id), filter.withSubject(id)));
        if (line.subjectName() != null) {
            all.addComponentAsFirst(new Span(line.subjectName()));
        }
        return all;
    }

    private String when(AuditEntry entry) {
        return DanishTime.dateAndTime(entry.recordedAt(), Language.of(getLocale()));
    }

    private static RouterLink link(String text, String purpose, AuditFilter filter) {
        RouterLink link = new RouterLink(text, AuditView.class);
        link.setQueryParameters(QueryParameters.simple(filter.parameters()));
        link.getElement().setAttribute("title", purpose);
        return link;
    }

    private static Div line(Component... parts) {
        Div line = new Div(parts);
        line.addClassNames("small", "parts");
        return line;
    }
}
