package dk.trygbevis.accounts;

import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.OpenToAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When accounts were last used, to the day, and which have not been for long. Asked by the nightly clean-up, where nobody
 * is signed in; it gives away ids alone.
 */
@Service
@Transactional
@OpenToAll
public class AccountActivity {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String UNUSED = "coalesce(last_active_on, cast(created_at as date)) < :day";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountActivity(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The owner was here today; a warning that the account is about to go has done its work. */
    void seen(UUID accountId) {
        LocalDate today = DanishTime.day(clock.instant());
        jdbc.sql("update account set last_active_on = :today, warned_at = null"
                        + " where id = :id and (last_active_on is null or last_active_on < :today)")
                .param("today", today)
                .param("id", accountId)
                .update();
    }

    /**
     * A page of the accounts that nobody has used since a day and whose owners were warned before an instant.
     *
     * @param after the last one of the page before, absent to begin with
     */
    @Transactional(readOnly = true)
    public List<UUID> unused(LocalDate since, Instant warnedBefore, @Nullable UUID after, int atMost) {
        return jdbc.sql("select id from account where " + UNUSED
                        + " and warned_at < :warned and id > :after order by id fetch first :atMost rows only")
                .param("day", since)
                .param("warned", warnedBefore.atOffset(ZoneOffset.UTC))
                .param("after", after == null ? BEFORE_ALL : after)
                .param("atMost", atMost)
                .query(UUID.class)
                .list();
    }

    /** A page of the accounts that nobody has used since a day and whose owners have not been warned. */
    @Transactional(readOnly = true)
    public List<UUID> unwarned(LocalDate since, @Nullable UUID after, int atMost) {
        return jdbc.sql("select id from account where " + UNUSED
                        + " and warned_at is null and id > :after order by id fetch first :atMost rows only")
                .param("day", since)
                .param("after", after == null ? BEFORE_ALL : after)
                .param("atMost", atMost)
                .query(UUID.class)
                .list();
    }

    /** The owner has been told, in the same transaction. */
    public void warned(UUID accountId) {
        jdbc.sql("update account set warned_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", accountId)
                .update();
    }
}
