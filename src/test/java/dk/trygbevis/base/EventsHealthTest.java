package dk.trygbevis.base;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.testing.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class EventsHealthTest {

    @Autowired
    private EventsHealthIndicator indicator;

    @Autowired
    private JdbcClient jdbc;

    private final UUID publication = UUID.randomUUID();

    @AfterEach
    void nothingWaits() {
        jdbc.sql("delete from event_publication where id = ?")
                .param(publication)
                .update();
    }

    @Test
    void anEventThatWaitsIsCountedAndOneThatHasWaitedTooLongIsAFault() {
        anEventWaitsSince(Duration.ofMinutes(1));
        Health waiting = indicator.health();
        assertThat(waiting.getStatus()).isEqualTo(Status.UP);
        assertThat(waiting.getDetails().get("incomplete")).isNotEqualTo(0);

        nothingWaits();
        anEventWaitsSince(Duration.ofMinutes(16));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
    }

    /** Of a listener that does not exist, so that nobody takes it up. */
    private void anEventWaitsSince(Duration ago) {
        jdbc.sql(
                        "insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status)"
                                + " values (?, 'none', 'java.lang.String', '\"\"', ?, 'PROCESSING')")
                .params(publication, Instant.now().minus(ago).atOffset(ZoneOffset.UTC))
                .update();
    }
}
