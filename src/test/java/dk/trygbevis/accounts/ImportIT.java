package dk.trygbevis.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class ImportIT {

    private final String mark = UUID.randomUUID().toString();

    @Test
    void anAdministratorImportsAFileWithErrorsAndMendsThem(Visitor administrator) throws Exception {
        administrator.isSignedInAs("Karen Lund");
        administrator.opens("/manage/people");
        administrator.follows("Indlæs personer fra en fil");
        administrator.seesHeading("Indlæs personer fra en fil");

        choose(administrator, "Navn;E-mail;CPR\nPer;per@example.org;1");
        administrator.sees("Disse kolonner kender vi ikke: CPR.");

        choose(
                administrator,
                "Navn;E-mail;Sprog;Roller\nAnna Lind;anna-" + mark + "@example.org;dansk;Kontrollant\n"
                        + "Per Holm;per-" + mark + ";;\nKaren Lund;karen@sample.example;;\n");
        administrator.sees("1 kan oprettes");
        administrator.sees("1 findes allerede");
        administrator.sees("1 har fejl");
        administrator.sees("E-mailen er ikke en e-mailadresse.");
        administrator.findsNothingInTheWay();

        administrator.clicks("Opret 1 person");
        administrator.sees("Skriv en begrundelse");
        administrator.types("Hvorfor får de roller?", "Ny i tilsynet");
        administrator
                .page()
                .getByLabel("Send hver ny person en mail om, hvordan man logger ind")
                .check();
        administrator.clicks("Opret 1 person");
        administrator.sees("1 person er oprettet og får en mail. 1 fandtes allerede og er ikke ændret.");

        Download faults = administrator.page().waitForDownload(() -> administrator.follows("Hent linjer med fejl"));
        String mended = Files.readString(faults.path()).replace("per-" + mark, "per-" + mark + "@example.org");
        choose(administrator, mended);
        administrator.sees("1 kan oprettes");
        administrator.clicks("Opret 1 person");
        administrator.sees("1 person er oprettet.");

        administrator.opens("/manage/people");
        administrator.types("Søg efter navn eller e-mail", mark);
        assertThat(administrator.page().getByRole(AriaRole.LINK).filter(named("Anna Lind")))
                .isVisible();
        assertThat(administrator.page().getByRole(AriaRole.LINK).filter(named("Per Holm")))
                .isVisible();
        administrator.opens("/manage/audit?action=person-imported");
        administrator.sees("Anna Lind");
    }

    private static com.microsoft.playwright.Locator.FilterOptions named(String name) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(Pattern.compile(name));
    }

    private static void choose(Visitor visitor, String csv) {
        visitor.page()
                .waitForFileChooser(() -> visitor.clicks("Vælg en fil"))
                .setFiles(new FilePayload("personer.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }
}
