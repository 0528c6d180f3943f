package dk.trygbevis.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dk.trygbevis.testing.BrowserTest;
import dk.trygbevis.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Passkeys in a real browser, with the authenticator that Chromium plays for tests. */
@BrowserTest
class PasskeyIT {

    @Test
    void aPasskeySignsInUntilItsOwnerRemovesIt(Visitor citizen) {
        Authenticator phone = new Authenticator(citizen);
        String email = newAddress();
        citizen.opens("/log-ind");
        citizen.signsInWithACode(email);
        addsAPasskey(citizen, "Min telefon");
        citizen.findsNothingInTheWay();
        citizen.getsAMail(email, "Adgangsnøglen »Min telefon« er føjet til din konto");

        signsOut(citizen);
        signsInWithThePasskey(citizen);
        citizen.seesHeading("Min side");

        citizen.opens("/konto");
        passkey(citizen, "Min telefon")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Fjern"))
                .click();
        citizen.sees("Adgangsnøglen er fjernet.");
        citizen.getsAMail(email, "Adgangsnøglen »Min telefon« er fjernet");
        signsOut(citizen);
        signsInWithThePasskey(citizen);
        citizen.sees("Vi kender ikke den adgangsnøgle. Få en kode på mail i stedet.");
        citizen.findsNothingInTheWay();
        citizen.opens("/konto");
        citizen.seesHeading("Log ind");
        assertThat(phone.credentials()).as("the device still has it").isEqualTo(1);
    }

    @Test
    void aCopyOfAPasskeyThatHasCountedLessIsRefused(Visitor citizen) {
        Authenticator phone = new Authenticator(citizen);
        citizen.opens("/log-ind");
        citizen.signsInWithACode(newAddress());
        addsAPasskey(citizen, "Sikkerhedsnøgle");
        JsonObject copy = phone.copy();
        for (int i = 0; i < 2; i++) {
            signsOut(citizen);
            signsInWithThePasskey(citizen);
            citizen.seesHeading("Min side");
        }
        signsOut(citizen);

        phone.becomes(copy);
        signsInWithThePasskey(citizen);

        citizen.sees("Vi kender ikke den adgangsnøgle.");
        citizen.opens("/my");
        citizen.seesHeading("Log ind");
    }

    @Test
    void aDeviceThatDoesNotRecogniseItsOwnerMakesNoPasskey(Visitor citizen) {
        Authenticator stolen = new Authenticator(citizen);
        citizen.opens("/log-ind");
        citizen.signsInWithACode(newAddress());
        stolen.recognises(false);
        citizen.opens("/konto");
        citizen.types("Navn på en ny", "Fremmed");
        citizen.clicks("Tilføj adgangsnøgle");

        citizen.sees("Der blev ikke lavet en adgangsnøgle.");
        citizen.findsNothingInTheWay();
        citizen.opens("/konto");
        assertThat(passkey(citizen, "Fremmed").count()).isZero();
    }

    private static void addsAPasskey(Visitor citizen, String name) {
        citizen.opens("/konto");
        citizen.types("Navn på en ny", name);
        citizen.clicks("Tilføj adgangsnøgle");
        citizen.sees("Adgangsnøglen er tilføjet.");
        assertThat(passkey(citizen, name).count()).isEqualTo(1);
    }

    private static Locator passkey(Visitor citizen, String name) {
        return citizen.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void signsOut(Visitor citizen) {
        citizen.opens("/konto");
        citizen.clicks("Log ud");
        citizen.seesHeading("Bliv tryg på nettet.");
    }

    private static void signsInWithThePasskey(Visitor citizen) {
        citizen.opens("/log-ind");
        citizen.clicks("Log ind med adgangsnøgle");
    }

    private static String newAddress() {
        return "keeper-" + System.nanoTime() + "@example.org";
    }

    /** The visitor's phone, which knows its owner unless told otherwise. */
    private static final class Authenticator {

        private final CDPSession devTools;
        private final String id;

        Authenticator(Visitor owner) {
            devTools = owner.browser().newCDPSession(owner.page());
            devTools.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            JsonObject arguments = new JsonObject();
            arguments.add("options", options);
            id = devTools.send("WebAuthn.addVirtualAuthenticator", arguments)
                    .get("authenticatorId")
                    .getAsString();
        }

        void recognises(boolean owner) {
            JsonObject arguments = here();
            arguments.addProperty("isUserVerified", owner);
            devTools.send("WebAuthn.setUserVerified", arguments);
        }

        int credentials() {
            return devTools.send("WebAuthn.getCredentials", here())
                    .getAsJsonArray("credentials")
                    .size();
        }

        JsonObject copy() {
            return devTools.send("WebAuthn.getCredentials", here())
                    .getAsJsonArray("credentials")
                    .get(0)
                    .getAsJsonObject();
        }

        void becomes(JsonObject copy) {
            devTools.send("WebAuthn.clearCredentials", here());
            JsonObject arguments = here();
            arguments.add("credential", copy);
            devTools.send("WebAuthn.addCredential", arguments);
        }

        private JsonObject here() {
            JsonObject arguments = new JsonObject();
            arguments.addProperty("authenticatorId", id);
            return arguments;
        }
    }
}
