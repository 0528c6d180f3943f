package dk.trygbevis.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.trygbevis.base.SecretKeys;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody tries to get in as another: with a session fixed beforehand, by asking who exists, by trying codes. */
@DatabaseTest
class SignInAttacksTest {

    private static final String CODE = "ABCD2345";
    private static final int A_DAY_AT_ONE_ADDRESS = 300;

    @Autowired
    private SecretKeys keys;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    private MockMvc browser;
    private String email = "";
    private String address = "";

    @BeforeEach
    void somebodyWithAnAccount(@Autowired WebApplicationContext context) {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        email = people.somebody() + "@example.org";
        address = newAddress();
    }

    @Test
    void aSessionThatWasFixedBeforehandIsNotTheOneThatIsSignedIn() throws Exception {
        MockHttpSession fixed = new MockHttpSession();
        String before = fixed.getId();

        MockHttpServletResponse answer = signIn("/my", fixed);

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(fixed.getId()).isNotEqualTo(before);
    }

    @Test
    void cookiesAreOurHostsAloneAndOutOfReachOfScripts() throws Exception {
        Cookie asked = ask();
        MockHttpServletResponse signedIn = answer(post("/log-ind/kode")
                .secure(true)
                .cookie(asked)
                .param("code", CODE)
                .param("remember", "true"));

        List<String> cookies = signedIn.getHeaders("Set-Cookie");
        assertThat(cookies).hasSizeGreaterThanOrEqualTo(2);
        assertThat(cookies)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "Path=/")
                        .doesNotContain("Domain="));
    }

    @Test
    void knownAndUnknownAddressesAreAnsweredAlikeFromBeginningToEnd() throws Exception {
        String unknown = UUID.randomUUID() + "@example.org";

        assertThat(course(email)).isEqualTo(course(unknown));
        assertThat(mails(email)).isEqualTo(mails(unknown)).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/%09/evil.example",
                "/%5cevil.example",
                "/%2f%2fevil.example",
                "/..//evil.example",
                "/.//evil.example",
                "@evil.example",
                "/@evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "/my\r\nSet-Cookie: a=b",
                "/my%0d%0aSet-Cookie:a=b",
                "/\u2028/evil.example",
                "/æ",
                "/{x}",
                "/a|b",
                "/%zz",
                "/my?x=[1]",
                "/\"><script>",
                "http:/my"
            })
    void afterSigningInNobodyIsOnAnotherSiteOrInFrontOfAnError(String next) throws Exception {
        MockHttpServletResponse answer = signIn(next, new MockHttpSession());

        assertThat(answer.getStatus()).isEqualTo(303);
        String location = Objects.requireNonNull(answer.getHeader("Location"));
        assertThat(URI.create("https://site.example/log-ind").resolve(location).getHost())
                .isEqualTo("site.example");
        assertThat(location).startsWith("/").doesNotStartWith("//").doesNotContain("\\", "\r", "\n", "\t");
        assertThat(answer.getHeaders("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a="));
    }

    @Test
    void whoeverAsksForCodesForManyOthersIsStoppedAndAnotherAddressIsNot() throws Exception {
        for (int i = 0; i < A_DAY_AT_ONE_ADDRESS; i++) {
            assertThat(requestFor(UUID.randomUUID() + "@example.org").getStatus())
                    .as("request %s", i)
                    .isEqualTo(303);
        }

        assertThat(requestFor(UUID.randomUUID() + "@example.org").getStatus()).isEqualTo(429);

        address = newAddress();
        assertThat(requestFor(UUID.randomUUID() + "@example.org").getStatus()).isEqualTo(303);
    }

    /** Whoever has the code from the mail but not the cookie of the asking browser gets nowhere. */
    @Test
    void aCodeWithoutTheBrowserThatAskedIsWorthless() throws Exception {
        ask();

        assertThat(answer(post("/log-ind/kode").param("code", CODE)).getStatus())
                .isEqualTo(422);
        assertThat(answer(post("/log-ind/kode")
                                .param("code", CODE)
                                .cookie(new Cookie(
                                        "sign-in-request", UUID.randomUUID().toString())))
                        .getStatus())
                .isEqualTo(422);
    }

    private MockHttpServletResponse signIn(String next, MockHttpSession session) throws Exception {
        return answer(post("/log-ind/kode")
                .secure(true)
                .session(session)
                .cookie(ask())
                .param("code", CODE)
                .param("next", next));
    }

    /** Asks for a code for the account, and makes it one that we know. */
    private Cookie ask() throws Exception {
        Cookie asked = Objects.requireNonNull(requestFor(email).getCookie("__Host-sign-in-request"));
        UUID id = UUID.fromString(asked.getValue());
        jdbc.sql("update sign_in_request set code_mac = :mac where id = :id")
                .param("mac", new SignInCode(CODE).mac(keys.derive("sign-in-code"), id))
                .param("id", id)
                .update();
        return asked;
    }

    /** All that somebody sees who asks for a code for an address and then guesses wrong until the request is over. */
    private String course(String of) throws Exception {
        MockHttpServletResponse sent = requestFor(of);
        Cookie asked = Objects.requireNonNull(sent.getCookie("__Host-sign-in-request"));
        StringBuilder seen = new StringBuilder(seen(sent));
        for (int guess = 0; guess < 6; guess++) {
            seen.append(
                    seen(answer(post("/log-ind/kode").secure(true).cookie(asked).param("code", "WRNG2345"))));
        }
        seen.append(seen(answer(get("/log-ind/kode").secure(true).cookie(asked))));
        return seen.toString();
    }

    private static String seen(MockHttpServletResponse answer) throws Exception {
        String body = Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"")
                .matcher(answer.getContentAsString())
                .replaceAll("");
        return answer.getStatus() + " " + answer.getHeaderNames() + " " + answer.getHeader("Location") + "\n" + body;
    }

    private MockHttpServletResponse requestFor(String who) throws Exception {
        return answer(post("/log-ind").secure(true).param("email", who));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(csrf()).with(asked -> {
                    asked.setRemoteAddr(address);
                    return asked;
                }))
                .andReturn()
                .getResponse();
    }

    private long mails(String to) {
        return jdbc.sql("select count(*) from mail_message where recipient = ?")
                .param(to)
                .query(Long.class)
                .single();
    }

    private static String newAddress() {
        byte[] random = new byte[3];
        new java.security.SecureRandom().nextBytes(random);
        return "10." + (random[0] & 0xff) + "." + (random[1] & 0xff) + "." + (random[2] & 0xff);
    }
}
