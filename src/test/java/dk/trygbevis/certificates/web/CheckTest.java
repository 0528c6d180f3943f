package dk.trygbevis.certificates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import dk.trygbevis.certificates.CertificateNumber;
import dk.trygbevis.certificates.HeldCertificate;
import dk.trygbevis.certificates.Holders;
import dk.trygbevis.certificates.RevocationClass;
import dk.trygbevis.testing.Actors;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.TestClock;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class CheckTest {

    private static final String NAME = "Ægir Bo Ørsted";
    private static final String INITIALS = "Æ. B. Ø.";
    private static final String API = "/api/v1/certificates/";
    private static final String NOT_ISSUED = "0123456789ABCDEFGHJKMNPQRS";
    private static final String NUMBER_NOT_ISSUED = "0123456789ABCDEF8";

    private final JsonMapper json = new JsonMapper();

    @Autowired
    private TestClock clock;

    private MockMvc web;
    private Holders holders;
    private HeldCertificate held;
    private String address = "";

    @BeforeEach
    void aCertificateAndAVisitorFromAnAddressOfTheirOwn(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        holders = new Holders(context);
        held = holders.certificateOf(NAME);
        address = "10."
                + new Random()
                        .ints(3, 0, 256)
                        .mapToObj(String::valueOf)
                        .reduce("", (a, b) -> a + "." + b)
                        .substring(1);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theCodeShowsTheNameAndEveryFactThatIsPrinted() throws Exception {
        MvcResult result = ask("/v/" + held.id());
        String page = page(result);

        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        assertThat(page)
                .contains("Gyldigt", NAME, number().grouped(), "Havneby Kommune sammen med Havneby Politi")
                .contains(held.status().certificate().course().da())
                .contains("Det er ikke politiets autorisation som dørmand")
                .contains("oplyst og bekræftet af personen selv", "Se efter, at navnet passer")
                .contains("Grundkursus, 2 timer", "tryghed@havneby.example", "http://localhost:8080/v/");
    }

    @Test
    void theTypedNumberShowsInitialsAndNeverTheId() throws Exception {
        for (String typed : new String[] {number().value(), number().grouped().toLowerCase(java.util.Locale.ROOT)}) {
            for (String path : new String[] {"/v/", "/en/v/", API}) {
                String answer = page(ask(path + typed));
                assertThat(answer)
                        .contains(INITIALS)
                        .doesNotContain(NAME)
                        .doesNotContain(held.id().value());
            }
        }
    }

    @Test
    void theAnswerHasNoSessionAndIsNotKeptNorListed() throws Exception {
        MvcResult result = ask("/en/v/" + held.id());
        MockHttpServletResponse response = result.getResponse();

        assertThat(result.getRequest().getSession(false)).isNull();
        assertThat(response.getCookies()).isEmpty();
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page(result)).contains("lang=\"en\"").contains("Valid").doesNotContain("<script");
    }

    @Test
    void headIsAnsweredLikeGetWithoutABody() throws Exception {
        MvcResult result =
                web.perform(head("/v/" + held.id()).with(this::fromHere)).andReturn();

        assertThat(result.getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void whoeverIsSignedInSeesTheSame() throws Exception {
        String stranger = page(ask("/v/" + held.id()));
        String holder = page(web.perform(
                        get("/v/" + held.id()).with(this::fromHere).with(Actors.signedIn(holders.accountOf(held.id()))))
                .andReturn());

        assertThat(withoutTime(holder)).isEqualTo(withoutTime(stranger));
    }

    @Test
    void aRevokedOneIsSaidToBeRevokedAtOnceWithoutTheReason() throws Exception {
        assertThat(page(ask("/v/" + held.id()))).contains("Gyldigt");
        assertThat(page(ask("/v/" + number().value()))).contains("Gyldigt");

        holders.revoke(held.id(), RevocationClass.MISUSE, "Testen var taget af en anden");

        assertThat(page(ask("/v/" + held.id())))
                .contains("Spærret", "siden")
                .doesNotContain("Gyldigt")
                .doesNotContain("taget af en anden");
        assertThat(page(ask("/v/" + number().value()))).contains("Spærret").doesNotContain("Gyldigt");
        assertThat(answer(API + held.id()).path("state").asString()).isEqualTo("revoked");
        assertThat(answer(API + held.id()).toString()).doesNotContain("taget af en anden");
    }

    @Test
    void anExpiredOneIsRedAndSaysSinceWhen() throws Exception {
        clock.move(Duration.ofDays(365 * 2 + 10));

        MvcResult result = ask("/v/" + held.id());

        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        assertThat(page(result)).contains("class=\"state stop\"", "Udløbet", "dage siden");
        assertThat(answer(API + held.id()).path("state").asString()).isEqualTo("expired");
    }

    @Test
    void theUnknownAndTheMistypedAreNotFoundAndToldApart() throws Exception {
        assertThat(ask("/v/" + NOT_ISSUED).getResponse().getStatus()).isEqualTo(404);
        assertThat(page(ask("/v/" + NOT_ISSUED))).contains("Ikke gyldigt", "ikke udstedt her");
        assertThat(page(ask("/v/" + NUMBER_NOT_ISSUED))).contains("Ikke gyldigt");
        assertThat(ask("/v/" + mistyped()).getResponse().getStatus()).isEqualTo(404);
        assertThat(page(ask("/v/" + mistyped()))).contains("Tastefejl", "value=\"" + mistyped() + "\"");

        assertThat(answer(API + NOT_ISSUED).path("type").asString()).isEqualTo("urn:trygbevis:problem:unknown");
        assertThat(answer(API + mistyped()).path("type").asString()).isEqualTo("urn:trygbevis:problem:typed-wrong");
        assertThat(ask(API + mistyped()).getResponse().getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void theFormLeadsToTheAddressOfWhatWasTyped() throws Exception {
        assertThat(redirect("/v?n=" + encoded(" " + number().grouped().toLowerCase(java.util.Locale.ROOT))))
                .isEqualTo("/v/" + number().value());
        assertThat(redirect("/en/v?n=" + held.id())).isEqualTo("/en/v/" + held.id());
        assertThat(redirect("/v?n=" + encoded("https://site.example/en/v/" + held.id() + "#123")))
                .isEqualTo("/v/" + held.id());
        assertThat(page(ask("/v?n=" + encoded("<b>\"x")))).contains("Tastefejl").doesNotContain("<b>");
        assertThat(page(ask("/v"))).contains("name=\"n\"").doesNotContain("noindex");
        assertThat(page(ask("/v/"))).contains("name=\"n\"");
    }

    @Test
    void afterThirtyMissesTheAddressMustWaitButAGenuineCodeIsStillAnswered() throws Exception {
        Random random = new Random(15);
        for (int miss = 0; miss < LimitedCheck.MISSES; miss++) {
            assertThat(ask((miss % 2 == 0 ? "/v/" : API) + randomId(random))
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }

        for (String path : new String[] {"/v/", "/en/v/", API}) {
            MockHttpServletResponse refused = ask(path + randomId(random)).getResponse();
            assertThat(refused.getStatus()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 600);
            assertThat(ask(path + held.id()).getResponse().getStatus()).isEqualTo(200);
            assertThat(ask(path + number().value()).getResponse().getStatus()).isEqualTo(429);
            assertThat(ask(path + mistyped()).getResponse().getStatus()).isEqualTo(404);
        }
    }

    @Test
    void typedNumbersAreLimitedEvenWhenTheyHit() throws Exception {
        for (int hit = 0; hit < LimitedCheck.NUMBERS; hit++) {
            assertThat(ask("/v/" + number().value()).getResponse().getStatus()).isEqualTo(200);
        }

        assertThat(ask("/v/" + number().value()).getResponse().getStatus()).isEqualTo(429);
        assertThat(ask(API + number().value()).getResponse().getContentType()).isEqualTo("application/problem+json");
        assertThat(ask("/v/" + held.id()).getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void neighborsInOneIpv6NetworkShareTheAllowance() throws Exception {
        Random random = new Random(16);
        String network = "2001:db8:" + Integer.toHexString(new Random().nextInt(0xffff)) + ":1:";
        for (int miss = 0; miss < LimitedCheck.MISSES; miss++) {
            address = network + ":" + Integer.toHexString(miss + 1);
            ask("/v/" + randomId(random));
        }

        address = network + "ffff::1";
        assertThat(ask("/v/" + randomId(random)).getResponse().getStatus()).isEqualTo(429);
    }

    @Test
    void whereTheApiHasNothingThereIsNothing() throws Exception {
        for (String path : new String[] {API, "/api/v1/certificates", "/api/v2/certificates/" + held.id(), "/api/x"}) {
            assertThat(ask(path).getResponse().getStatus()).as(path).isEqualTo(404);
            assertThat(ask(path).getResponse().getContentType()).isEqualTo("application/problem+json");
        }
    }

    @Test
    void theErasedHolderIsUnknown() throws Exception {
        holders.erase(held.id());

        assertThat(ask("/v/" + held.id()).getResponse().getStatus()).isEqualTo(404);
        assertThat(answer(API + number().value()).path("type").asString()).isEqualTo("urn:trygbevis:problem:unknown");
    }

    private CertificateNumber number() {
        return held.status().certificate().number();
    }

    private String mistyped() {
        String number = number().value();
        return (number.charAt(0) == '0' ? '1' : '0') + number.substring(1);
    }

    private static String randomId(Random random) {
        StringBuilder id = new StringBuilder();
        random.ints(26, 0, 32).forEach(value -> id.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(value)));
        return id.toString();
    }

    private String redirect(String path) throws Exception {
        MockHttpServletResponse response = ask(path).getResponse();
        assertThat(response.getStatus()).isEqualTo(303);
        return String.valueOf(response.getHeader("Location"));
    }

    private JsonNode answer(String path) throws Exception {
        return json.readTree(page(ask(path)));
    }

    private MvcResult ask(String path) throws Exception {
        return web.perform(get(URI.create(path)).with(this::fromHere)).andReturn();
    }

    private org.springframework.mock.web.MockHttpServletRequest fromHere(
            org.springframework.mock.web.MockHttpServletRequest request) {
        request.setRemoteAddr(address);
        return request;
    }

    private static String page(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static String withoutTime(String page) {
        return page.replaceAll("Tjekket [^<]*", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
