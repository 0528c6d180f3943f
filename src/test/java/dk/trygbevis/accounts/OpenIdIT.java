package dk.trygbevis.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SameSiteAttribute;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.RealBroker;
import dk.trygbevis.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Signing in through a real broker at another site. */
@BrowserTest
class OpenIdIT {

    private static RealBroker broker;

    @BeforeAll
    static void start(@Value("${server.port}") int port) {
        broker = RealBroker.start("http://localhost:" + port);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void aNewcomerProvesAMailAddressOnceAndAfterwardsTheBrokerIsEnough(Visitor citizen) {
        String person = newPerson();
        citizen.opens("/log-ind?next=/test/genkend-svindel");
        citizen.findsNothingInTheWay();
        citizen.clicks("Log ind med Kommunens login");
        signsInAtTheBroker(citizen, person);
        citizen.sees("Kommunens login har bekræftet, hvem du er.");
        citizen.findsNothingInTheWay();
        assertThat(citizen.page().getByLabel("Din e-mail").inputValue())
                .as("what the broker says only fills in the field")
                .isEqualTo(person + "@kommune.example");
        citizen.signsInWithACode(person + "@example.org");
        citizen.seesHeading("Prøven");
        citizen.getsAMail(person + "@example.org", "Du kan nu logge ind på din konto med Kommunens login.");
        assertThat(citizen.browser().cookies())
                .filteredOn(cookie -> cookie.name.equals("session") && cookie.domain.equals("localhost"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX));

        citizen.browser().clearCookies();
        citizen.opens("/log-ind?next=/konto");
        citizen.clicks("Log ind med Kommunens login");
        signsInAtTheBroker(citizen, person);
        citizen.seesHeading("Din konto");
        citizen.sees("Vi skriver til " + person + "@example.org");
        citizen.findsNothingInTheWay();
    }

    @Test
    void whoeverHasAnAccountHasItStillWhenTheyComeThroughTheBroker(Visitor citizen) {
        String person = newPerson();
        citizen.opens("/log-ind?next=/konto");
        citizen.signsInWithACode(person + "@example.org");
        citizen.page()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Navn").setExact(true))
                .fill("Vera Lind");
        citizen.clicks("Gem: Navn");
        citizen.sees("Dit navn er gemt.");
        citizen.browser().clearCookies();

        citizen.opens("/log-ind");
        citizen.clicks("Log ind med Kommunens login");
        signsInAtTheBroker(citizen, person);
        citizen.signsInWithACode(person + "@example.org");

        citizen.seesHeading("Vera Lind");
    }

    @Test
    void anIdentityIsAddedOnTheAccountPageAndRemovedThere(Visitor citizen, Visitor other) {
        String person = newPerson();
        citizen.opens("/log-ind?next=/konto");
        citizen.signsInWithACode(person + "@example.org");
        citizen.clicks("Tilføj Kommunens login");
        signsInAtTheBroker(citizen, person);
        citizen.sees("Nu kan du også logge ind på den måde.");
        citizen.findsNothingInTheWay();

        other.opens("/log-ind?next=/konto");
        other.signsInWithACode("other-" + person + "@example.org");
        other.clicks("Tilføj Kommunens login");
        signsInAtTheBroker(other, person);
        other.sees("Det login hører allerede til en anden konto hos os.");
        other.findsNothingInTheWay();

        citizen.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Kommunens login"))
                .getByRole(AriaRole.BUTTON)
                .click();
        citizen.sees("Måden at logge ind på er fjernet.");
        citizen.getsAMail(person + "@example.org", "Du kan ikke længere logge ind på din konto med Kommunens login.");
        citizen.clicks("Log ud");
        citizen.opens("/log-ind");
        citizen.clicks("Log ind med Kommunens login");
        citizen.sees("Kommunens login har bekræftet, hvem du er.");
        citizen.clicks("Log ind uden Kommunens login");
        citizen.sees("Skriv din e-mail, så sender vi en kode.");
    }

    @Test
    void aGroupAtTheBrokerGivesARoleAsLongAsThePersonIsInIt(Visitor planner) {
        String person = newPerson();
        broker.putsInGroups(person, List.of("something-else", "workshop-planners"));
        planner.opens("/log-ind");
        planner.clicks("Log ind med Kommunens login");
        signsInAtTheBroker(planner, person);
        planner.signsInWithACode(person + "@example.org");
        planner.opens("/manage/workshops/new");
        planner.seesHeading("Ny kursusdag");

        broker.putsInGroups(person, List.of("something-else"));
        planner.opens("/konto");
        planner.clicks("Log ud");
        planner.opens("/log-ind?next=/manage/workshops/new");
        planner.clicks("Log ind med Kommunens login");

        planner.seesHeading("Du har ikke adgang");
    }

    private static void signsInAtTheBroker(Visitor visitor, String person) {
        visitor.types("Username", person);
        visitor.types("Password", RealBroker.PASSWORD);
        visitor.clicks("Sign in");
    }

    private static String newPerson() {
        return "person-" + System.nanoTime();
    }
}
