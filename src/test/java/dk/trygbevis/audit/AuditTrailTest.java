package dk.trygbevis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.testing.Actors;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import dk.trygbevis.testing.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AuditTrailTest {

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void theNewestComeFirstAndGoOnByKey() {
        for (int i = 0; i < 5; i++) {
            record(AuditLog.SYSTEM, "certificate-issued", "number=" + i);
        }
        AuditFilter filter = AuditFilter.ALL.withSubject(subject);

        List<AuditLine> first = before(AuditTrail.NEWEST, filter, 3);
        List<AuditLine> then = before(first.getLast().entry().position(), filter, 3);

        assertThat(first).extracting(line -> line.entry().detail()).containsExactly("number=4", "number=3", "number=2");
        assertThat(then).extracting(line -> line.entry().detail()).containsExactly("number=1", "number=0");
    }

    @Test
    void peopleHaveTheirPresentNameAndTheErasedNone() {
        UUID nina = people.somebody(new PersonName("Nina Gammel"));
        UUID erased = UUID.randomUUID();
        record(nina.toString(), "workshop-scheduled", "");
        record(erased.toString(), "workshop-changed", "");
        jdbc.sql("update account set name = 'Nina Ny' where id = ?").param(nina).update();

        List<AuditLine> lines = before(AuditTrail.NEWEST, AuditFilter.ALL.withSubject(subject), 10);

        assertThat(lines).extracting(AuditLine::actorName).containsExactly(null, "Nina Ny");
    }

    @Test
    void aPersonIsFoundByNameAddressAndId() {
        UUID somebody = people.somebody(new PersonName("Unik Ål" + subject.replaceAll("[^a-f]", "")));
        record(somebody.toString(), "workshop-scheduled", "");
        record(UUID.randomUUID().toString(), "workshop-changed", "");

        for (String who :
                List.of("unik ål" + subject.replaceAll("[^a-f]", ""), somebody + "@example.org", somebody.toString())) {
            assertThat(before(AuditTrail.NEWEST, AuditFilter.ALL.withWho(who), 10))
                    .as(who)
                    .extracting(line -> line.entry().action())
                    .containsExactly("workshop-scheduled");
        }
        assertThat(before(AuditTrail.NEWEST, AuditFilter.ALL.withWho("nobody of that name"), 10))
                .isEmpty();
        assertThat(before(AuditTrail.NEWEST, AuditFilter.ALL.withWho("%"), 10)).isEmpty();
    }

    @Test
    void periodAndActNarrowTheSearch() {
        record(AuditLog.SYSTEM, "certificate-issued", "");
        record(AuditLog.SYSTEM, "certificate-revoked", "");
        LocalDate today = DanishTime.day(clock.instant());

        assertThat(count(new AuditFilter(today, today, "", "", subject))).isEqualTo(2);
        assertThat(count(new AuditFilter(today.plusDays(1), null, "", "", subject)))
                .isZero();
        assertThat(count(new AuditFilter(null, today.minusDays(1), "", "", subject)))
                .isZero();
        assertThat(count(new AuditFilter(null, null, "system", "certificate-revoked", subject)))
                .isEqualTo(1);
    }

    @Test
    void aFilterIsTheSameAfterItsWayThroughAnAddress() {
        AuditFilter filter =
                new AuditFilter(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 3, 4), "Åse", "role-granted", subject);

        assertThat(AuditFilter.of(name -> filter.parameters().getOrDefault(name, "")))
                .isEqualTo(filter);
        assertThat(AuditFilter.of(name -> name.equals("from") ? "yesterday" : ""))
                .isEqualTo(AuditFilter.ALL);
    }

    @Test
    void anActWithoutWordsIsNotRecorded() {
        assertThatThrownBy(() -> record(AuditLog.SYSTEM, "something-nobody-has-words-for", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("audit.action.something-nobody-has-words-for");
    }

    @Test
    void everyLineIsExportedOnceAndOnlyToAnAdministrator() {
        for (int i = 0; i < 3; i++) {
            record(AuditLog.SYSTEM, "certificate-issued", "number=" + i);
        }
        List<String> seen = new ArrayList<>();
        AuditFilter filter = AuditFilter.ALL.withSubject(subject);
        as(() -> {
            trail.forEach(filter, line -> seen.add(line.entry().detail()));
            return seen;
        });

        assertThat(seen).containsExactly("number=2", "number=1", "number=0");
        assertThatThrownBy(() ->
                        Actors.as(UUID.randomUUID(), () -> trail.before(AuditTrail.NEWEST, filter, 1), Role.ORGANIZER))
                .isInstanceOf(AccessDeniedException.class);
    }

    private int count(AuditFilter filter) {
        return before(AuditTrail.NEWEST, filter, 10).size();
    }

    private List<AuditLine> before(long position, AuditFilter filter, int limit) {
        return as(() -> trail.before(position, filter, limit));
    }

    private static <T> T as(java.util.function.Supplier<T> act) {
        return Actors.as(UUID.randomUUID(), act, Role.ADMINISTRATOR);
    }

    private void record(String actor, String action, String detail) {
        transaction.executeWithoutResult(status -> log.record(actor, action, subject, detail));
    }
}
