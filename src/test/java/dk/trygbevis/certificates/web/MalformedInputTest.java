package dk.trygbevis.certificates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.trygbevis.testing.DatabaseTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Row 13 of the faults, as far as its parts exist: whatever is asked, there is no such certificate. */
@DatabaseTest
public class MalformedInputTest {

    private static final int INPUTS = 2_000;
    private static final long SEED = 13;
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final List<String> PATHS = List.of("/v/", "/en/v/", "/api/v1/certificates/");
    private static final List<String> CHOSEN = List.of(
            "\0",
            "%00",
            "..",
            "../..",
            "%2e%2e%2f",
            "a/b",
            "a\\b",
            ";jsessionid=1",
            "' or '1'='1",
            "<script>alert(1)</script>",
            "${7*7}",
            "{0}",
            "%",
            "%%%",
            "\u202e0123456789ABCDEFGHJKMNPQRS",
            "\u200b",
            "\ud800",
            "٠١٢٣٤٥٦٧٨٩",
            "O".repeat(1_000_000),
            "-".repeat(1_000_000),
            " ".repeat(80),
            "U".repeat(26),
            "U".repeat(17),
            "null",
            "\r\nSet-Cookie: a=b",
            "0123456789ABCDEFGHJKMNPQRS.json");

    private MockMvc web;

    @BeforeEach
    void theWeb(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void whateverIsAskedThePageAndTheApiKnowNoSuchCertificate() throws Exception {
        Random random = new Random(SEED);
        for (int i = 0; i < INPUTS; i++) {
            String input = i < CHOSEN.size() ? CHOSEN.get(i) : malformed(random);
            for (String path : PATHS) {
                MockHttpServletResponse response = ask(path + percentEncoded(input));
                assertThat(response.getStatus())
                        .as("seed " + SEED + ", " + path + input.substring(0, Math.min(input.length(), 100)))
                        .isIn(404, 429);
                assertThat(response.getContentAsString()).doesNotContain("<script>alert");
                assertThat(response.getHeaderNames()).doesNotContain("Set-Cookie");
            }
        }
    }

    @Test
    void theFieldTakesWhateverIsTyped() throws Exception {
        Random random = new Random(SEED);
        for (int i = 0; i < INPUTS / 10; i++) {
            String input = i < CHOSEN.size() ? CHOSEN.get(i) : malformed(random);
            assertThat(ask("/v?n=" + percentEncoded(input)).getStatus())
                    .as("seed " + SEED + ", " + input.substring(0, Math.min(input.length(), 100)))
                    .isIn(200, 303, 404, 429);
        }
    }

    /** Symbols of the right length more often than chance would have it, and one character in three from anywhere. */
    public static String malformed(Random random) {
        int length = random.nextInt(3) == 0 ? random.nextInt(1, 60) : random.nextBoolean() ? 26 : 17;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(6)) {
                case 0 -> text.appendCodePoint(random.nextInt(0x20));
                case 1 -> text.appendCodePoint(random.nextInt(Character.MIN_SURROGATE));
                default -> text.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
            }
        }
        return text.toString();
    }

    /** Symbols as they stand in ids and numbers. */
    public static String symbols(Random random, int length) {
        StringBuilder symbols = new StringBuilder(length);
        random.ints(length, 0, SYMBOLS.length()).forEach(value -> symbols.append(SYMBOLS.charAt(value)));
        return symbols.toString();
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return web.perform(get(URI.create(address))).andReturn().getResponse();
    }

    public static String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean plain = character < 128 && Character.isLetterOrDigit(character) || "-.;".indexOf(character) >= 0;
            encoded.append(plain ? String.valueOf(character) : String.format(Locale.ROOT, "%%%02X", octet & 0xff));
        }
        return encoded.toString();
    }
}
