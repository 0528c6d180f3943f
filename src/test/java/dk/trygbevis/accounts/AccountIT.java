package dk.trygbevis.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.Visitor;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of one's own account. */
@BrowserTest
class AccountIT {

    @Test
    void nameAndLanguageAreChangedAndWhatCannotBeANameIsSaidAtItsField(Visitor citizen) {
        citizen.opens("/log-ind?next=/konto");
        citizen.signsInWithACode(newAddress());
        citizen.seesHeading("Din konto");
        citizen.findsNothingInTheWay();
        name(citizen).fill("070190-1234");
        citizen.clicks("Gem: Navn");
        citizen.sees("Skriv dit navn med mindst to bogstaver og uden cpr-nummer.");
        assertThat(name(citizen).inputValue()).isEqualTo("070190-1234");
        citizen.findsNothingInTheWay();

        name(citizen).fill("Bo Skov");
        citizen.clicks("Gem: Navn");
        citizen.sees("Dit navn er gemt.");
        citizen.page().getByLabel("English").check();
        citizen.clicks("Gem: Sprog");
        citizen.sees("Your language is saved.");
        citizen.findsNothingInTheWay();
        citizen.opens("/my");
        citizen.seesHeading("Bo Skov");
        citizen.follows("Your account");
        citizen.seesHeading("Your account");
    }

    @Test
    void theAddressChangesWhenTheNewOneIsProvenAndTheOldOneIsTold(Visitor citizen) {
        String old = newAddress();
        String wanted = newAddress();
        citizen.opens("/log-ind?next=/konto");
        citizen.signsInWithACode(old);
        citizen.types("Ny e-mail", wanted);
        citizen.clicks("Send kode til den nye");
        citizen.sees("Vi har sendt en kode til " + wanted);
        citizen.findsNothingInTheWay();
        citizen.types("Koden fra mailen", "2222-2222");
        citizen.clicks("Skift e-mail");
        citizen.sees("Koden passer ikke. Du har 4 forsøg tilbage.");
        citizen.types("Koden fra mailen", citizen.codeSentTo(wanted));
        citizen.clicks("Skift e-mail");

        citizen.sees("Din e-mail er skiftet.");
        citizen.sees("Vi skriver til " + wanted);
        citizen.getsAMail(old, "Din konto bruger nu en anden e-mailadresse");
    }

    @Test
    void anAddressThatHasAnAccountOfItsOwnIsNotTaken(Visitor citizen, Visitor other) {
        String taken = newAddress();
        other.opens("/log-ind");
        other.signsInWithACode(taken);
        String own = newAddress();
        citizen.opens("/log-ind?next=/konto");
        citizen.signsInWithACode(own);
        citizen.types("Ny e-mail", taken);
        citizen.clicks("Send kode til den nye");
        citizen.types("Koden fra mailen", citizen.codeSentTo(taken));
        citizen.clicks("Skift e-mail");

        citizen.sees("Den e-mail hører til en anden konto.");
        citizen.sees("Vi skriver til " + own);
    }

    @Test
    void aBrowserThatIsForgottenOnTheAccountPageMustSignInAgain(Visitor citizen, Visitor atTheLibrary) {
        String email = newAddress();
        citizen.opens("/log-ind?next=/konto");
        citizen.signsInWithACode(email);
        signsInToBeRemembered(atTheLibrary, email);
        atTheLibrary.sees("Denne browser");
        atTheLibrary.findsNothingInTheWay();

        citizen.opens("/konto");
        citizen.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Husket"))
                .getByRole(AriaRole.BUTTON)
                .click();
        citizen.sees("Browseren er glemt.");
        citizen.seesNot("Denne browser");

        forgetSession(atTheLibrary);
        atTheLibrary.opens("/konto");
        atTheLibrary.seesHeading("Log ind");
    }

    @Test
    void signingOutEverywhereEndsEverySessionAndForgetsEveryBrowser(Visitor citizen, Visitor lostPhone) {
        String email = newAddress();
        citizen.opens("/log-ind?next=/konto");
        citizen.signsInWithACode(email);
        signsInToBeRemembered(lostPhone, email);

        citizen.opens("/konto");
        citizen.clicks("Log ud alle steder");

        citizen.seesHeading("Bliv tryg på nettet.");
        for (Visitor visitor : List.of(citizen, lostPhone)) {
            visitor.opens("/konto");
            visitor.seesHeading("Log ind");
        }
    }

    private static Locator name(Visitor citizen) {
        return citizen.page()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Navn").setExact(true));
    }

    private static void signsInToBeRemembered(Visitor visitor, String email) {
        visitor.opens("/log-ind?next=/konto");
        visitor.types("Din e-mail", email);
        visitor.clicks("Send mig en kode");
        visitor.types("Koden fra mailen", visitor.codeSentTo(email));
        visitor.page().getByLabel("Husk mig på denne enhed i 30 dage").check();
        visitor.clicks("Log ind");
        visitor.page().waitForURL(Pattern.compile(".*/konto$"));
    }

    private static void forgetSession(Visitor visitor) {
        visitor.browser().clearCookies(new BrowserContext.ClearCookiesOptions().setName("session"));
    }

    private static String newAddress() {
        return "owner-" + System.nanoTime() + "@example.org";
    }
}
