package dk.trygbevis.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.certificates.CertificateStatus.Expired;
import dk.trygbevis.certificates.CertificateStatus.ExpiresSoon;
import dk.trygbevis.certificates.CertificateStatus.Revoked;
import dk.trygbevis.certificates.CertificateStatus.Valid;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredCertificateTest {

    private static final Instant COMPLETED = Instant.parse("2026-05-14T10:00:00Z");
    private static final Instant END = Instant.parse("2028-05-14T22:00:00Z");

    @Test
    void itIsValidFromTheMomentOfIssue() {
        assertThat(aCertificate(null).statusWithName(COMPLETED)).isInstanceOf(Valid.class);
    }

    @Test
    void sixtyDaysBeforeItsLastDayItExpiresSoon() {
        StoredCertificate certificate = aCertificate(null);

        // 14 May 2028 less 60 days is 15 March; midnight in Copenhagen is 23:00 UTC of the 14th.
        assertThat(certificate.statusWithName(Instant.parse("2028-03-14T22:59:59Z")))
                .isInstanceOf(Valid.class);
        assertThat(certificate.statusWithName(Instant.parse("2028-03-14T23:00:00Z")))
                .isInstanceOfSatisfying(
                        ExpiresSoon.class, soon -> assertThat(soon.daysLeft()).isEqualTo(60));
    }

    @Test
    void itsLastDayCountsToTheEnd() {
        StoredCertificate certificate = aCertificate(null);

        assertThat(certificate.statusWithName(END.minusNanos(1)))
                .isInstanceOfSatisfying(
                        ExpiresSoon.class, soon -> assertThat(soon.daysLeft()).isZero());
        assertThat(certificate.statusWithName(END))
                .isInstanceOfSatisfying(
                        Expired.class, expired -> assertThat(expired.daysAgo()).isOne());
    }

    @Test
    void aRevokedOneIsRevokedEvenOnceItWouldHaveExpired() {
        Instant since = Instant.parse("2027-01-08T12:00:00Z");
        StoredCertificate certificate =
                aCertificate(new StoredCertificate.Revocation(since, RevocationClass.MISUSE, "Snydt"));

        assertThat(certificate.statusWithName(COMPLETED)).isInstanceOf(Revoked.class);
        assertThat(certificate.statusWithName(END.plusSeconds(1)))
                .isInstanceOfSatisfying(
                        Revoked.class, revoked -> assertThat(revoked.since()).isEqualTo(since));
    }

    @Test
    void theNumberShowsInitialsAndTheIdTheName() {
        StoredCertificate certificate = aCertificate(null);

        assertThat(certificate.statusWithName(COMPLETED).certificate().holder()).isEqualTo("Åse Holm-Øster Andersen");
        assertThat(certificate.statusWithInitials(COMPLETED).certificate().holder())
                .isEqualTo("Å. H. A.");
    }

    @Test
    void theReasonIsOnlyForThoseWhoMaySeeIt() {
        StoredCertificate certificate =
                aCertificate(new StoredCertificate.Revocation(COMPLETED, RevocationClass.MISUSE, "Snydt"));

        assertThat(certificate.held(END, true).revocationReason()).isEqualTo("Snydt");
        assertThat(certificate.held(END, false).revocationReason()).isNull();
        assertThat(certificate.statusWithName(END).toString()).doesNotContain("Snydt");
    }

    @Test
    void nothingThatGoesOutByNumberHoldsTheIdOrTheName() {
        StoredCertificate certificate = aCertificate(null);

        assertThat(certificate.statusWithInitials(COMPLETED).toString())
                .doesNotContain(certificate.id().value())
                .doesNotContain("Andersen");
    }

    private static StoredCertificate aCertificate(StoredCertificate.@Nullable Revocation revocation) {
        SecureRandom random = new SecureRandom();
        return new StoredCertificate(
                CertificateId.next(random),
                CertificateNumber.next(random),
                UUID.randomUUID(),
                new PersonName("Åse Holm-Øster Andersen"),
                new Imprint(
                        "basiskursus-natteliv",
                        "1.0.0",
                        new LocalizedText("Basiskursus", "Basic course"),
                        Course.Level.BASIC,
                        new BigDecimal("2"),
                        null,
                        "Havneby Kommune",
                        "29189420",
                        List.of()),
                COMPLETED,
                COMPLETED,
                ValidityPeriod.from(COMPLETED, Period.ofYears(2)),
                IdentityMethod.SELF_DECLARED,
                revocation);
    }
}
