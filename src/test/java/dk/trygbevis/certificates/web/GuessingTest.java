package dk.trygbevis.certificates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.trygbevis.certificates.CertificateId;
import dk.trygbevis.certificates.Holders;
import dk.trygbevis.testing.DatabaseTest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Row 15 of the faults in short; script/soak does it in full. */
@DatabaseTest
class GuessingTest {

    private static final int GUESSES = 2_000;
    private static final long SEED = 15;

    /** What grows back of the allowance while the guesses last, even on a slow machine. */
    private static final int GROWN_BACK = 30;

    private MockMvc web;
    private CertificateId genuine;

    @BeforeEach
    void aCertificate(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        genuine = new Holders(context).certificateOf("Nina Bæk").id();
    }

    @Test
    void noGuessHitsAlmostAllAreRefusedAndAGenuineCodeAtTheSameAddressIsStillAnswered() throws Exception {
        Random random = new Random(SEED);
        Map<HttpStatus, Integer> answers = new EnumMap<>(HttpStatus.class);
        String address = "192.0.2." + new Random().nextInt(1, 255);

        for (int guess = 0; guess < GUESSES; guess++) {
            answers.merge(ask(MalformedInputTest.symbols(random, 26), address), 1, Integer::sum);
            if (guess % 100 == 0) {
                assertThat(ask(genuine.value(), address)).isEqualTo(HttpStatus.OK);
            }
        }

        assertThat(answers).as("seed " + SEED).containsOnlyKeys(HttpStatus.NOT_FOUND, HttpStatus.TOO_MANY_REQUESTS);
        assertThat(answers.get(HttpStatus.NOT_FOUND)).isBetween(LimitedCheck.MISSES, LimitedCheck.MISSES + GROWN_BACK);
    }

    @Test
    void controlTheSameGuessesFromManyAddressesAreNotRefusedAndMissAllTheSame() throws Exception {
        Random random = new Random(SEED);
        for (int guess = 0; guess < GUESSES; guess++) {
            assertThat(ask(MalformedInputTest.symbols(random, 26), "10.77." + guess / 250 + "." + guess % 250))
                    .as("seed " + SEED + ", guess " + guess)
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    private HttpStatus ask(String id, String address) throws Exception {
        return HttpStatus.valueOf(web.perform(get("/v/" + id).with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }))
                .andReturn()
                .getResponse()
                .getStatus());
    }
}
