package dk.trygbevis.attacks;

import static dk.trygbevis.testing.Actors.as;
import static dk.trygbevis.testing.Actors.signedIn;
import static dk.trygbevis.workshops.Plans.aWorkshop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.certificates.HeldCertificate;
import dk.trygbevis.certificates.Holders;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import dk.trygbevis.workshops.WorkshopService;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What every answer tells the browser, asked of every address over https (OWASP ASVS 5.0, 3.4.1 to 3.4.8 and 14.3.2). */
@DatabaseTest
class SecurityHeadersTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private People people;

    private MockMvc browser;
    private UUID workshop;
    private HeldCertificate certificate;
    private UUID holder;

    @BeforeEach
    void somethingToSee() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        workshop = as(
                people.holding(Role.ORGANIZER),
                () -> workshops.schedule(aWorkshop().plan()),
                Role.ORGANIZER);
        Holders holders = new Holders(context);
        certificate = holders.certificateOf("Nina Bæk");
        holder = holders.accountOf(certificate.id());
    }

    @Test
    void everyAnswerCarriesThem() throws Exception {
        List<String> missing = new ArrayList<>();
        for (String path : addresses()) {
            for (UUID asker : askers()) {
                MockHttpServletResponse answer = ask(path, asker);
                expected(path).forEach((header, pattern) -> {
                    String value = answer.getHeader(header);
                    if (value == null || !value.matches(pattern)) {
                        missing.add(path + " " + answer.getStatus() + " " + header + ": " + value);
                    }
                });
                if (answer.containsHeader("Server") || answer.containsHeader("X-Powered-By")) {
                    missing.add(path + " tells what serves it");
                }
                if (answer.containsHeader("Access-Control-Allow-Origin")) {
                    missing.add(path + " is open to scripts of other sites");
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Whatever may be kept somewhere on the way is the same for everybody, and says nothing about a person. */
    @Test
    void whatIsAboutAPersonIsNotKept() throws Exception {
        List<String> kept = new ArrayList<>();
        for (String path : addresses()) {
            MockHttpServletResponse strangers = ask(path, null);
            MockHttpServletResponse holders = ask(path, holder);
            boolean mayBeKept =
                    !String.valueOf(holders.getHeader("Cache-Control")).contains("no-store")
                            && holders.getContentLength() != 0
                            && holders.getContentAsByteArray().length > 0
                            && !path.startsWith("/actuator");
            if (mayBeKept && !Arrays.equals(strangers.getContentAsByteArray(), holders.getContentAsByteArray())) {
                kept.add(path + " " + holders.getHeader("Cache-Control"));
            }
        }
        assertThat(kept).isEmpty();
    }

    /** A strict policy is of use only where no page asks for what it forbids. */
    @Test
    void noPageHoldsScriptsOrStylesOfItsOwn() throws Exception {
        List<String> inline = new ArrayList<>();
        for (String path : addresses()) {
            MockHttpServletResponse answer = ask(path, holder);
            if (String.valueOf(answer.getContentType()).startsWith("text/html")
                    && answer.getContentAsString()
                            .matches(
                                    "(?s).*(<script(?![^>]*\\bsrc=)|<style|\\sstyle=\"|\\son[a-z]+=\"|javascript:).*")) {
                inline.add(path);
            }
        }
        assertThat(inline).isEmpty();
    }

    /** Without a type or a character set a browser guesses, and a guess can be led (OWASP ASVS 5.0, 4.1.1). */
    @Test
    void everyBodySaysWhatItIs() throws Exception {
        List<String> silent = new ArrayList<>();
        for (String path : addresses()) {
            MockHttpServletResponse answer = ask(path, holder);
            String type = String.valueOf(answer.getHeader("Content-Type"));
            boolean isKnown =
                    type.matches("(?i)(application/.*|image/(png|jpeg|svg\\+xml)|text/[^;]+;.*charset=utf-8.*)");
            if (answer.getContentAsByteArray().length > 0 && !isKnown) {
                silent.add(path + " " + type);
            }
        }
        assertThat(silent).isEmpty();
    }

    private static Map<String, String> expected(String path) {
        return Map.of(
                "X-Content-Type-Options", "nosniff",
                "Strict-Transport-Security", "max-age=31536000 ?; ?includeSubDomains",
                "Content-Security-Policy", "default-src 'none';.*base-uri 'none'.*frame-ancestors 'none'.*",
                "Referrer-Policy", path.startsWith("/v/") ? "no-referrer" : "no-referrer|same-origin",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Permissions-Policy", "camera=\\(self\\), geolocation=\\(\\), microphone=\\(\\)");
    }

    private List<@Nullable UUID> askers() {
        List<@Nullable UUID> askers = new ArrayList<>();
        askers.add(null);
        askers.add(holder);
        askers.add(people.holding(Role.ADMINISTRATOR, Role.ORGANIZER));
        return askers;
    }

    /** Every address that is only looked at, with something there and with nothing there. */
    private List<String> addresses() {
        Map<String, String> there = new TreeMap<>(Map.of(
                "/certificates/", certificate.id().value(),
                "/v/", certificate.id().value(),
                "workshops", workshop.toString(),
                "{slug}", Holders.COURSE));
        List<String> addresses = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.all(context)) {
            if (!endpoint.changes()) {
                addresses.add(endpoint.path(there));
                if (endpoint.hasVariable()) {
                    addresses.add(endpoint.path("nothing-there"));
                }
            }
        }
        return addresses;
    }

    private MockHttpServletResponse ask(String path, @Nullable UUID asker) throws Exception {
        MockHttpServletRequestBuilder request = get(URI.create(path)).secure(true);
        MockHttpServletResponse answer = browser.perform(asker == null ? request : request.with(signedIn(asker)))
                .andReturn()
                .getResponse();
        answer.setDefaultCharacterEncoding("UTF-8");
        return answer;
    }
}
