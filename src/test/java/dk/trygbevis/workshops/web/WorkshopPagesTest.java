package dk.trygbevis.workshops.web;

import static dk.trygbevis.testing.Actors.as;
import static dk.trygbevis.testing.Actors.signedIn;
import static dk.trygbevis.workshops.Plans.aWorkshop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import dk.trygbevis.workshops.Newcomers;
import dk.trygbevis.workshops.Plans;
import dk.trygbevis.workshops.WorkshopService;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class WorkshopPagesTest {

    private static final String FORM = "0a4cf4bd-8be1-4c5e-9f5c-5d8b6c9a7e11";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    private MockMvc browser;
    private UUID organizer;
    private UUID person;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        organizer = people.holding(Role.ORGANIZER);
        person = Newcomers.one(jdbc);
    }

    @Test
    void anybodySeesAWorkshopWithoutASession() throws Exception {
        UUID workshop = scheduled(aWorkshop().withPlaces(1).forCourse("basiskursus-natteliv"));

        MockHttpServletResponse page = answer(get("/workshops/" + workshop));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains(
                        "Svindel på sms",
                        "Dokk1",
                        "1 ledig plads",
                        "Der er adgang for kørestole",
                        "href=\"/kurser/basiskursus-natteliv\"",
                        "href=\"/workshops/" + workshop + "/sign-up\"");
        assertThat(page.getHeader("Set-Cookie")).isNull();
        assertThat(page.getHeader("Cache-Control")).contains("public");
    }

    @Test
    void theListShowsSampleWorkshopsInBothLanguages() throws Exception {
        assertThat(answer(get("/workshops")).getContentAsString())
                .contains("Svindel på sms og mail", "23 ledige pladser", "Venteliste", "Skriv mig på ventelisten");
        assertThat(answer(get("/en/workshops")).getContentAsString())
                .contains("Scams by text and mail", "23 places left", "Waiting list", "href=\"/en/workshops/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/workshops/1",
                "/workshops/1-1-1-1-1",
                "/workshops/00000000-0000-0000-0000-000000000000",
                "/en/workshops/00000000-0000-0000-0000-000000000000",
                "/workshops/00000000-0000-0000-0000-000000000000/sign-up",
                "/workshops/x/my-place",
                "/workshops/x/cancel",
                "/workshops?page=0",
                "/workshops?page=1000",
                "/workshops?page=x"
            })
    void whatIsNotThereIsNotFound(String address) throws Exception {
        assertThat(answer(get(URI.create(address))).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign-up", "my-place", "cancel"})
    void aGuestIsSentToSignInAndComesBack(String form) throws Exception {
        UUID workshop = scheduled(aWorkshop());

        assertThat(answer(get("/workshops/" + workshop + "/" + form)).getHeader("Location"))
                .isEqualTo("/log-ind?next=%2Fworkshops%2F" + workshop + "%2F" + form);
        assertThat(answer(get("/en/workshops/" + workshop + "/" + form)).getHeader("Location"))
                .isEqualTo("/en/sign-in?next=%2Fen%2Fworkshops%2F" + workshop + "%2F" + form);
    }

    @Test
    void theSameFormSentTwiceIsAnsweredAlikeAndTakesOnePlace() throws Exception {
        UUID workshop = scheduled(aWorkshop());
        MockHttpServletRequestBuilder form = post("/workshops/" + workshop + "/sign-up")
                .param("name", "Emil Kragh")
                .param("key", FORM);

        MockHttpServletResponse first = answer(form.with(csrf()).with(signedIn(person)));
        MockHttpServletResponse second = answer(form.with(csrf()).with(signedIn(person)));

        assertThat(first.getStatus()).isEqualTo(second.getStatus()).isEqualTo(303);
        assertThat(first.getHeader("Location"))
                .isEqualTo(second.getHeader("Location"))
                .isEqualTo("/workshops/" + workshop + "/my-place");
        assertThat(workshops.find(workshop).orElseThrow().confirmed()).isEqualTo(1);
        assertThat(answer(get("/workshops/" + workshop + "/my-place").with(signedIn(person)))
                        .getContentAsString())
                .contains("Emil Kragh, du har en plads", "href=\"/workshops/" + workshop + "/cancel\"");
    }

    @Test
    void whoComesTooLateReadsTheirNumberOnTheWaitingList() throws Exception {
        UUID workshop = scheduled(aWorkshop().withPlaces(1));
        signUp(workshop, Newcomers.one(jdbc), "Amina Yusuf");
        signUp(workshop, person, "Emil Kragh");

        assertThat(answer(get("/en/workshops/" + workshop + "/my-place").with(signedIn(person)))
                        .getContentAsString())
                .contains("Number 1 on the waiting list");
        assertThat(answer(get("/en/workshops/" + workshop + "/cancel").with(signedIn(person)))
                        .getContentAsString())
                .contains("You lose your turn");
    }

    @Test
    void aPlaceIsGivenUpByTheFormAndNotByTheLink() throws Exception {
        UUID workshop = scheduled(aWorkshop());
        signUp(workshop, person, "Emil Kragh");
        String address = "/workshops/" + workshop + "/cancel";

        answer(get(address).with(signedIn(person)));
        assertThat(workshops.find(workshop).orElseThrow().confirmed()).isEqualTo(1);

        assertThat(answer(post(address).with(csrf()).with(signedIn(person))).getStatus())
                .isEqualTo(303);
        assertThat(workshops.find(workshop).orElseThrow().confirmed()).isZero();
        assertThat(answer(get("/workshops/" + workshop + "/my-place").with(signedIn(person)))
                        .getContentAsString())
                .contains("Du har afmeldt dig");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "Emil 010190-1234"})
    void whatIsNoNameIsSaidAtTheFieldAndKept(String name) throws Exception {
        UUID workshop = scheduled(aWorkshop());

        MockHttpServletResponse answer = answer(post("/workshops/" + workshop + "/sign-up")
                .param("name", name)
                .param("key", FORM)
                .with(csrf())
                .with(signedIn(person)));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("aria-invalid=\"true\"", "value=\"" + name + "\"", "value=\"" + FORM + "\"");
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        UUID workshop = scheduled(aWorkshop());

        assertThat(answer(post("/workshops/" + workshop + "/sign-up")
                                .param("name", "Emil Kragh")
                                .with(signedIn(person)))
                        .getStatus())
                .isEqualTo(403);
        assertThat(workshops.find(workshop).orElseThrow().confirmed()).isZero();
    }

    @Test
    void theFileOfParticipantsOpensInADanishExcelAndHoldsNoFormulas() throws Exception {
        UUID workshop = scheduled(aWorkshop());
        signUp(workshop, person, "=HYPERLINK(\"http://evil.example\")");

        MockHttpServletResponse file =
                answer(get("/manage/export/workshops/" + workshop + ".csv").with(signedIn(organizer)));

        String text = new String(file.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(file.getContentType()).startsWith("text/csv");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(text)
                .startsWith("\uFEFFNavn;E-mail;Status;Tilmeldt;Mødt\r\n\"'=HYPERLINK(\"\"http://evil.example\"\")\";")
                .contains(";" + person + "@test.example;Har plads;");
    }

    @Test
    void theFileOfParticipantsIsForTheWorkshopsOrganizerAndAdministrators() throws Exception {
        String address = "/manage/export/workshops/" + scheduled(aWorkshop()) + ".csv";

        assertThat(answer(get(address).with(signedIn(person))).getStatus()).isEqualTo(403);
        assertThat(answer(get(address).with(signedIn(people.holding(Role.ORGANIZER))))
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(get(address).with(signedIn(people.holding(Role.ADMINISTRATOR))))
                        .getStatus())
                .isEqualTo(200);
        assertThat(answer(get(address)).getHeader("Location")).contains("/log-ind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+45 12", "-1", "@SUM(A1)", "\tx", "\rx"})
    void whatASpreadsheetTakesForAFormulaIsDefused(String text) {
        assertThat(ParticipantExport.defused(text)).isEqualTo("'" + text);
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        assertThat(Stream.of("", "Emil", "a=b").map(ParticipantExport::defused)).containsExactly("", "Emil", "a=b");
    }

    private UUID scheduled(Plans plan) {
        return as(organizer, () -> workshops.schedule(plan.plan()), Role.ORGANIZER);
    }

    private void signUp(UUID workshop, UUID account, String name) {
        as(account, () -> workshops.register(workshop, new PersonName(name), UUID.randomUUID()));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = browser.perform(request).andReturn().getResponse();
        response.setDefaultCharacterEncoding("UTF-8");
        return response;
    }
}
