package dk.trygbevis.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.trygbevis.certificates.web.MalformedInputTest;
import dk.trygbevis.testing.DatabaseTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Rows 13 and 15 of the faults at length; for script/soak, and too long for every build. A failure names its seed. */
@DatabaseTest
class Soak {

    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("soak.minutes", 5));
    private static final int CERTIFICATES = 20_000;
    private static final int IDS = 1_000_000;
    private static final int GUESSES = 50_000;
    private static final List<String> PATHS = List.of("/v/", "/en/v/", "/api/v1/certificates/");

    @Autowired
    private CertificateCheck check;

    @Autowired
    private DataSource database;

    private MockMvc web;
    private String genuine = "";

    @BeforeEach
    void manyCertificates(@Autowired WebApplicationContext context) throws Exception {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        genuine = ManyCertificates.insert(database, CERTIFICATES).getFirst();
    }

    @Test
    void aMillionRandomIdsHitNothing() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < IDS; i++) {
            assertThat(check.byId(new CertificateId(MalformedInputTest.symbols(random, CertificateId.SYMBOLS))))
                    .as("seed " + seed + ", id " + i)
                    .isInstanceOf(CertificateStatus.Unknown.class);
        }
        assertThat(check.byId(new CertificateId(genuine))).isInstanceOf(CertificateStatus.Valid.class);
    }

    @Test
    void ofFiftyThousandGuessesFromOneAddressAlmostAllAreRefusedAndAGenuineCodeIsAnswered() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        var answers = new TreeMap<Integer, Integer>();
        for (int i = 0; i < GUESSES; i++) {
            answers.merge(
                    ask("/v/" + MalformedInputTest.symbols(random, CertificateId.SYMBOLS))
                            .getStatus(),
                    1,
                    Integer::sum);
            if (i % 1000 == 0) {
                assertThat(ask("/v/" + genuine).getStatus()).isEqualTo(200);
            }
        }
        assertThat(answers).as("seed " + seed).containsOnlyKeys(404, 429);
        assertThat(answers.get(429)).isGreaterThan(GUESSES * 9 / 10);
    }

    @Test
    void malformedInputsForAsLongAsWasAskedForBreakNothing() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Instant end = Instant.now().plus(LENGTH);
        while (Instant.now().isBefore(end)) {
            String input = MalformedInputTest.percentEncoded(MalformedInputTest.malformed(random));
            for (String path : PATHS) {
                assertThat(ask(path + input).getStatus())
                        .as("seed " + seed + ", " + path + input)
                        .isIn(404, 429);
            }
        }
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return web.perform(get(URI.create(address))).andReturn().getResponse();
    }
}
