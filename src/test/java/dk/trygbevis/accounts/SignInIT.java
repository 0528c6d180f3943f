package dk.trygbevis.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Getting in with a code from a mail, staying in, and getting out. */
@BrowserTest
class SignInIT {

    @Test
    void aWrongCodeSaysHowManyTriesAreLeftAndTheRightOneStillWorks(Visitor citizen) {
        citizen.opens("/log-ind");
        String email = newAddress();
        citizen.types("Din e-mail", email);
        citizen.clicks("Send mig en kode");
        citizen.types("Koden fra mailen", "2222-2222");
        citizen.clicks("Log ind");
        citizen.sees("Koden passer ikke. Du har 4 forsøg tilbage.");
        citizen.findsNothingInTheWay();

        citizen.types("Koden fra mailen", citizen.codeSentTo(email));
        citizen.clicks("Log ind");
        citizen.saysThatTheyAreOfAge();

        citizen.seesHeading("Min side");
    }

    @Test
    void whoeverIsNewSaysThatTheyAreFifteenAndIsAskedOnlyOnce(Visitor citizen) {
        String email = newAddress();
        citizen.opens("/log-ind?next=/test/genkend-svindel");
        citizen.types("Din e-mail", email);
        citizen.clicks("Send mig en kode");
        citizen.types("Koden fra mailen", citizen.codeSentTo(email));
        citizen.clicks("Log ind");
        citizen.seesHeading("Velkommen til Trygbevis");
        citizen.findsNothingInTheWay();
        citizen.clicks("Åbn min konto");
        citizen.sees("Sæt kryds, hvis du er fyldt 15 år.");
        citizen.findsNothingInTheWay();
        citizen.opens("/en/sign-in/welcome");
        citizen.seesHeading("Welcome to Trygbevis");
        citizen.findsNothingInTheWay();

        citizen.opens("/my");
        citizen.seesHeading("Log ind");
        citizen.opens("/log-ind/velkommen");
        citizen.saysThatTheyAreOfAge();
        citizen.seesHeading("Prøven");

        citizen.browser().clearCookies();
        citizen.opens("/log-ind");
        citizen.types("Din e-mail", email);
        citizen.clicks("Send mig en kode");
        citizen.types("Koden fra mailen", citizen.codeSentTo(email));
        citizen.clicks("Log ind");
        citizen.seesHeading("Min side");
    }

    @Test
    void whatIsNotAnAddressIsSaidAtTheFieldAndNothingIsLost(Visitor citizen) {
        citizen.opens("/log-ind?next=/test/genkend-svindel");
        citizen.page().getByLabel("Din e-mail").evaluate("field => field.type = 'text'");
        citizen.types("Din e-mail", "jens@example");
        citizen.clicks("Send mig en kode");

        citizen.sees("Skriv en e-mailadresse, for eksempel navn@eksempel.dk.");
        assertThat(citizen.page().getByLabel("Din e-mail").inputValue()).isEqualTo("jens@example");
        citizen.findsNothingInTheWay();
        citizen.signsInWithACode(newAddress());
        citizen.seesHeading("Prøven");
    }

    @Test
    void openedOnAnotherDeviceTheMailsLinkOnlyShowsTheCode(Visitor phone) {
        phone.opens("/log-ind/kode#ABCD-2345");

        phone.sees("ABCD-2345");
        phone.sees("Her er den kun til at læse");
        assertThat(phone.page().url())
                .as("the code does not stay in the history")
                .doesNotContain("ABCD");
        phone.findsNothingInTheWay();
    }

    @Test
    void aRememberedBrowserIsStillSignedInWhenItsSessionIsGoneAndNoMoreAfterSigningOut(Visitor citizen) {
        citizen.opens("/log-ind");
        String email = newAddress();
        citizen.types("Din e-mail", email);
        citizen.clicks("Send mig en kode");
        citizen.types("Koden fra mailen", citizen.codeSentTo(email));
        citizen.page().getByLabel("Husk mig på denne enhed i 30 dage").check();
        citizen.clicks("Log ind");
        citizen.saysThatTheyAreOfAge();
        citizen.seesHeading("Min side");

        forgetSession(citizen);
        citizen.opens("/my");
        citizen.seesHeading("Min side");

        citizen.clicks("Log ud");
        citizen.seesHeading("Bliv tryg på nettet.");
        citizen.opens("/my");
        citizen.seesHeading("Log ind");
    }

    @Test
    void aBrowserThatWasNotAskedToRememberForgets(Visitor citizen) {
        citizen.opens("/log-ind");
        citizen.signsInWithACode(newAddress());
        forgetSession(citizen);

        citizen.opens("/my");

        citizen.seesHeading("Log ind");
    }

    private static void forgetSession(Visitor citizen) {
        citizen.browser().clearCookies(new BrowserContext.ClearCookiesOptions().setName("session"));
    }

    private static String newAddress() {
        return "citizen-" + System.nanoTime() + "@example.org";
    }
}
