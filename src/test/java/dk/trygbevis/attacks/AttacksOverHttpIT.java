package dk.trygbevis.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.attacks.RawHttp.Answer;
import dk.trygbevis.testing.BrowserTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attacks on the server as it runs, byte by byte: what tests without a server cannot see. */
@BrowserTest
class AttacksOverHttpIT {

    private static final String KAREN = "karen@sample.example";

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    private RawHttp browser;

    @BeforeEach
    void aBrowser() {
        browser = another();
    }

    private RawHttp another() {
        return new RawHttp(environment.getRequiredProperty("server.port", Integer.class));
    }

    @Test
    void aSessionThatWasFixedBeforehandIsNobodys() throws IOException {
        browser.get("/log-ind");
        String fixed = session(browser);

        browser.signInAs(KAREN);

        assertThat(session(browser)).isNotEqualTo(fixed);
        assertThat(browser.get("/konto").status()).isEqualTo(200);
        RawHttp attacker = another();
        attacker.cookies().put("session", fixed);
        assertThat(attacker.get("/konto").header("Location").orElse("")).startsWith("/log-ind?next=");
    }

    @Test
    void aSessionIsOverWithTheSignOut() throws IOException {
        browser.signInAs(KAREN);
        String stolen = session(browser);
        RawHttp thief = another();
        thief.cookies().put("session", stolen);
        assertThat(thief.get("/konto").status()).isEqualTo(200);

        browser.post("/log-ud", "_csrf=" + browser.get("/konto").token());

        assertThat(thief.get("/konto").status()).isEqualTo(302);
        assertThat(browser.get("/konto").status()).isEqualTo(302);
    }

    @Test
    void aSessionIdInTheAddressCountsForNothing() throws IOException {
        browser.signInAs(KAREN);
        String session = session(browser);

        Answer answer = another().get("/konto;jsessionid=" + session + "?session=" + session);

        assertThat(answer.status()).isNotEqualTo(200);
        assertThat(answer.body()).doesNotContain("Karen");
    }

    /** Push is not switched on; nothing speaks WebSocket, whoever asks and from whichever origin (ASVS 5.0, 4.4.2). */
    @Test
    void nothingBecomesAWebSocket() throws IOException {
        browser.signInAs(KAREN);
        for (String path : List.of("/", "/my", "/VAADIN/push", "/?v-r=push", "/my?v-r=push&v-uiId=0", "/ws")) {
            for (String origin : List.of("https://evil.example", "http://localhost")) {
                Answer answer = browser.get(
                        path,
                        "Connection: Upgrade, close",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                        "Origin: " + origin);
                assertThat(answer.status())
                        .as(path + " " + answer.headers())
                        .isNotEqualTo(101)
                        .isBetween(200, 499);
            }
        }
    }

