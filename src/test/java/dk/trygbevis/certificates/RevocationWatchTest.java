package dk.trygbevis.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.testing.DatabaseTest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One node's check while another node revokes: here there is only its row. */
@DatabaseTest
class RevocationWatchTest {

    @Autowired
    private CertificateRows rows;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private RevocationWatch watch;
    private CertificateCheck check;
    private CertificateId id;

    @BeforeEach
    void aNodeOfItsOwn(@Autowired ApplicationContext context) {
        watch = new RevocationWatch(jdbc);
        check = new CertificateCheck(rows, watch, clock);
        id = new Holders(context).certificateOf("Sofie Holm Andersen").id();
    }

    @Test
    void whatAnotherNodeRevokesIsSeenAtTheNextLook() {
        watch.look();
        assertThat(check.byId(id)).isInstanceOf(CertificateStatus.Valid.class);

        anotherNodeRevokes();
        assertThat(check.byId(id)).as("kept in memory").isInstanceOf(CertificateStatus.Valid.class);

        watch.look();
        assertThat(check.byId(id)).isInstanceOf(CertificateStatus.Revoked.class);
    }

    @Test
    void withoutALookNothingThatIsKeptCounts() {
        assertThat(watch.isAwake()).isFalse();
        assertThat(check.byId(id)).isInstanceOf(CertificateStatus.Valid.class);

        anotherNodeRevokes();

        assertThat(check.byId(id)).isInstanceOf(CertificateStatus.Revoked.class);
    }

    @Test
    void whatIsKeptFromBeforeARevocationHereDoesNotCountAfterIt() {
        watch.look();
        check.byId(id);
        anotherNodeRevokes();

        watch.revokedHere();

        assertThat(check.byId(id)).isInstanceOf(CertificateStatus.Revoked.class);
    }

    @Test
    void aLookThatFindsNothingNewKeepsWhatIsKept() {
        watch.look();
        long before = watch.epoch();

        watch.look();

        assertThat(watch.epoch()).isEqualTo(before);
        assertThat(watch.isAwake()).isTrue();
    }

    private void anotherNodeRevokes() {
        jdbc.sql("insert into revocation (certificate_id, revoked_at, revoked_by, reason_class, reason)"
                        + " values (?, ?, ?, 'MISUSE', 'elsewhere')")
                .params(id.value(), OffsetDateTime.now(ZoneOffset.UTC), UUID.randomUUID())
                .update();
    }
}
