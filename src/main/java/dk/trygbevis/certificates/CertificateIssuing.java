package dk.trygbevis.certificates;

import dk.trygbevis.learning.CourseCompleted;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** Issues a certificate for every completion, however often the event is delivered. */
@Component
class CertificateIssuing {

    private final CertificateIssuer issuer;
    private final CertificateRows rows;

    CertificateIssuing(CertificateIssuer issuer, CertificateRows rows) {
        this.issuer = issuer;
        this.rows = rows;
    }

    /**
     * The transaction is the issuer's, so that the loser of two deliveries at once can see, after its own has been
     * rolled back, that there is nothing left to do.
     */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(CourseCompleted completed) {
        try {
            issuer.issue(completed);
        } catch (DuplicateKeyException outrun) {
            if (!rows.isIssuedFor(completed.completionId())) {
                throw outrun;
            }
        }
    }
}
