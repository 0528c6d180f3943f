package dk.trygbevis.accounts;

import dk.trygbevis.audit.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The browsers that the signed-in person's account stays signed in on, and how to end that. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class MyBrowsers {

    /** A SHA-256 in hexadecimal. PostgreSQL takes no text with a NUL in it, so that nothing else is asked for. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    private final JdbcClient jdbc;
    private final RememberedBrowsers remembered;
    private final AccountService accounts;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    MyBrowsers(
            JdbcClient jdbc,
            RememberedBrowsers remembered,
            AccountService accounts,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.remembered = remembered;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param id the hash of the browser's token, of which the token cannot be found
     * @param createdAt when its owner asked it to remember them
     * @param lastUsedAt when it last signed in by itself
     * @param thisOne whether it is the one that asks now
     */
    public record Browser(String id, Instant createdAt, Instant lastUsedAt, boolean thisOne) {}

    /** Those that are still remembered, the one used last first. */
    @Transactional(readOnly = true)
    public List<Browser> all(HttpServletRequest request) {
        String asking = remembered.thisOne(request).orElse("");
        return jdbc.sql("select token_hash, created_at, last_used_at from remembered_browser"
                        + " where account_id = :account and expires_at > :now order by last_used_at desc")
                .param("account", currentUser.require())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Browser(
                        row.getString("token_hash"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_used_at").toInstant(),
                        row.getString("token_hash").equals(asking)))
                .list();
    }

    /** Forgets one of the person's own browsers; one that is forgotten already, or another person's, is left alone. */
    public void forget(String id) {
        if (!ID.matcher(id).matches()) {
            return;
        }
        UUID me = currentUser.require();
        int forgotten = jdbc.sql("delete from remembered_browser where token_hash = :id and account_id = :account")
                .param("id", id)
                .param("account", me)
                .update();
        if (forgotten > 0) {
            audit.record(me.toString(), "browser-forgotten", me.toString(), "");
        }
    }

    /** Ends every session of the person on all nodes, this one too, and forgets every browser (OWASP ASVS 5.0, 7.4.3). */
    public void signOutEverywhere() {
        jdbc.sql("delete from remembered_browser where account_id = :account")
                .param("account", currentUser.require())
                .update();
        accounts.signOutEverywhere();
    }
}
