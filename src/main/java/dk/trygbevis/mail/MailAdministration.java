package dk.trygbevis.mail;

import dk.trygbevis.audit.AuditLog;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator sees of the mail, and may have done again. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class MailAdministration {

    private final MailRows rows;
    private final MailWorker worker;
    private final AuditLog audit;
    private final Clock clock;

    MailAdministration(MailRows rows, MailWorker worker, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.worker = worker;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of asking for another try. */
    public enum RetryOutcome {
        /** It waits again, as if it were new. */
        QUEUED,
        /** It has not failed (any more). */
        NOT_FAILED,
        /** Its secret has been wiped or its recipient forgotten: there is nothing left to send. */
        NOTHING_LEFT
    }

    /** Mails of one status or of all, newest first. */
    @Transactional(readOnly = true)
    public List<MailSummary> newest(Optional<MailStatus> status, int offset, int limit) {
        return rows.newest(all(status), offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(Optional<MailStatus> status) {
        return rows.count(all(status));
    }

    /** Has a failed mail tried again, for as long as a new one would be. */
    @Transactional
    public RetryOutcome tryAgain(UUID id) {
        if (!rows.isFailed(id)) {
            return RetryOutcome.NOT_FAILED;
        }
        if (!rows.requeue(id, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            return RetryOutcome.NOTHING_LEFT;
        }
        audit.record(actor(), "mail-tried-again", id.toString(), "");
        worker.wakeAfterCommit();
        return RetryOutcome.QUEUED;
    }

    /** The id of the account: what a signed-in person is called. */
    private static String actor() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName();
    }

    private static List<MailStatus> all(Optional<MailStatus> status) {
        return status.map(List::of).orElseGet(() -> List.of(MailStatus.values()));
    }
}
