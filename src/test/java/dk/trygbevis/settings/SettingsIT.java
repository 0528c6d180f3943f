package dk.trygbevis.settings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.Visitor;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class SettingsIT {

    /** The one that names the number, among what to remember. */
    private static final String LAST_STEP = "/learn/genkend-svindel/opkald-og-mitid/6";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CurrentSite site;

    @AfterEach
    void asConfigured() {
        jdbc.sql("delete from site_setting").update();
        jdbc.sql("delete from site_logo").update();
        site.readAnew();
    }

    @Test
    void aHotlineNumberThatIsChangedStandsInTheLesson(Visitor administrator, Visitor learner) {
        administrator.isSignedInAs("Karen Lund");
        administrator.opens("/manage/settings");
        administrator.clicks("Ret: MitID-support");
        administrator.types("Telefonnummer", "ring bare");
        administrator.clicks("Gem");
        administrator.sees("Skriv et telefonnummer med cifre og mellemrum");
        administrator.findsNothingInTheWay();
        administrator.types("Telefonnummer", "33 98 77 77");
        administrator.clicks("Gem");
        administrator.sees("Gemt.");
        administrator.sees("33 98 77 77");

        learner.opens(LAST_STEP);
        assertThat(learner.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("33 98 77 77"))
                        .first())
                .isVisible();

        administrator.opens("/manage/audit?action=setting-changed");
        administrator.sees("contact.mitid-support.number");
        administrator.sees("33 98 00 10 → 33 98 77 77");
    }

    @Test
    void theNameOfTheMunicipalityAndItsPartnersStandOnEveryPage(Visitor administrator, Visitor citizen) {
        administrator.isSignedInAs("Karen Lund");
        administrator.opens("/manage/settings");
        administrator
                .page()
                .getByLabel("Navn", new Page.GetByLabelOptions().setExact(true))
                .fill("Ny Havneby Kommune");
        administrator.clicks("Gem: Kommunen");
        administrator.sees("Gemt.");
        administrator.clicks("Fjern partneren Havneby Politi");
        administrator.clicks("Gem: Partnere");
        administrator.page().getByText("Gemt.").nth(1).waitFor();

        citizen.opens("/");
        Locator foot = citizen.page().getByRole(AriaRole.CONTENTINFO);
        assertThat(foot).containsText("Ny Havneby Kommune");
        assertThat(foot).containsText("Byens Natteliv");
        assertThat(foot).not().containsText("Havneby Politi");
    }

    @Test
    void aLogoIsTakenForWhatItIs(Visitor administrator) throws IOException {
        administrator.isSignedInAs("Karen Lund");
        administrator.opens("/manage/settings");
        administrator.sees("Intet logo.");
        choose(administrator, new FilePayload("logo.png", "image/png", "<svg/>".getBytes()));
        administrator.sees("Filen er ikke et billede, vi kan bruge.");
        choose(administrator, new FilePayload("logo.png", "image/png", LogoTest.picture("png", 60, 20)));

        Locator logo =
                administrator.page().getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Det nuværende logo"));
        assertThat(logo).isVisible();
        assertThat(logo).hasJSProperty("naturalWidth", 60);
        administrator.clicks("Fjern logoet");
        administrator.sees("Intet logo.");
    }

    private static void choose(Visitor visitor, FilePayload file) {
        visitor.page()
                .waitForFileChooser(() -> visitor.clicks("Vælg et billede"))
                .setFiles(file);
    }
}
