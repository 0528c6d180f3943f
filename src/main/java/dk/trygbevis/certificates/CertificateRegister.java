package dk.trygbevis.certificates;

import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.workshops.AttendanceService;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who run the courses see of completions and certificates, and how an administrator revokes one. Organizers see
 * those who came to a workshop of theirs: everybody else's list is not for them.
 */
@Service
@PreAuthorize("hasAnyRole('ORGANIZER', 'ADMINISTRATOR')")
public class CertificateRegister {

    private static final int EXPORT_STEP = 500;

    private final CertificateRows rows;
    private final AttendanceService attendance;
    private final RevocationWatch watch;
    private final CertificateMails mails;
    private final AccountService accounts;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    CertificateRegister(
            CertificateRows rows,
            AttendanceService attendance,
            RevocationWatch watch,
            CertificateMails mails,
            AccountService accounts,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.attendance = attendance;
        this.watch = watch;
        this.mails = mails;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every course that a certificate was issued for. */
    @Transactional(readOnly = true)
    public List<CertifiedCourse> courses() {
        return rows.courses();
    }

    /**
     * Newest first. Only an administrator gets the reasons of revocations.
     *
     * @throws AccessDeniedException for the list of a workshop that the signed-in person does not run
     */
    @Transactional(readOnly = true)
    public List<HeldCertificate> find(CertificateFilter filter, int offset, int limit) {
        return rows.find(filter, scope(filter.workshop()), offset, limit).stream()
                .map(this::shown)
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(CertificateFilter filter) {
        return rows.count(filter, scope(filter.workshop()));
    }

    /**
     * Records that the signed-in person takes a list out of the house, and how long it is.
     *
     * @throws AccessDeniedException for the list of a workshop that they do not run
     */
    @Transactional
    public void recordExport(String course, @Nullable UUID workshop) {
        int certificates = count(new CertificateFilter(course, "", workshop));
        String detail = "certificates=" + certificates + (workshop == null ? "" : " workshop=" + workshop);
        audit.record(currentUser.require().toString(), "certificates-exported", course, detail);
    }

    /**
     * Hands the certificates of a course to the consumer in the order of issue, of all or of those who came to a workshop. Reads a few hundred at a time, so that
     * the length of the list costs neither memory nor a long transaction.
     */
    public void forEach(String course, @Nullable UUID workshop, Consumer<HeldCertificate> consumer) {
        forEach(course, scope(workshop), EXPORT_STEP, consumer);
    }

    /**
     * Takes a certificate back for good, tells its holder why and how to complain, and makes the check say so at once.
     *
     * @return what came of it; nothing if there is no such certificate
     */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Optional<RevocationOutcome> revoke(CertificateId id, RevocationClass reasonClass, RevocationReason reason) {
        rows.lock(id);
        return rows.byId(id).map(certificate -> revoke(certificate, reasonClass, reason));
    }

    void forEach(String course, HolderScope scope, int stepSize, Consumer<HeldCertificate> consumer) {
        @Nullable StoredCertificate last = null;
        List<StoredCertificate> step;
        do {
            step = rows.after(course, scope, last, stepSize);
            step.forEach(certificate -> consumer.accept(shown(certificate)));
            last = step.isEmpty() ? last : step.getLast();
        } while (step.size() == stepSize);
    }

    private RevocationOutcome revoke(
            StoredCertificate certificate, RevocationClass reasonClass, RevocationReason reason) {
        if (certificate.revocation() != null) {
            return new RevocationOutcome.AlreadyRevoked(certificate.revocation().at());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.insertRevocation(certificate.id(), now, currentUser.require(), reasonClass, reason);
        accounts.find(certificate.accountId()).ifPresent(holder -> mails.revoked(holder, certificate, reason));
        audit.record(
                currentUser.require().toString(),
                "certificate-revoked",
                certificate.id().value(),
                "class=" + reasonClass.name());
        watch.tellAfterCommit();
        return new RevocationOutcome.Revoked(now);
    }

    private HolderScope scope(@Nullable UUID workshop) {
        if (workshop != null) {
            return new HolderScope.These(attendance.attendees(workshop));
        }
        return currentUser.has(Role.ADMINISTRATOR) ? new HolderScope.All() : new HolderScope.These(Set.of());
    }

    private HeldCertificate shown(StoredCertificate certificate) {
        return certificate.held(clock.instant(), currentUser.has(Role.ADMINISTRATOR));
    }
}
