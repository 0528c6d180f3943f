package dk.trygbevis.certificates;

import dk.trygbevis.accounts.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own certificates. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class CertificateService {

    private final CertificateRows rows;
    private final CurrentUser currentUser;
    private final Clock clock;

    CertificateService(CertificateRows rows, CurrentUser currentUser, Clock clock) {
        this.rows = rows;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * All certificates of the signed-in person, newest first.
     *
     * @throws AccessDeniedException if the account is another's
     */
    public List<HeldCertificate> heldBy(UUID accountId) {
        if (!currentUser.require().equals(accountId)) {
            throw new AccessDeniedException("Certificates are shown to their holder");
        }
        return rows.ofAccount(accountId).stream()
                .map(certificate -> certificate.held(clock.instant(), true))
                .toList();
    }

    /** The certificate of an id if it is the signed-in person's; whose else it is makes no difference. */
    public Optional<HeldCertificate> held(CertificateId id) {
        UUID account = currentUser.require();
        return rows.byId(id)
                .filter(certificate -> certificate.accountId().equals(account))
                .map(certificate -> certificate.held(clock.instant(), true));
    }
}
