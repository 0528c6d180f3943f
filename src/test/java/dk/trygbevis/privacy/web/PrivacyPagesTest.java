package dk.trygbevis.privacy.web;

import static dk.trygbevis.testing.Actors.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.privacy.Somebody;
import dk.trygbevis.testing.DatabaseTest;
import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class PrivacyPagesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AccountService accounts;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc web;
    private Somebody person;

    @BeforeEach
    void somebody() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .addFilters(context.getBean("activityFilter", Filter.class))
                .build();
        person = Somebody.in(context);
    }

    @Test
    void aPersonSeesEverythingThatIsHeldAboutThemInTheirLanguage() throws Exception {
        person.hasSignedInAndAskedForACode().hasLearned();
        person.hasBeenToAWorkshop();
        person.hasACertificate();

        String danish = body(ask(get("/konto/data").with(signedIn(person.id()))));
        String english = body(ask(get("/en/account/data").with(signedIn(person.id()))));

        assertThat(danish)
                .contains(
                        person.name().value(),
                        person.email().value(),
                        person.id().toString())
                .contains("Dine beviser", "Kurser, du er begyndt på", "Dine prøver", "Mails, vi har gemt")
                .contains("Enheder, der husker dig", "Koder, du har bedt om", "Adgangsnøgler")
                .contains("Svindel på sms", "Udstedte et bevis");
        assertThat(english).contains("Your certificates", "Courses you have begun", "Scams by text");
        assertThat(danish).as("the code of the mail stays out").contains("{secret}");
    }

    @Test
    void nobodyElsesDataIsAmongIt() throws Exception {
        Somebody other = Somebody.in(context);
        other.hasLearned();
        other.hasACertificate();
        person.hasAPlaceAtAWorkshopWith(5);

        assertThat(body(ask(get("/konto/data").with(signedIn(person.id())))))
                .doesNotContain(other.name().value(), other.id().toString());
    }

    @Test
    void theFileHoldsTheSameForMachines() throws Exception {
        person.hasBeenToAWorkshop();
        person.hasACertificate();

        MockHttpServletResponse file = ask(get("/konto/data.json").with(signedIn(person.id())));

        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(file.getHeader("Cache-Control")).contains("no-store");
        JsonNode json = JsonMapper.shared().readTree(body(file));
        List<String> kinds = new ArrayList<>();
        json.path("sections").forEach(section -> kinds.add(section.path("kind").asString()));
        assertThat(kinds).containsExactly("account", "mails", "certificates", "course-days", "places", "audit");
        assertThat(json.path("accountId").asString()).isEqualTo(person.id().toString());
        assertThat(body(file)).contains(person.name().value());
    }

    @Test
    void aGuestIsAskedToSignIn() throws Exception {
        for (String path : List.of("/konto/data", "/konto/data.json", "/konto/slet", "/en/account/data")) {
            assertThat(ask(get(path)).getRedirectedUrl()).as(path).contains("next=");
        }
    }

    @Test
    void comingBackIsNotedAndTakesTheWarningBack() throws Exception {
        jdbc.sql("update account set warned_at = :now where id = :id")
                .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                .param("id", person.id())
                .update();

        ask(get("/konto/data").with(signedIn(person.id())));

        assertThat(jdbc.sql("select last_active_on from account where id = :id and warned_at is null")
                        .param("id", person.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(DanishTime.day(Instant.now()));
    }

    @Test
    void thePageSaysWhatGoesAndWhatStaysAndAsksForATick() throws Exception {
        assertThat(body(ask(get("/konto/slet").with(signedIn(person.id())))))
                .contains("Det forsvinder", "Det bliver, men uden dig", "Ja, slet mig");

        MockHttpServletResponse withoutTick =
                ask(post("/konto/slet").with(signedIn(person.id())).with(csrf()));

        assertThat(withoutTick.getStatus()).isEqualTo(422);
        assertThat(body(withoutTick)).contains("Sæt kryds, hvis du vil slettes.");
        assertThat(accounts.find(person.id())).isPresent();
    }

    @Test
    void anotherSitesFormErasesNobody() throws Exception {
        assertThat(ask(post("/konto/slet").param("sure", "true").with(signedIn(person.id())))
                        .getStatus())
                .isEqualTo(403);
        assertThat(accounts.find(person.id())).isPresent();
    }

    @Test
    void whoTicksIsErasedAndSignedOutEverywhere() throws Exception {
        MockHttpServletResponse answer = ask(post("/konto/slet")
                .param("sure", "true")
                .with(signedIn(person.id()))
                .with(csrf()));

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/farvel");
        assertThat(accounts.find(person.id())).isEmpty();
        assertThat(body(ask(get("/farvel")))).contains("Du er slettet");
        assertThat(ask(get("/konto/data").with(signedIn(person.id()))).getRedirectedUrl())
                .as("another browser's session")
                .contains("/log-ind");
    }

    @Test
    void thePrivacyPageTellsThePeriodsOfTheTable() throws Exception {
        assertThat(body(ask(get("/privatliv"))))
                .contains("3 år, efter at kontoen sidst er brugt")
                .contains("30 dage, efter at mailen er sendt")
                .contains("Ét år efter workshoppen")
                .contains("Ét døgn, efter at koden er bestilt");
        assertThat(body(ask(get("/en/privacy")))).contains("180 days after the course was begun");
    }

    private MockHttpServletResponse ask(RequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static String body(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
