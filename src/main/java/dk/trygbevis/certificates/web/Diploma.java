package dk.trygbevis.certificates.web;

import dk.trygbevis.certificates.PublicCertificate;
import org.jspecify.annotations.Nullable;

/**
 * The certificate as its holder shows, prints and shares it.
 *
 * @param checkAddress the whole address of its public check, which the QR code holds
 * @param fault what is to be said before anything else, if it does not hold (any more)
 * @param reason why it was revoked, for the holder alone
 */
public record Diploma(
        PublicCertificate certificate,
        String scope,
        String partners,
        String identity,
        String completed,
        String issued,
        String lastDay,
        QrCode code,
        String checkAddress,
        @Nullable String fault,
        @Nullable String reason) {}
