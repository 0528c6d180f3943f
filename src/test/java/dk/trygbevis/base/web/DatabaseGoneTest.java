package dk.trygbevis.base.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.trygbevis.testing.DatabaseTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The database gives no connection: what needs it says so and may be tried again, what does not need it goes on. */
@DatabaseTest
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {"spring.datasource.hikari.maximum-pool-size=2", "spring.datasource.hikari.connection-timeout=1000"
        })
class DatabaseGoneTest {

    private static final int CONNECTIONS = 2;
    private static final String AN_ID = "0123456789ABCDEFGHJKMNPQRS";

    @Autowired
    private MockMvc browser;

    @Autowired
    private DataSource database;

    private final List<Connection> taken = new ArrayList<>();

    @BeforeEach
    void theDatabaseGoes() throws Exception {
        browser.perform(get("/workshops")).andExpect(status().isOk());
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            taken.add(database.getConnection());
        }
    }

    @AfterEach
    void theDatabaseComesBack() throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
        taken.clear();
    }

    @Test
    void aCheckSaysInBothLanguagesThatItCanBeTriedAgain() throws Exception {
        browser.perform(get("/v/" + AN_ID))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().string(Matchers.containsString("Vi er straks tilbage")));
        browser.perform(get("/en/v/" + AN_ID))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(Matchers.containsString("We will be right back")));
    }

    @Test
    void theApiAnswersWithProblemDetails() throws Exception {
        browser.perform(get("/api/v1/certificates/" + AN_ID))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void coursesAreShownAllTheSame() throws Exception {
        browser.perform(get("/kurser")).andExpect(status().isOk());
        browser.perform(get("/kurser/genkend-svindel")).andExpect(status().isOk());
    }

    @Test
    void everythingGoesOnWhenItIsBack() throws Exception {
        browser.perform(get("/v/" + AN_ID)).andExpect(status().isServiceUnavailable());
        theDatabaseComesBack();

        int status =
                browser.perform(get("/v/" + AN_ID)).andReturn().getResponse().getStatus();
        assertThat(status).isEqualTo(404);
    }
}
