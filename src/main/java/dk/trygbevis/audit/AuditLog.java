package dk.trygbevis.audit;

import dk.trygbevis.base.OpenToAll;
import dk.trygbevis.base.SecretKeys;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records who did what, in the transaction of the act itself: what is rolled back was not done and is not recorded.
 * Each row carries an HMAC over its own content and the row before it, so that a row that is altered, removed or slipped
 * in is found by {@link AuditVerification}. Writers wait for each other: only for acts that are worth that.
 */
@Service
@OpenToAll
public class AuditLog {

    /** The actor of what the product does by itself. */
    public static final String SYSTEM = "system";

    static final String KEY = "audit-chain";

    private final JdbcClient jdbc;
    private final AuditActions actions;
    private final SecretKey key;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, AuditActions actions, SecretKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.actions = actions;
        this.key = keys.derive(KEY);
        this.clock = clock;
    }

    /**
     * @param actor the account's id, or {@link #SYSTEM}
     * @param action what was done, in the past tense, such as {@code certificate-revoked}; one of {@link AuditActions}
     * @param subject the id of what it was done to; never a name or an address
     * @param detail further ids and facts; empty if there are none; never a name or an address
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String actor, String action, String subject, String detail) {
        actions.require(action);
        Head head = jdbc.sql("select position, mac from audit_head where id = 1 for update")
                .query(Head.class)
                .single();
        AuditEntry entry = new AuditEntry(
                head.position() + 1, clock.instant().truncatedTo(ChronoUnit.MICROS), actor, action, subject, detail);
        String mac = mac(key, head.mac(), entry);
        jdbc.sql("insert into audit_entry (position, recorded_at, actor, action, subject, detail, mac)"
                        + " values (:position, :recordedAt, :actor, :action, :subject, :detail, :mac)")
                .param("position", entry.position())
                .param("recordedAt", entry.recordedAt().atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("detail", detail)
                .param("mac", mac)
                .update();
        jdbc.sql("update audit_head set position = :position, mac = :mac where id = 1")
                .param("position", entry.position())
                .param("mac", mac)
                .update();
    }

    static String mac(SecretKey key, String previous, AuditEntry entry) {
        String content = String.join(
                "\u001f",
                previous,
                Long.toString(entry.position()),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.recordedAt())),
                entry.actor(),
                entry.action(),
                entry.subject(),
                entry.detail());
        return HexFormat.of().formatHex(SecretKeys.hmac(key, content));
    }

    record Head(long position, String mac) {}
}
