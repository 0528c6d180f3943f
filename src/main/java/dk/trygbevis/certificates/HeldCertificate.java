package dk.trygbevis.certificates;

import dk.trygbevis.certificates.CertificateStatus.Issued;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as its holder and those who run the courses may know it: with the full name and the id, which leads to
 * its pages.
 *
 * @param courseSlug of the course that was completed
 * @param revocationReason the reason in words; absent unless it is revoked and the asker is the holder or an
 *     administrator
 */
public record HeldCertificate(
        CertificateId id,
        String courseSlug,
        Issued status,
        @Nullable String revocationReason) {}
