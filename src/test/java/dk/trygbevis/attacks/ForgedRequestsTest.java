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
import dk.trygbevis.certificates.Holders;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import dk.trygbevis.workshops.WorkshopService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Another site's page sends requests with our visitor's cookies (OWASP ASVS 5.0, 3.5.1 and 3.5.3). */
@DatabaseTest
class ForgedRequestsTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    private MockMvc browser;
    private UUID workshop;
    private UUID person;

    @BeforeEach
    void somebodyWithAPlace() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        workshop = as(
                people.holding(Role.ORGANIZER),
                () -> workshops.schedule(aWorkshop().plan()),
                Role.ORGANIZER);
        person = people.holding(Role.ADMINISTRATOR, Role.ORGANIZER);
        as(person, () -> workshops.register(workshop, new PersonName("Nina Bæk"), UUID.randomUUID()));
    }

    @Test
    void noFormWorksWithoutTheTokenOfOurOwnPage() throws Exception {
        RequestPostProcessor none = request -> request;
        List<String> open = new ArrayList<>();
        for (Endpoint endpoint : changing()) {
            for (RequestPostProcessor forgery : List.of(
                    none, csrf().useInvalidToken(), csrf().useInvalidToken().asHeader())) {
                int status = status(to(endpoint).with(forgery));
                if (status != 403) {
                    open.add(endpoint + " " + status);
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void controlWithTheTokenEveryFormIsTaken() throws Exception {
        List<String> closed = new ArrayList<>();
        for (Endpoint endpoint : changing()) {
            if (status(to(endpoint).with(csrf())) == 403) {
                closed.add(endpoint.toString());
            }
        }
        assertThat(closed).isEmpty();
    }

    @Test
    void nobodyIsSignedOutByAForgedForm() throws Exception {
        assertThat(status(post("/log-ud").with(signedIn(person)))).isEqualTo(403);
    }

    /** A mail's scanner, a search engine or an image on a stranger's page opens links; nothing may come of it. */
    @Test
    void lookingChangesNothing() throws Exception {
        Map<String, Long> before = rows();
        for (Endpoint endpoint : Endpoint.all(context)) {
            if (!endpoint.changes()) {
                for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
                    status(request(method, endpoint.path(known())).with(signedIn(person)));
                }
            }
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aMethodIsTheOneOfTheRequestAndNoOther() throws Exception {
        String address = "/workshops/" + workshop + "/cancel";

        status(get(address).header("X-HTTP-Method-Override", "POST").with(signedIn(person)));
        status(get(address).param("_method", "POST").with(csrf()).with(signedIn(person)));

        assertThat(workshops.find(workshop).orElseThrow().confirmed()).isOne();
    }

    @Test
    void methodsThatNobodyOffersAreRefused() throws Exception {
        List<String> odd = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.all(context)) {
            for (String method : List.of("PUT", "DELETE", "PATCH")) {
                int status = status(request(HttpMethod.valueOf(method), endpoint.path(known()))
                        .with(csrf())
                        .with(signedIn(person)));
                if (status < 400 || status >= 500) {
                    odd.add(method + " " + endpoint.pattern() + " " + status);
                }
            }
        }
        assertThat(odd).isEmpty();
    }

    private List<Endpoint> changing() {
        return Endpoint.all(context).stream().filter(Endpoint::changes).toList();
    }

    /** As somebody who may do all of it, so that nothing but the token stands in the way. */
    private MockHttpServletRequestBuilder to(Endpoint endpoint) {
        return request(endpoint.method(), endpoint.path(known()))
                .param("id", UUID.randomUUID().toString())
                .param("chosen", "DA")
                .param("email", "sofie@sample.example")
                .with(signedIn(people.holding(Role.ADMINISTRATOR, Role.ORGANIZER)));
    }

    private Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("workshops", workshop.toString());
        known.put("{slug}", Holders.COURSE);
        return known;
    }

    /** The number of rows of every table, but for the record of who looked at what. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        jdbc
                .sql("select table_name from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !table.toLowerCase(java.util.Locale.ROOT).startsWith("audit_"))
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("select count(*) from \"" + table + "\"")
                                .query(Long.class)
                                .single()));
        return rows;
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse().getStatus();
    }
}
