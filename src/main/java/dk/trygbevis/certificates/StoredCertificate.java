package dk.trygbevis.certificates;

import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.certificates.CertificateStatus.Expired;
import dk.trygbevis.certificates.CertificateStatus.ExpiresSoon;
import dk.trygbevis.certificates.CertificateStatus.Issued;
import dk.trygbevis.certificates.CertificateStatus.Revoked;
import dk.trygbevis.certificates.CertificateStatus.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certificate as its row, its holder's row and, if it is revoked, that row say. */
record StoredCertificate(
        CertificateId id,
        CertificateNumber number,
        UUID accountId,
        PersonName holder,
        Imprint imprint,
        Instant completedAt,
        Instant issuedAt,
        ValidityPeriod validity,
        IdentityMethod identity,
        @Nullable Revocation revocation) {

    static final int SOON_DAYS = 60;

    record Revocation(Instant at, RevocationClass reasonClass, String reason) {}

    /** What to show to whoever has the id. */
    Issued statusWithName(Instant now) {
        return status(holder.value(), now);
    }

    /** What to show to whoever has the number. */
    Issued statusWithInitials(Instant now) {
        return status(holder.initials(), now);
    }

    /** @param withReason whether the asker is the holder or an administrator */
    HeldCertificate held(Instant now, boolean withReason) {
        return new HeldCertificate(
                id,
                imprint.courseSlug(),
                statusWithName(now),
                revocation == null || !withReason ? null : revocation.reason());
    }

    private Issued status(String shownHolder, Instant now) {
        PublicCertificate certificate = face(shownHolder);
        if (revocation != null) {
            return new Revoked(certificate, revocation.at());
        }
        LocalDate today = DanishTime.day(now);
        long daysLeft = ChronoUnit.DAYS.between(today, certificate.lastValidDay());
        if (!now.isBefore(validity.end())) {
            return new Expired(certificate, -daysLeft);
        }
        return daysLeft <= SOON_DAYS ? new ExpiresSoon(certificate, daysLeft) : new Valid(certificate);
    }

    private PublicCertificate face(String shownHolder) {
        return new PublicCertificate(
                number,
                shownHolder,
                imprint.title(),
                imprint.courseVersion(),
                imprint.level(),
                imprint.hours(),
                DanishTime.day(completedAt),
                DanishTime.day(issuedAt),
                validity.lastDay(),
                imprint.issuer(),
                imprint.issuerCvr(),
                imprint.partners(),
                identity,
                imprint.notice());
    }
}
