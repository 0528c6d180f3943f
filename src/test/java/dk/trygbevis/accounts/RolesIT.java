package dk.trygbevis.accounts;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A role is given and taken back while the person it concerns has the product open. */
@BrowserTest
class RolesIT {

    @Test
    void aRoleGivenAndTakenBackCountsWithTheNextClick(Visitor administrator, Visitor inspector) {
        String email = "ina-" + UUID.randomUUID() + "@mail.example";
        inspector.opens("/log-ind");
        inspector.signsInWithACode(email);
        inspector.opens("/manage/inspect");
        inspector.seesHeading("Du har ikke adgang");

        administrator.isSignedInAs("Karen Lund");
        administrator.opens("/manage/people");
        administrator.types("Søg efter navn eller e-mail", email);
        administrator.sees(email);
        administrator.follows("Intet navn endnu");
        administrator.sees("Ingen roller.");
        administrator.clicks("Giv rollen");
        administrator.sees("Vælg en rolle");
        administrator.sees("Skriv kort, hvorfor rollen gives");
        administrator.findsNothingInTheWay();
        gives(administrator, "Kontrollant", "Fører tilsyn, CPR 010190-1234");
        administrator.sees("Teksten ligner et CPR-nummer.");
        gives(administrator, "Kontrollant", "Fører tilsyn for kommunen, bedt om af Karen");
        administrator.sees("er nu Kontrollant");

        inspector.opens("/manage/inspect");
        inspector.seesHeading("Slå et bevis op");
        inspector.types("Nummer på beviset", "0000-0000-0000-0000-1");
        inspector.clicks("Slå op");
        inspector.heading("Tastefejl").waitFor();

        administrator.clicks("Tag rollen Kontrollant tilbage");
        administrator.findsNothingInTheWay();
        administrator.clicks("Tag rollen tilbage");
        administrator.sees("er ikke længere Kontrollant");

        inspector.types("Nummer på beviset", "0000-0000-0000-0000-0");
        inspector.clicks("Slå op");
        inspector.seesHeading("Du har ikke adgang");
    }

    private static void gives(Visitor administrator, String role, String reason) {
        Page page = administrator.page();
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Rolle"))
                .or(page.getByLabel("Rolle"))
                .first()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(role))
                .click();
        administrator.types("Hvorfor?", reason);
        administrator.clicks("Giv rollen");
    }
}
