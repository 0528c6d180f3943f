package dk.trygbevis.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.trygbevis.base.DanishTime;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes, once a day for each account, that its owner was here, whichever way they came in. Runs after the security chain,
 * as filters do that ask for no place of their own.
 */
@Component
class ActivityFilter extends OncePerRequestFilter {

    private static final int ACCOUNTS = 10_000;

    private final Cache<UUID, LocalDate> noted =
            Caffeine.newBuilder().maximumSize(ACCOUNTS).build();
    private final CurrentUser currentUser;
    private final AccountActivity activity;
    private final Clock clock;

    ActivityFilter(CurrentUser currentUser, AccountActivity activity, Clock clock) {
        this.currentUser = currentUser;
        this.activity = activity;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        currentUser.id().ifPresent(this::note);
        chain.doFilter(request, response);
    }

    private void note(UUID accountId) {
        LocalDate today = DanishTime.day(clock.instant());
        if (!today.equals(noted.getIfPresent(accountId))) {
            activity.seen(accountId);
            noted.put(accountId, today);
        }
    }
}