    @Test
    void addressesInDisguiseOpenNothing() throws IOException {
        List<String> open = new ArrayList<>();
        for (String path : List.of(
                "/konto;a=b",
                "/;x/konto",
                "//konto",
                "/./konto",
                "/%2e/konto",
                "/v/../konto",
                "/v/%2e%2e/konto",
                "/v/..%2fkonto",
                "/v/..;/konto",
                "/v/.%2e/manage/mail",
                "/konto%2f",
                "/konto%20",
                "/konto%00",
                "/KONTO",
                "/konto.html",
                "/v//../../konto",
                "/styles/../konto",
                "/styles/..%5ckonto",
                "/styles/..\\konto",
                "/assets/%2e%2e/%2e%2e/application.yaml",
                "/assets/..%252f..%252fapplication.yaml",
                "/styles/%c0%ae%c0%ae/application.yaml",
                "/manage/export/certificates.csv;x?course=basiskursus-natteliv",
                "/manage//export/certificates.csv?course=basiskursus-natteliv",
                "/VAADIN/../konto",
                "/VAADIN/%2e%2e/konto",
                "/VAADIN/build/../../application.yaml",
                "/.git/config",
                "/WEB-INF/web.xml",
                "/META-INF/sbom/application.cdx.json",
                "/application.yaml",
                "/db/migration/V1__audit.sql",
                "/actuator/env",
                "/actuator/heapdump",
                "/h2-console",
                "http://evil.example/konto")) {
            Answer answer = browser.get(path);
            boolean toSignIn = answer.header("Location").orElse("").startsWith("/log-ind?next=");
            if (answer.status() < 400 && !toSignIn || answer.status() >= 500) {
                open.add(path + " " + answer.status() + " " + answer.header("Location"));
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void aForgedHostStandsInNoLinkNoRedirectAndNoMail() throws IOException {
        String email = UUID.randomUUID() + "@example.org";
        List<String> forged =
                List.of("Host: evil.example", "X-Forwarded-Host: evil.example", "Forwarded: host=evil.example");
        for (String path :
                List.of("/", "/en", "/kurser", "/workshops", "/v", "/log-ind", "/konto", "/my", "/nothing")) {
            for (String header : forged) {
                Answer answer = another().get(path, header);
                assertThat(answer.toString()).as(path + " " + header).doesNotContain("evil.example");
                assertThat(answer.status()).isNotZero().isLessThan(500);
            }
        }
        String fields = "_csrf=" + encoded(browser.get("/log-ind").token()) + "&email=" + encoded(email);
        Answer sent = browser.send(
                "POST", "/log-ind", fields, "Host: evil.example", "Content-Type: application/x-www-form-urlencoded");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.toString()).doesNotContain("evil.example");
        assertThat(jdbc.sql("select subject || body || message_id from mail_message where recipient = ?")
                        .param(email)
                        .query(String.class)
                        .single())
                .doesNotContain("evil.example");
    }

    @Test
    void whatIsTooLongIsRefused() throws IOException {
        String token = encoded(browser.get("/log-ind").token());
        for (Answer answer : List.of(
                browser.get("/v?n=" + "x".repeat(100_000)),
                browser.get("/", "X-Long: " + "x".repeat(100_000)),
                browser.get("/", "Cookie: a=" + "x".repeat(100_000)),
                browser.post("/log-ind", "_csrf=" + token + "&email=" + "x".repeat(2_000_000)),
                browser.post("/log-ind", "_csrf=" + token + "&a=1".repeat(20_000)),
                browser.send(
                        "POST",
                        "/log-ind",
                        "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
                                + "x".repeat(12_000_000) + "\r\n--b--\r\n",
                        "Content-Type: multipart/form-data; boundary=b"))) {
            assertThat(answer.status()).as(answer.toString()).isNotIn(200, 303).isLessThan(500);
        }
        assertThat(browser.get("/log-ind").status()).isEqualTo(200);
    }

    @Test
    void methodsThatNobodyOffersAreRefused() throws IOException {
        browser.signInAs(KAREN);
        for (String method : List.of(
                "TRACE", "TRACK", "CONNECT", "PROPFIND", "DEBUG", "FOO", "get", "OPTIONS", "PUT", "PATCH", "DELETE")) {
            for (String path : List.of("/", "/konto", "/my", "/api/v1/certificates/x", "/VAADIN/x")) {
                Answer answer = browser.send(method, path, "", "X-Mark: seen-by-nobody");
                assertThat(answer.status())
                        .as(method + " " + path)
                        .matches(status -> status / 100 == 4 || status == 501);
                assertThat(answer.body()).doesNotContain("seen-by-nobody");
            }
        }
    }

    /** Two servers that read the end of a request differently let one request hide in another. */
    @Test
    void aRequestWithTwoEndsIsRefused() throws IOException {
        for (String ends : List.of(
                "Content-Length: 4\r\nContent-Length: 30\r\n",
                "Content-Length: +4\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: chunked, identity\r\n")) {
            Answer answer = browser.exchange("POST /log-ind HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + ends
                    + "\r\n0\r\n\r\nGET /konto HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(answer.status()).as(ends).isIn(400, 501);
            assertThat(answer.body()).doesNotContain("HTTP/1.1 ");
        }
    }

    @Test
    void everyAnswerOfTheServerCarriesItsHeadersAndNoneTellsWhatItRuns() throws IOException {
        browser.signInAs(KAREN);
        List<String> missing = new ArrayList<>();
        for (String path : files()) {
            Answer answer = browser.get(path);
            Map.of(
                            "X-Content-Type-Options", "nosniff",
                            "Content-Security-Policy",
                                    ".*object-src 'none'.*frame-ancestors 'none'.*|default-src 'none'.*frame-ancestors 'none'.*",
                            "Referrer-Policy", "no-referrer|same-origin")
                    .forEach((header, pattern) -> {
                        String value = answer.header(header).orElse("none");
                        if (!value.matches(pattern)) {
                            missing.add(path + " " + answer.status() + " " + header + ": " + value);
                        }
                    });
            if (answer.header("Server").isPresent()
                    || answer.header("X-Powered-By").isPresent()) {
                missing.add(path + " tells what serves it");
            }
            if (answer.body().matches("(?s).*(Apache Tomcat|org\\.springframework|java\\.lang\\.|\\tat ).*")
                    && !path.startsWith("/VAADIN/")) {
                missing.add(path + " shows what is inside");
            }
        }
        assertThat(missing).isEmpty();
    }

    /** What Tomcat refuses before any filter of ours sees it carries no headers, and neither a script nor a version. */
    @Test
    void whatIsNoRequestAtAllIsRefusedInAFewWords() throws IOException {
        for (String path : List.of("/v/x%00", "/v/{x}", "/v/\u00e6", "/v/<script>alert(1)</script>")) {
            Answer answer = browser.get(path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("Tomcat", "alert(1)", "java.");
            assertThat(answer.header("Server")).isEmpty();
        }
    }

    @Test
    void viewsAreNotKept() throws IOException {
        browser.signInAs(KAREN);
        for (String path : List.of("/my", "/manage/people", "/manage/mail", "/?v-r=init&location=my&query=")) {
            assertThat(browser.get(path).header("Cache-Control").orElse(""))
                    .as(path)
                    .contains("no-store");
        }
    }

    /** A link on a stranger's page does not sign anybody out. */
    @Test
    void signingOutIsNoLink() throws IOException {
        browser.signInAs(KAREN);

        browser.get("/log-ud");

        assertThat(browser.get("/konto").status()).isEqualTo(200);
    }

    /** Pages, errors, views, and all files that they name. */
    private List<String> files() throws IOException {
        List<String> files = new ArrayList<>(List.of(
                "/",
                "/en",
                "/konto",
                "/my",
                "/manage/mail",
                "/nothing-there",
                "/konto/nothing-there",
                "/log-ind/nothing",
                "/api/nothing-there",
                "/robots.txt",
                "/favicon.ico",
                "/assets/nothing.js",
                "/VAADIN/nothing.js",
                "/?v-r=init&location=my&query=",
                "/?v-r=uidl&v-uiId=99",
                "/?v-r=heartbeat&v-uiId=99"));
        for (String page : List.of("/", "/log-ind", "/konto", "/my")) {
            Pattern.compile("(?:href|src)=\"(/[^\"#]+|VAADIN/[^\"]+)\"")
                    .matcher(browser.get(page).body())
                    .results()
                    .map((MatchResult found) -> found.group(1).startsWith("/") ? found.group(1) : "/" + found.group(1))
                    .filter(address -> !files.contains(address))
                    .forEach(files::add);
        }
        return files;
    }

    private static String session(RawHttp browser) {
        return String.valueOf(browser.cookies().get("session"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
