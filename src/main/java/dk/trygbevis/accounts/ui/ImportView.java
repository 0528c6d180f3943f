package dk.trygbevis.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dk.trygbevis.accounts.AccountRoutes;
import dk.trygbevis.accounts.PeopleImport;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.accounts.imports.Column;
import dk.trygbevis.accounts.imports.FileFault;
import dk.trygbevis.accounts.imports.PeopleFile;
import dk.trygbevis.accounts.imports.RoleWords;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import dk.trygbevis.base.ui.FileUpload;
import dk.trygbevis.base.web.SpreadsheetFile.Format;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Takes a file with people, shows what would become of each row, and makes their accounts. */
@Route(AccountRoutes.IMPORT)
@RolesAllowed("ADMINISTRATOR")
class ImportView extends Div implements HasDynamicTitle {

    private final transient PeopleImport people;
    private final transient RoleWords words;
    private final Div answer = new Div();

    ImportView(PeopleImport people, Texts texts) {
        this.people = people;
        this.words = new RoleWords(
                role -> Arrays.stream(Language.values()).map(language -> texts.get(language, "accounts.role." + role)));
        RouterLink back = new RouterLink(getTranslation("accounts.import.back"), PeopleView.class);
        FileUpload upload = new FileUpload(
                getTranslation("accounts.import.upload"),
                PeopleFile.MOST_BYTES,
                this::read,
                () -> refuse(FileFault.TOO_LARGE, List.of()),
                ".csv",
                ".xlsx");
        answer.getElement().setAttribute("aria-live", "polite");
        Div templates = new Div(template(Format.CSV), template(Format.XLSX));
        templates.addClassName("actions");
        addClassName("import");
        add(
                back,
                new H1(getPageTitle()),
                new Paragraph(getTranslation("accounts.import.text")),
                columns(),
                templates,
                upload,
                answer);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.import.title");
    }

    private Component columns() {
        UnorderedList columns = new UnorderedList();
        for (Column column : Column.values()) {
            columns.add(new ListItem(getTranslation("accounts.import.about." + column, roles())));
        }
        return columns;
    }

    private String roles() {
        return String.join(
                ", ",
                Stream.of(Role.values())
                        .filter(role -> !role.isForOneThing())
                        .map(role -> RoleTexts.label(role, this))
                        .toList());
    }

    private Anchor template(Format format) {
        return RowsDownload.link(
                getTranslation("accounts.import.template." + format),
                getTranslation("accounts.import.template.file"),
                format,
                List.of(headings()));
    }

    private List<String> headings() {
        return Arrays.stream(Column.values())
                .map(column -> getTranslation("accounts.import.column." + column))
                .toList();
    }

    private void read(byte[] content) {
        switch (PeopleFile.read(content, words)) {
            case PeopleFile.Reading.Refused(FileFault fault, List<String> what) -> refuse(fault, what);
            case PeopleFile.Reading.Read(var rows) -> {
                answer.removeAll();
                answer.add(new ImportPreview(rows, headings(), people));
            }
        }
    }

    private void refuse(FileFault fault, List<String> what) {
        Paragraph note = new Paragraph(getTranslation("accounts.import.refused." + fault, String.join(", ", what)));
        note.addClassNames("note", "fault");
        note.getElement().setAttribute("role", "alert");
        answer.removeAll();
        answer.add(note);
    }
}
