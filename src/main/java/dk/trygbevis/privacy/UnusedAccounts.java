package dk.trygbevis.privacy;

import dk.trygbevis.accounts.AccountActivity;
import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Retained;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Accounts that nobody has used for long: erased as if their owners had asked for it, but not while a certificate is
 * valid or a place is held, and not before their owners were warned a month ahead.
 */
@Component
class UnusedAccounts implements Retained {

    static final String KIND = "accounts";
    private static final int PAGE = 200;

    private final AccountActivity activity;
    private final Erasing erasing;
    private final Clock clock;

    UnusedAccounts(AccountActivity activity, Erasing erasing, Clock clock) {
        this.activity = activity;
        this.erasing = erasing;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public long count(Instant before) {
        return due(before, Integer.MAX_VALUE).size();
    }

    @Override
    public int remove(Instant before, int atMost) {
        List<UUID> due = due(before, atMost);
        due.forEach(account -> erasing.erase(account, Optional.empty(), AuditLog.SYSTEM, "unused"));
        return due.size();
    }

    /** One person, one transaction. */
    @Override
    public int atOnce() {
        return 1;
    }

    private List<UUID> due(Instant before, int atMost) {
        LocalDate since = DanishTime.day(before);
        Instant warnedBefore = AccountWarnings.notice(clock.instant());
        List<UUID> due = new ArrayList<>();
        @Nullable UUID last = null;
        List<UUID> page;
        do {
            page = activity.unused(since, warnedBefore, last, PAGE);
            page.stream().filter(this::isFree).limit(atMost - due.size()).forEach(due::add);
            last = page.isEmpty() ? last : page.getLast();
        } while (page.size() == PAGE && due.size() < atMost);
        return due;
    }

    private boolean isFree(UUID account) {
        return erasing.neededUntil(account).isEmpty()
                && erasing.hindrances(account).isEmpty();
    }
}
