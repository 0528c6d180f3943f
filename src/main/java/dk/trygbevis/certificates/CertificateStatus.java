package dk.trygbevis.certificates;

import java.time.Instant;

/** The one answer to "is this certificate good?", the same on every face. */
public sealed interface CertificateStatus {

    /** There is such a certificate. */
    sealed interface Issued extends CertificateStatus {

        PublicCertificate certificate();
    }

    record Valid(PublicCertificate certificate) implements Issued {}

    /** Valid, with at most 60 days to go. @param daysLeft how many days follow today; 0 on the last valid day */
    record ExpiresSoon(PublicCertificate certificate, long daysLeft) implements Issued {}

    /** @param daysAgo how many days ago the last valid day was, at least 1 */
    record Expired(PublicCertificate certificate, long daysAgo) implements Issued {}

    /** Taken back for good. Shown before everything else, also once it would have expired. */
    record Revoked(PublicCertificate certificate, Instant since) implements Issued {}

    /** Not issued here, or its holder has been erased. */
    record Unknown() implements CertificateStatus {}

    /** Cannot be the number or the id of any certificate; see {@link CheckInput.TypedWrong}. */
    record TypedWrong() implements CertificateStatus {}
}
