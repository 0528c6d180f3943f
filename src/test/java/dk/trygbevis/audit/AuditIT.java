package dk.trygbevis.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.People;
import dk.trygbevis.testing.Visitor;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@BrowserTest
class AuditIT {

    @Autowired
    private AuditLog log;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anAdministratorFollowsOneActThroughTheRecord(Visitor administrator) {
        String person = people.somebody().toString();
        String other = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            log.record(person, "workshop-scheduled", other, "");
            log.record(AuditLog.SYSTEM, "role-granted", person, "ORGANIZER");
            log.record(AuditLog.SYSTEM, "role-withdrawn", person, "ORGANIZER");
        });
        administrator.isSignedInAs("Karen Lund");
        administrator.opens("/manage/audit");
        administrator.seesHeading("Hvem gjorde hvad");
        lines(administrator)
                .filter(new Locator.FilterOptions().setHasText("Fratog en rolle"))
                .first()
                .getByText(person)
                .click();
        administrator.page().waitForURL(Pattern.compile(".*subject=" + person));

        assertThat(lines(administrator)).hasCount(2);
        assertThat(lines(administrator).first()).containsText("Fratog en rolle");
        assertThat(lines(administrator).last()).containsText("Gav en rolle");
        assertThat(lines(administrator).first()).containsText("Nina Bæk");

        administrator.page().getByLabel("Handling").fill("Gav en rolle");
        administrator
                .page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Gav en rolle"))
                .click();
        administrator.page().waitForURL(Pattern.compile(".*action=role-granted.*"));
        assertThat(lines(administrator)).hasCount(1);

        administrator.page().reload();
        assertThat(lines(administrator)).hasCount(1);

        var download = administrator.page().waitForDownload(() -> administrator.follows("Hent som CSV"));
        org.assertj.core.api.Assertions.assertThat(download.path())
                .content()
                .contains("Gav en rolle")
                .doesNotContain("Fratog en rolle");
    }

    @Test
    void anAdministratorVerifiesTheRecord(Visitor administrator) {
        administrator.isSignedInAs("Karen Lund");
        administrator.opens("/manage/audit");
        administrator.clicks("Kontrollér nu");
        assertThat(administrator.page().getByText(Pattern.compile("Alle \\d+ linjer er, som de blev skrevet")))
                .isVisible();

        administrator.types("En ende fra serverens log", "i går");
        administrator.clicks("Kontrollér nu");
        administrator.sees("Skriv antal, kolon og 64 tegn");
        administrator.types("En ende fra serverens log", "999999:" + "a".repeat(64));
        administrator.clicks("Kontrollér nu");
        administrator.sees("til 999999 mangler");
        administrator.findsNothingInTheWay();
    }

    private static Locator lines(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.LISTITEM);
    }
}
