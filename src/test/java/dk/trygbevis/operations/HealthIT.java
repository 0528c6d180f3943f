package dk.trygbevis.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.trygbevis.learning.CourseCompleted;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.People;
import dk.trygbevis.testing.Visitor;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@BrowserTest
class HealthIT {

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothingWaits() {
        jdbc.sql("delete from event_publication").update();
    }

    @Test
    void anAdministratorHasAFailedEventTriedAgain(Visitor administrator) {
        CourseCompleted ofAnUnknownVersion = new CourseCompleted(
                UUID.randomUUID(), people.somebody(), "genkend-svindel", "1", "none", Instant.now());
        transactions.executeWithoutResult(status -> publisher.publishEvent(ofAnUnknownVersion));
        org.awaitility.Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from event_publication where status = 'FAILED'")
                                .query(Integer.class)
                                .single()
                        > 0);
        administrator.isSignedInAs("Karen Lund");
        administrator.follows("Administration");
        administrator.seesHeading("Administration");
        administrator.page().getByRole(AriaRole.MAIN).getByText("Drift").click();
        administrator.seesHeading("Drift");
        administrator.sees("PostgreSQL 18");

        administrator.clicks("Prøv igen: CourseCompleted → CertificateIssuing");
        administrator.sees("Sendt videre.");
        org.awaitility.Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from event_publication where completion_attempts = 2")
                                .query(Integer.class)
                                .single()
                        > 0);
        administrator.opens("/manage/audit?action=event-retried");
        administrator.sees("CourseCompleted CertificateIssuing");
    }

    @Test
    void everyPageOfAdministrationIsReachedFromOnePlace(Visitor administrator) {
        administrator.isSignedInAs("Karen Lund");
        for (String title :
                new String[] {"Personer og roller", "Mails", "Indstillinger", "Hvem gjorde hvad", "Drift"}) {
            administrator.opens("/manage");
            administrator
                    .page()
                    .getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(title))
                    .click();
            administrator.seesHeading(title);
            assertThat(administrator
                            .page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Administration")))
                    .hasAttribute("aria-current", Pattern.compile("page"));
        }
    }
}
