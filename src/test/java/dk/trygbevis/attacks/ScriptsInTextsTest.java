package dk.trygbevis.attacks;

import static dk.trygbevis.testing.Actors.as;
import static dk.trygbevis.testing.Actors.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.certificates.HeldCertificate;
import dk.trygbevis.certificates.Holders;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import dk.trygbevis.workshops.WorkshopPlan;
import dk.trygbevis.workshops.WorkshopService;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** People and organizers write scripts where texts belong; pages show them as the texts they are (ASVS 5.0, 1.2.1). */
@DatabaseTest
class ScriptsInTextsTest {

    private static final String SCRIPT = "\"'><script>alert(1)</script>";
    private static final String NAME = "<img src=x onerror=alert(2)>";
    private static final String SHOWN_SCRIPT = "&lt;script&gt;alert(1)&lt;/script&gt;";
    private static final String SHOWN_NAME = "&lt;img src=x onerror=alert(2)&gt;";

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    private MockMvc browser;
    private Holders holders;

    @BeforeEach
    void open(@Autowired WebApplicationContext context) {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        holders = new Holders(context);
    }

    @Test
    void inAWorkshopsTexts() throws Exception {
        UUID workshop = as(people.holding(Role.ORGANIZER), () -> workshops.schedule(plan()), Role.ORGANIZER);
        UUID person = people.somebody();
        for (String address : List.of("/workshops/", "/en/workshops/")) {
            assertThat(page(address + workshop, null)).contains(SHOWN_SCRIPT).doesNotContain("<script>");
            assertThat(page(address + workshop + "/sign-up", person))
                    .contains(SHOWN_SCRIPT)
                    .doesNotContain("<script>");
        }
        as(person, () -> workshops.register(workshop, new PersonName(NAME), UUID.randomUUID()));
        for (String part : List.of("/my-place", "/cancel")) {
            assertThat(page("/workshops/" + workshop + part, person))
                    .contains(SHOWN_SCRIPT)
                    .doesNotContain("<script>", "<img src=x");
        }
        assertThat(page("/workshops/" + workshop + "/my-place", person)).contains(SHOWN_NAME);
    }

    @Test
    void inAPersonsName() throws Exception {
        HeldCertificate certificate = holders.certificateOf(NAME);
        UUID holder = holders.accountOf(certificate.id());
        for (String address : List.of("/v/", "/en/v/", "/certificates/", "/en/certificates/")) {
            assertThat(page(address + certificate.id(), holder))
                    .as(address)
                    .contains(SHOWN_NAME)
                    .doesNotContain("<img src=x");
        }
        assertThat(page("/konto", holder)).contains("onerror=alert(2)").doesNotContain("<img src=x");
    }

    @Test
    void inMailsTheyStayPlainText() {
        UUID workshop = as(people.holding(Role.ORGANIZER), () -> workshops.schedule(plan()), Role.ORGANIZER);
        UUID person = people.somebody();

        as(person, () -> workshops.register(workshop, new PersonName(NAME), UUID.randomUUID()));

        String subject = jdbc.sql("select subject from mail_message where recipient = ?")
                .param(person + "@example.org")
                .query(String.class)
                .single();
        assertThat(subject).doesNotContain("\r", "\n");
    }

    private static WorkshopPlan plan() {
        Instant soon = Instant.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.MICROS);
        return new WorkshopPlan(
                null,
                new LocalizedText(SCRIPT, SCRIPT),
                new LocalizedText(SCRIPT, SCRIPT),
                soon,
                soon.plus(Duration.ofHours(2)),
                SCRIPT,
                SCRIPT,
                true,
                Language.DA,
                10);
    }

    private String page(String address, @Nullable UUID asker) throws Exception {
        MockHttpServletRequestBuilder request = get(address);
        MockHttpServletResponse answer = browser.perform(asker == null ? request : request.with(signedIn(asker)))
                .andReturn()
                .getResponse();
        answer.setDefaultCharacterEncoding("UTF-8");
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }
}
