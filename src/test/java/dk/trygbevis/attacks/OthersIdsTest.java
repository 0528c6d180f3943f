package dk.trygbevis.attacks;

import static dk.trygbevis.testing.Actors.as;
import static dk.trygbevis.testing.Actors.signedIn;
import static dk.trygbevis.workshops.Plans.aWorkshop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.certificates.HeldCertificate;
import dk.trygbevis.certificates.Holders;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import dk.trygbevis.workshops.WorkshopService;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody who is signed in asks with the ids of another's things (OWASP ASVS 5.0, 8.2.2). */
@DatabaseTest
class OthersIdsTest {

    private static final String NAME = "Viktoria Hemmelig";

    /** Whoever holds a certificate's code may read it: that is what the code is for. */
    private static final List<String> FOR_WHOEVER_HAS_THE_CODE = List.of("/v/", "/en/v/", "/api/v1/certificates/");

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
    private UUID workshop;
    private UUID owner;
    private HeldCertificate certificate;

    @BeforeEach
    void somebodyHasThings() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        organizer = people.holding(Role.ORGANIZER);
        workshop = as(organizer, () -> workshops.schedule(aWorkshop().plan()), Role.ORGANIZER);
        Holders holders = new Holders(context);
        certificate = holders.certificateOf(NAME);
        owner = holders.accountOf(certificate.id());
        as(owner, () -> workshops.register(workshop, new PersonName(NAME), UUID.randomUUID()));
    }

    @Test
    void noAddressTellsOrTakesWhatIsAnothers() throws Exception {
        List<String> told = new ArrayList<>();
        for (Endpoint endpoint : withIds()) {
            for (UUID stranger : strangers()) {
                MockHttpServletResponse answer = answer(request(endpoint.method(), endpoint.path(owners()))
                        .param("id", certificate.id().value())
                        .param("name", "Nina Bæk")
                        .with(csrf())
                        .with(signedIn(stranger)));
                String body = answer.getContentAsString(StandardCharsets.UTF_8);
                if (body.contains(NAME) || body.contains(owner.toString())) {
                    told.add(endpoint + " " + answer.getStatus());
                }
            }
        }
        assertThat(told).isEmpty();
        assertThat(as(owner, () -> workshops.myRegistration(workshop))).isPresent();
        assertThat(place()).contains(NAME + ", du har en plads");
    }

    /** Without it the test above might look for what is never told to anybody. */
    @Test
    void controlTheOwnerAndTheOrganizerAreTold() throws Exception {
        assertThat(place()).contains(NAME);
        assertThat(answer(get("/certificates/" + certificate.id()).with(signedIn(owner)))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains(NAME);
        assertThat(answer(get("/manage/export/workshops/" + workshop + ".csv").with(signedIn(organizer)))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains(NAME);
    }

    @Test
    void anothersPasskeyAndBrowserStayUntilTheirOwnerRemovesThem() throws Exception {
        UUID passkey = passkeyOf(owner);
        String rememberedBrowser = browserOf(owner);

        for (UUID stranger : strangers()) {
            remove(passkey, rememberedBrowser, stranger);
        }
        assertThat(count("passkey")).isOne();
        assertThat(count("remembered_browser")).isOne();

        remove(passkey, rememberedBrowser, owner);
        assertThat(count("passkey")).isZero();
        assertThat(count("remembered_browser")).isZero();
    }

    private void remove(UUID passkey, String rememberedBrowser, UUID asker) throws Exception {
        answer(post("/konto/adgangsnoegler/fjern")
                .param("id", passkey.toString())
                .with(csrf())
                .with(signedIn(asker)));
        answer(post("/konto/browsere/glem")
                .param("id", rememberedBrowser)
                .with(csrf())
                .with(signedIn(asker)));
    }

    /** A learner and an organizer of other workshops; administrators may see people's things. */
    private List<UUID> strangers() {
        return List.of(people.somebody(new PersonName("Nina Bæk")), people.holding(Role.ORGANIZER));
    }

    private List<Endpoint> withIds() {
        return Endpoint.all(context).stream()
                .filter(endpoint ->
                        endpoint.hasVariable() || endpoint.parameters().contains("id"))
                .filter(endpoint -> FOR_WHOEVER_HAS_THE_CODE.stream().noneMatch(endpoint.pattern()::startsWith))
                .toList();
    }

    private Map<String, String> owners() {
        Map<String, String> owners = new LinkedHashMap<>();
        owners.put("/certificates/", certificate.id().value());
        owners.put("workshops", workshop.toString());
        owners.put("{slug}", Holders.COURSE);
        return owners;
    }

    private String place() throws Exception {
        return answer(get("/workshops/" + workshop + "/my-place").with(signedIn(owner)))
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private UUID passkeyOf(UUID account) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into passkey (id, credential_id, account_id, name, public_key, attestation_object, transports,"
                        + " signature_count, created_at, last_used_at)"
                        + " values (:id, :credential, :account, 'Telefon', '', '', '', 0, :now, :now)")
                .param("id", id)
                .param("credential", id.toString())
                .param("account", account)
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        return id;
    }

    private String browserOf(UUID account) {
        String hash = UUID.randomUUID().toString().replace("-", "").repeat(2);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        jdbc.sql("insert into remembered_browser (token_hash, account_id, expires_at, created_at, last_used_at)"
                        + " values (:hash, :account, :expires, :now, :now)")
                .param("hash", hash)
                .param("account", account)
                .param("expires", now.plusDays(30))
                .param("now", now)
                .update();
        return hash;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where account_id = ?")
                .param(owner)
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }
}
