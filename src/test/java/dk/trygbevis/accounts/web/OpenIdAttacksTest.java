package dk.trygbevis.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.LyingBroker;
import dk.trygbevis.testing.People;
import dk.trygbevis.testing.TestProviders;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A broker that lies, and answers that nobody asked for: nobody is signed in. Every case asks for the same account, which
 * the control with everything right does get into (OWASP ASVS 5.0, 9.1, 9.2, 10.1, 10.2, 10.5).
 */
@DatabaseTest
class OpenIdAttacksTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    private final MockHttpSession session = new MockHttpSession();
    private final String subject = UUID.randomUUID().toString();
    private MockMvc browser;

    @BeforeEach
    void somebodySignsInThroughTheBroker() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        jdbc.sql("insert into linked_identity (id, issuer, subject, provider, account_id, joined_at, last_used_at)"
                        + " values (:id, :issuer, :subject, :provider, :account, current_timestamp, current_timestamp)")
                .param("id", UUID.randomUUID())
                .param("issuer", LyingBroker.ISSUER)
                .param("subject", subject)
                .param("provider", TestProviders.LYING)
                .param("account", people.somebody())
                .update();
    }

    @Test
    void controlWithEverythingRightSignsIn() throws Exception {
        Map<String, String> question = ask(session);
        LyingBroker.answers(signed(claims(question), JWSAlgorithm.RS256, LyingBroker.KEY));

        MockHttpServletResponse answer = answer(session, question);

        assertThat(answer.getHeader("Location")).isEqualTo("/certificates/mine");
        assertThat(isSignedIn(session)).isTrue();
    }

    @Test
    void theCodeIsAskedForWithStateNonceAndAProofKey() throws Exception {
        Map<String, String> question = ask(session);
        LyingBroker.answers(signed(claims(question), JWSAlgorithm.PS256, LyingBroker.KEY));
        answer(session, question);

        assertThat(question)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("acr_values", "substantial")
                .containsKeys("state", "nonce");
        Map<String, String> sent = parameters("?" + LyingBroker.lastTokenRequest());
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(String.valueOf(sent.get("code_verifier")).getBytes(StandardCharsets.US_ASCII));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(digest))
                .isEqualTo(question.get("code_challenge"));
        assertThat(isSignedIn(session)).isTrue();
    }

    /** What is done to a token that would be right. */
    private interface Lie {
        String tell(JWTClaimsSet right) throws JOSEException;
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("another issuer", right -> rs256(with(right, "iss", "https://evil.example"))),
                lie("another audience", right -> rs256(with(right, "aud", "another-client"))),
                lie(
                        "further audiences and no authorized party",
                        right -> rs256(with(right, "aud", List.of("trygbevis", "another-client")))),
                lie("another authorized party", right -> rs256(with(right, "azp", "another-client"))),
                lie("another nonce", right -> rs256(with(right, "nonce", "from-another-sign-in"))),
                lie("no nonce", right -> rs256(with(right, "nonce", null))),
                lie("expired", right -> rs256(with(with(right, "iat", at(-600)), "exp", at(-120)))),
                lie("no expiry", right -> rs256(with(right, "exp", null))),
                lie("issued in the future", right -> rs256(with(right, "iat", at(200)))),
                lie("no subject", right -> rs256(with(right, "sub", null))),
                lie("no signature", right -> new PlainJWT(right).serialize()),
                lie("the public key as a shared secret", right -> hs256(right, publicKey())),
                lie(
                        "the client's secret as the key",
                        right -> hs256(
                                right, "a secret between us, made longer for HS256".getBytes(StandardCharsets.UTF_8))),
                lie("an algorithm that is not allowed", right -> signed(right, JWSAlgorithm.RS512, LyingBroker.KEY)),
                lie("another key of the same name", right -> signed(right, JWSAlgorithm.RS256, LyingBroker.newKey())),
                lie("a key that the token brings along", OpenIdAttacksTest::withItsOwnKey),
                lie("a token made for something else", right -> typed(right, "at+jwt")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void aTokenThatIsNotRightSignsNobodyIn(String what, Lie lie) throws Exception {
        Map<String, String> question = ask(session);
        LyingBroker.answers(lie.tell(claims(question)));

        MockHttpServletResponse answer = answer(session, question);

        assertRefused(answer, session);
    }

    @Test
    void anAnswerCountsOnce() throws Exception {
        Map<String, String> question = ask(session);
        LyingBroker.answers(signed(claims(question), JWSAlgorithm.RS256, LyingBroker.KEY));
        answer(session, question);
        browser.perform(post("/log-ud").with(csrf()).session(session));
        MockHttpSession later = new MockHttpSession();

        assertRefused(answer(later, question), later);
    }

    @Test
    void theAnswerToAnotherBrowsersQuestionSignsNobodyIn() throws Exception {
        Map<String, String> attackers = ask(new MockHttpSession());
        LyingBroker.answers(signed(claims(attackers), JWSAlgorithm.RS256, LyingBroker.KEY));
        MockHttpSession victim = new MockHttpSession();

        assertRefused(answer(victim, attackers), victim);
    }

    @Test
    void aStateThatWasNotSentSignsNobodyInAndUsesTheQuestionUp() throws Exception {
        Map<String, String> question = ask(session);
        LyingBroker.answers(signed(claims(question), JWSAlgorithm.RS256, LyingBroker.KEY));

        assertRefused(answer(session, Map.of("state", "guessed")), session);
        assertRefused(answer(session, question), session);
    }

    @Test
    void anAnswerInTheNameOfAnotherIssuerSignsNobodyIn() throws Exception {
        Map<String, String> question = ask(session);
        LyingBroker.answers(signed(claims(question), JWSAlgorithm.RS256, LyingBroker.KEY));

        assertRefused(perform(callback(question).param("iss", "https://evil.example"), session), session);
    }

    @Test
    void aBrokerThatBreaksDownEndsInAPageWithAWayBack() throws Exception {
        Map<String, String> question = ask(session);
        LyingBroker.answers(null);

        assertRefused(answer(session, question), session);
        assertThat(perform(get("/log-ind?next=/certificates/mine&problem=REFUSED"), session)
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Svaret kunne ikke godkendes", "/certificates/mine");
    }

    @Test
    void aBrokerThatSaysNoEndsInAPageInThePersonsLanguage() throws Exception {
        perform(post("/en/sign-in/with").with(csrf()).param("provider", TestProviders.LYING), session);

        MockHttpServletResponse answer = perform(
                get("/log-ind/svar/" + TestProviders.LYING)
                        .param("error", "access_denied")
                        .param("error_description", "<script>"),
                session);

        assertThat(answer.getHeader("Location")).isEqualTo("/en/sign-in?next=&problem=DECLINED");
        assertThat(perform(get(URI.create(String.valueOf(answer.getHeader("Location")))), session)
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("You were not signed in.")
                .doesNotContain("<script>");
    }

    @Test
    void aBrokerThatIsNotThereAndOneThatNobodyKnowsEndInAPageWithAWayBack() throws Exception {
        for (String provider : List.of(TestProviders.GONE, "unknown")) {
            MockHttpServletResponse answer =
                    perform(post("/log-ind/med").with(csrf()).param("provider", provider), session);
            assertThat(answer.getHeader("Location")).isEqualTo("/log-ind?next=&problem=UNAVAILABLE");
        }
        assertThat(perform(get("/log-ind?problem=UNAVAILABLE"), session).getContentAsString(StandardCharsets.UTF_8))
                .contains("svarer ikke lige nu");
    }

    private void assertRefused(MockHttpServletResponse answer, MockHttpSession asking) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).endsWith("problem=REFUSED");
        assertThat(isSignedIn(asking)).isFalse();
        assertThat(perform(get("/log-ind"), asking).getContentAsString(StandardCharsets.UTF_8))
                .as("no proven identity waits")
                .doesNotContain("har bekræftet, hvem du er");
    }

    private Map<String, String> ask(MockHttpSession asking) throws Exception {
        MockHttpServletResponse forward = perform(
                post("/log-ind/med")
                        .with(csrf())
                        .param("provider", TestProviders.LYING)
                        .param("next", "/certificates/mine"),
                asking);
        return parameters(String.valueOf(forward.getHeader("Refresh")).replaceFirst(".*\\?", "?"));
    }

    private MockHttpServletResponse answer(MockHttpSession asking, Map<String, String> question) throws Exception {
        return perform(callback(question), asking);
    }

    private static MockHttpServletRequestBuilder callback(Map<String, String> question) {
        return get("/log-ind/svar/" + TestProviders.LYING)
                .param("code", "a-code")
                .param("state", String.valueOf(question.get("state")));
    }

    private boolean isSignedIn(MockHttpSession asking) throws Exception {
        return perform(get("/konto"), asking).getStatus() == 200;
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, MockHttpSession asking)
            throws Exception {
        return browser.perform(request.session(asking)).andReturn().getResponse();
    }

    private static Map<String, String> parameters(String query) {
        return UriComponentsBuilder.fromUriString(query).build().getQueryParams().toSingleValueMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> URLDecoder.decode(entry.getValue(), StandardCharsets.UTF_8)));
    }

    private JWTClaimsSet claims(Map<String, String> question) {
        return new JWTClaimsSet.Builder()
                .issuer(LyingBroker.ISSUER)
                .subject(subject)
                .audience("trygbevis")
                .issueTime(at(0))
                .expirationTime(at(300))
                .claim("nonce", question.get("nonce"))
                .build();
    }

    private static Arguments lie(String what, Lie lie) {
        return Arguments.of(what, lie);
    }

    private static Date at(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static JWTClaimsSet with(JWTClaimsSet right, String claim, @Nullable Object value) {
        return new JWTClaimsSet.Builder(right).claim(claim, value).build();
    }

    private static String rs256(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, JWSAlgorithm.RS256, LyingBroker.KEY);
    }

    private static String hs256(JWTClaimsSet claims, byte[] secret) throws JOSEException {
        return sign(
                claims, new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key").build(), new MACSigner(secret));
    }

    private static byte[] publicKey() throws JOSEException {
        return LyingBroker.KEY.toRSAPublicKey().getEncoded();
    }

    private static String withItsOwnKey(JWTClaimsSet claims) throws JOSEException {
        RSAKey own = LyingBroker.newKey();
        return sign(
                claims,
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("own")
                        .jwk(own.toPublicJWK())
                        .jwkURL(URI.create("https://evil.example/keys"))
                        .build(),
                new RSASSASigner(own));
    }

    private static String typed(JWTClaimsSet claims, String type) throws JOSEException {
        return sign(
                claims,
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("key")
                        .type(new JOSEObjectType(type))
                        .build(),
                new RSASSASigner(LyingBroker.KEY));
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, RSAKey key) throws JOSEException {
        return sign(claims, new JWSHeader.Builder(algorithm).keyID("key").build(), new RSASSASigner(key));
    }

    private static String sign(JWTClaimsSet claims, JWSHeader header, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }
}
