package dk.trygbevis.certificates;

import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.audit.AuditLog;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The check as an inspector sees it: with the holder's full name, also when asked by the number that is printed on the
 * certificate. The public check answers a number with initials only, so every look of this kind is recorded.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('INSPECTOR', 'ADMINISTRATOR')")
public class CertificateInspection {

    private final CertificateRows rows;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    CertificateInspection(CertificateRows rows, CurrentUser currentUser, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    public CertificateStatus inspect(CheckInput input) {
        return switch (input) {
            case CheckInput.Id(var id) -> shown(rows.byId(id));
            case CheckInput.Number(var number) -> shown(rows.byNumber(number));
            case CheckInput.TypedWrong() -> new CertificateStatus.TypedWrong();
        };
    }

    private CertificateStatus shown(Optional<StoredCertificate> found) {
        found.ifPresent(certificate -> audit.record(
                currentUser.require().toString(),
                "certificate-inspected",
                certificate.id().value(),
                ""));
        return found.<CertificateStatus>map(certificate -> certificate.statusWithName(clock.instant()))
                .orElseGet(CertificateStatus.Unknown::new);
    }
}
