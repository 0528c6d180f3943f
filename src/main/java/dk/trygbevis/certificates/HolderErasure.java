package dk.trygbevis.certificates;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a certificate nobody's. The row with the name and the salt is deleted, so that the hash in the record tells
 * nothing any more; the record names no account; and it is revoked as erased, which is how every node and every offline
 * checker learns of it. The public check then knows of no such certificate.
 */
@Component
class HolderErasure {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String DUE = " from certificate c join certificate_holder h on h.certificate_id = c.id"
            + " where c.valid_until < :before";

    private final CertificateRows rows;
    private final RevocationWatch watch;
    private final JdbcClient jdbc;

    HolderErasure(CertificateRows rows, RevocationWatch watch, JdbcClient jdbc) {
        this.rows = rows;
        this.watch = watch;
        this.jdbc = jdbc;
    }

    /** In the order in which they are locked. */
    List<CertificateId> ofAccount(UUID accountId) {
        return jdbc.sql("select id from certificate where account_id = :account order by id")
                .param("account", accountId)
                .query((row, number) -> new CertificateId(row.getString(1)))
                .list();
    }

    long countExpired(Instant before) {
        return jdbc.sql("select count(*)" + DUE)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Those that have a holder though their last valid day was before an instant. */
    List<CertificateId> expired(Instant before, int atMost) {
        return jdbc.sql("select c.id" + DUE + " order by c.id fetch first :atMost rows only")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, number) -> new CertificateId(row.getString(1)))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void erase(CertificateId id, Instant now) {
        rows.lock(id);
        jdbc.sql("delete from certificate_holder where certificate_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("update certificate set account_id = :nobody where id = :id")
                .param("nobody", NOBODY)
                .param("id", id.value())
                .update();
        revoke(id, now);
        watch.tellAfterCommit();
    }

    /** One that was revoked before keeps its day; its reason goes, for it may name the holder. */
    private void revoke(CertificateId id, Instant now) {
        int revokedBefore = jdbc.sql(
                        "update revocation set reason_class = :erased, reason = '-' where certificate_id = :id")
                .param("erased", RevocationClass.ERASED.name())
                .param("id", id.value())
                .update();
        if (revokedBefore == 0) {
            rows.insertRevocation(id, now, NOBODY, RevocationClass.ERASED, new RevocationReason("-"));
        }
    }
}
