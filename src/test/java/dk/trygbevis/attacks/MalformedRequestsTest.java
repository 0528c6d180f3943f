package dk.trygbevis.attacks;

import static dk.trygbevis.testing.Actors.as;
import static dk.trygbevis.testing.Actors.signedIn;
import static dk.trygbevis.workshops.Plans.aWorkshop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import dk.trygbevis.workshops.WorkshopService;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every parameter and every variable of every address gets what no page of ours sends. Row 13 of the faults, beyond the
 * check: there is no error of ours, and nothing comes back as markup.
 */
@DatabaseTest
class MalformedRequestsTest {

    private static final String SCRIPT = "\"><script>alert(1)</script>";

    private static final List<String> VALUES = List.of(
            "\0",
            "a\0b",
            "\u202eabc\u202c",
            "\u200b",
            "\ud800",
            "\r\nSet-Cookie: a=b",
            SCRIPT,
            "'\"><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "' or 1=1 --",
            "%00",
            "%",
            "{0}",
            "${7*7}",
            "../../../etc/passwd",
            "-1",
            "0",
            "99999999999999999999",
            "1e309",
            "NaN",
            "true",
            "null",
            "00000000-0000-0000-0000-00000000000g",
            "{\"id\":\"" + "[".repeat(3000),
            "x".repeat(60_000));

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private People people;

    private MockMvc browser;
    private UUID workshop;

    @BeforeEach
    void somethingToAskFor() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        workshop = as(
                people.holding(Role.ORGANIZER),
                () -> workshops.schedule(aWorkshop().plan()),
                Role.ORGANIZER);
    }

    @Test
    void noParameterBreaksAnythingOrComesBackAsMarkup() throws Exception {
        List<String> broken = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.all(context)) {
            for (String parameter : endpoint.parameters()) {
                for (String value : VALUES) {
                    MockHttpServletRequestBuilder asked = request(endpoint.method(), endpoint.path(workshop.toString()))
                            .param(parameter, value);
                    note(endpoint + " " + parameter + "=" + value, asked, broken);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void noParameterMissingOrSentTwiceBreaksAnything() throws Exception {
        List<String> broken = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.all(context)) {
            note(endpoint + " without", request(endpoint.method(), endpoint.path(workshop.toString())), broken);
            for (String parameter : endpoint.parameters()) {
                MockHttpServletRequestBuilder twice = request(endpoint.method(), endpoint.path(workshop.toString()))
                        .param(parameter, "a", "b");
                note(endpoint + " " + parameter + " twice", twice, broken);
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void noVariableInAnAddressBreaksAnythingOrComesBackAsMarkup() throws Exception {
        List<String> broken = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.all(context)) {
            if (endpoint.hasVariable()) {
                for (String value : VALUES) {
                    URI address = URI.create(endpoint.path(
                            URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")));
                    note(endpoint + " " + value, request(endpoint.method(), address), broken);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private void note(String what, MockHttpServletRequestBuilder asked, List<String> broken) throws Exception {
        UUID asker = people.holding(Role.ADMINISTRATOR, Role.ORGANIZER);
        MockHttpServletResponse answer = browser.perform(asked.with(csrf()).with(signedIn(asker)))
                .andReturn()
                .getResponse();
        boolean html = String.valueOf(answer.getContentType()).startsWith("text/html");
        String body = html ? answer.getContentAsString() : "";
        if (answer.getStatus() >= 500
                || answer.getHeaderNames().contains("a")
                || answer.getHeaders("Set-Cookie").contains("a=b")
                || body.contains("<script>alert")
                || body.contains("<img src=x")) {
            broken.add(answer.getStatus() + " " + what.substring(0, Math.min(what.length(), 120)));
        }
    }
}
