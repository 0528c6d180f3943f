package dk.trygbevis.operations;

import static dk.trygbevis.testing.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.learning.CourseCompleted;
import dk.trygbevis.operations.FailedEvents.RetryOutcome;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A completion of a version that nobody knows cannot become a certificate: its event fails each time. */
@DatabaseTest
class FailedEventsTest {

    @Autowired
    private FailedEvents events;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private final UUID administrator = UUID.randomUUID();
    private final UUID completion = UUID.randomUUID();

    @BeforeEach
    void anEventFails() {
        CourseCompleted ofAnUnknownVersion =
                new CourseCompleted(completion, people.somebody(), "genkend-svindel", "1", "none", Instant.now());
        transactions.executeWithoutResult(status -> publisher.publishEvent(ofAnUnknownVersion));
        await().until(() -> ours().size() == 1);
    }

    @AfterEach
    void nothingStays() {
        jdbc.sql("delete from event_publication where serialized_event like ?")
                .param("%" + completion + "%")
                .update();
    }

    @Test
    void itIsShownWithWhatHappenedAndWhoCouldNotHandleIt() {
        FailedEvent failed = ours().getFirst();

        assertThat(failed.event()).isEqualTo("CourseCompleted");
        assertThat(failed.listener()).isEqualTo("CertificateIssuing");
        assertThat(failed.attempts()).isEqualTo(1);
        assertThat(asAdministrator(events::count)).isPositive();
    }

    @Test
    void itIsHandedOnAtOnceWithoutWaitingForItsPause() {
        UUID id = ours().getFirst().id();

        assertThat(asAdministrator(() -> events.retry(id))).isEqualTo(RetryOutcome.HANDED_ON);

        await().until(() -> ours().stream().anyMatch(failed -> failed.attempts() == 2));
        assertThat(jdbc.sql("select actor || ' ' || action || ' ' || detail from audit_entry where subject = ?")
                        .param(id.toString())
                        .query(String.class)
                        .list())
                .containsExactly(administrator + " event-retried CourseCompleted CertificateIssuing");
    }

    @Test
    void whatIsNotThereAnyMoreIsNotTriedAgain() {
        UUID id = ours().getFirst().id();
        nothingStays();

        assertThat(asAdministrator(() -> events.retry(id))).isEqualTo(RetryOutcome.NOT_FAILED);
    }

    @Test
    void nobodyElseSeesOrRetriesThem() {
        assertThatThrownBy(() -> as(administrator, () -> events.list(0, 1), Role.ORGANIZER, Role.EDITOR))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(administrator, () -> events.retry(completion), Role.ORGANIZER))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<FailedEvent> ours() {
        List<UUID> ids = jdbc.sql("select id from event_publication where serialized_event like ?")
                .param("%" + completion + "%")
                .query(UUID.class)
                .list();
        return asAdministrator(() -> events.list(0, 1000)).stream()
                .filter(failed -> ids.contains(failed.id()))
                .toList();
    }

    private <T> T asAdministrator(Supplier<T> act) {
        return as(administrator, act, Role.ADMINISTRATOR);
    }
}
