package dk.trygbevis.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dk.trygbevis.accounts.GrantReason;
import dk.trygbevis.accounts.PeopleImport;
import dk.trygbevis.accounts.imports.Column;
import dk.trygbevis.accounts.imports.Newcomer;
import dk.trygbevis.accounts.imports.PersonRow;
import dk.trygbevis.accounts.imports.RowFault;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.web.SpreadsheetFile.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What would become of each row of a file, those with faults first; and the button that makes the accounts. */
final class ImportPreview extends Div {

    private static final int FEW = 8;

    private final transient PeopleImport people;
    private final transient List<Newcomer> newcomers;
    private final transient Set<EmailAddress> known;
    private final TextField reason = new TextField();
    private final Checkbox invite = new Checkbox();
    private final Div act = new Div();

    /** @param headings for the file with the rows that have faults */
    ImportPreview(List<PersonRow> rows, List<String> headings, PeopleImport people) {
        this.people = people;
        this.newcomers = rows.stream().flatMap(row -> row.newcomer().stream()).toList();
        this.known = people.known(newcomers.stream().map(Newcomer::email).toList());
        List<PersonRow> faulty =
                rows.stream().filter(row -> !row.faults().isEmpty()).toList();
        add(new H2(getTranslation("accounts.import.preview")), counts(faulty.size()));
        if (!faulty.isEmpty()) {
            add(errors(faulty, headings));
        }
        add(grid(rows, faulty), act);
        act.addClassName("stack");
        offer();
    }

    private int toCreate() {
        return newcomers.size() - known.size();
    }

    private Component counts(int faulty) {
        Div counts = new Div(
                chip("ok", getTranslation("accounts.import.new", toCreate())),
                chip("", getTranslation("accounts.import.known", known.size())),
                chip(faulty == 0 ? "" : "stop", getTranslation("accounts.import.faulty", faulty)));
        counts.addClassName("actions");
        return counts;
    }

    private Component errors(List<PersonRow> faulty, List<String> headings) {
        List<List<String>> file = new ArrayList<>(List.of(headings));
        faulty.forEach(row -> file.add(row.cells()));
        Div errors = new Div(
                new Paragraph(getTranslation("accounts.import.mend")),
                RowsDownload.link(
                        getTranslation("accounts.import.errors"),
                        getTranslation("accounts.import.errors.file"),
                        Format.CSV,
                        file));
        errors.addClassName("stack");
        return errors;
    }

    private Component grid(List<PersonRow> rows, List<PersonRow> faulty) {
        List<PersonRow> faultyFirst = Stream.concat(
                        faulty.stream(),
                        rows.stream().filter(row -> row.faults().isEmpty()))
                .toList();
        Grid<PersonRow> grid = new Grid<>();
        grid.addClassNames("card-list", "tall");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(new ComponentRenderer<>(this::card));
        grid.setItems(faultyFirst);
        grid.setAllRowsVisible(rows.size() <= FEW);
        grid.getElement().setAttribute("aria-label", getTranslation("accounts.import.preview"));
        return grid;
    }

    private Component card(PersonRow row) {
        Span who = new Span(Stream.of(row.cell(Column.NAME), row.cell(Column.EMAIL))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
        who.addClassName("strong");
        Span more = new Span(Stream.of(
                        getTranslation("accounts.import.line", row.line()),
                        row.cell(Column.LANGUAGE),
                        row.cell(Column.ROLES))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
        more.addClassNames("small", "soft");
        Div lines = new Div(who, more);
        lines.addClassName("lines");
        for (RowFault fault : row.faults()) {
            lines.add(new Span(getTranslation("accounts.import.fault." + fault)));
        }
        Div card = new Div(lines, state(row));
        card.addClassName("row-card");
        return card;
    }

    private Span state(PersonRow row) {
        Optional<Newcomer> newcomer = row.newcomer();
        if (newcomer.isEmpty()) {
            return chip("stop", getTranslation("accounts.import.state.faulty"));
        }
        return known.contains(newcomer.get().email())
                ? chip("", getTranslation("accounts.import.state.known"))
                : chip("ok", getTranslation("accounts.import.state.new"));
    }

    private void offer() {
        if (toCreate() == 0) {
            act.add(new Paragraph(getTranslation("accounts.import.nothing")));
            return;
        }
        reason.setLabel(getTranslation("accounts.import.reason"));
        reason.setHelperText(getTranslation("accounts.import.reason.help"));
        reason.setVisible(needsReason());
        reason.addClassName("wide");
        invite.setLabel(getTranslation("accounts.import.invite"));
        Button create = new Button(getTranslation("accounts.import.create", toCreate()));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setDisableOnClick(true);
        create.addClickListener(click -> {
            create();
            create.setEnabled(true);
        });
        act.add(reason, invite, create);
    }

    private boolean needsReason() {
        return newcomers.stream().anyMatch(person -> !person.roles().isEmpty());
    }

    private void create() {
        Optional<GrantReason> given = GrantReason.parse(reason.getValue());
        reason.setInvalid(needsReason() && given.isEmpty());
        reason.setErrorMessage(getTranslation("accounts.import.reason.fault", GrantReason.LONGEST));
        if (reason.isInvalid()) {
            return;
        }
        PeopleImport.Outcome outcome = people.run(newcomers, given, invite.getValue());
        Paragraph done = new Paragraph(getTranslation(
                invite.getValue() ? "accounts.import.done-invited" : "accounts.import.done",
                outcome.created(),
                outcome.known()));
        done.addClassName("note");
        done.getElement().setAttribute("role", "status");
        act.removeAll();
        act.add(done);
    }

    private static Span chip(String kind, String text) {
        Span chip = new Span(text);
        chip.addClassName("chip");
        if (!kind.isEmpty()) {
            chip.addClassName(kind);
        }
        return chip;
    }
}
