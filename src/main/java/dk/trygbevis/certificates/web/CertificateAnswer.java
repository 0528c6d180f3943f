package dk.trygbevis.certificates.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.certificates.CertificateStatus.Issued;
import dk.trygbevis.certificates.CertificateStatus.Revoked;
import dk.trygbevis.certificates.PublicCertificate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The answer of the API about a certificate that exists: the same facts as the page. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Certificate", description = "A certificate and its state at this moment.")
record CertificateAnswer(
        @Schema(
                description = "valid and expires-soon (60 days or less to go) are good; expired and revoked are not.",
                allowableValues = {"valid", "expires-soon", "expired", "revoked"},
                example = "valid",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String state,

        @Schema(description = "The state and why, in words.", requiredMode = Schema.RequiredMode.REQUIRED)
        Both message,

        @Schema(
                description = "The full name when asked for by id, the initials when asked for by number.",
                example = "Sofie Holm Andersen",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String holder,

        @Schema(
                description = "What the field holder holds.",
                allowableValues = {"name", "initials"},
                example = "name",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String holderShownAs,

        @Schema(description = "The course's title.", requiredMode = Schema.RequiredMode.REQUIRED)
        Both course,

        @Schema(
                description = "The version of the course that was taken.",
                example = "1.0.0",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String version,

        @Schema(
                allowableValues = {"basic", "advanced"},
                example = "basic",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String level,

        @Schema(description = "How long the course takes.", example = "2", requiredMode = Schema.RequiredMode.REQUIRED)
        BigDecimal hours,

        @Schema(example = "2026-05-14", requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate completedOn,

        @Schema(example = "2026-05-14", requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate issuedOn,

        @Schema(
                description = "Inclusive, in the time of Copenhagen.",
                example = "2028-05-14",
                requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate lastValidDay,

        @Schema(description = "Only of a revoked one.", example = "2027-01-08") @Nullable
        LocalDate revokedOn,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Issuer issuer,

        @Schema(
                description = "How it was established who the holder is.",
                allowableValues = {"self-declared", "seen-at-course-day", "mitid"},
                example = "self-declared",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String identity,

        @Schema(
                description = "For typing from paper; the last symbol checks the others.",
                example = "7K3M-9QXD-4TBN-2WPH-5",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String number,

        @Schema(description = "What the certificate is not, where its course says so.") @Nullable
        Both notice) {

    @Schema(name = "Text", description = "The same text in Danish and English.")
    record Both(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String da,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String en) {

        static Both of(LocalizedText text) {
            return new Both(text.da(), text.en());
        }
    }

    @Schema(name = "Issuer", description = "The authority, as it was at issue, and with whom it issued.")
    record Issuer(
            @Schema(example = "Havneby Kommune", requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Schema(example = "29189420", requiredMode = Schema.RequiredMode.REQUIRED)
            String cvrNumber,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            List<Both> partners) {}

    static CertificateAnswer of(Issued status, String state, Both message, boolean byNumber) {
        PublicCertificate certificate = status.certificate();
        LocalizedText notice = certificate.notice();
        return new CertificateAnswer(
                state,
                message,
                certificate.holder(),
                byNumber ? "initials" : "name",
                Both.of(certificate.course()),
                certificate.courseVersion(),
                certificate.level().name().toLowerCase(Locale.ROOT),
                certificate.hours(),
                certificate.completedOn(),
                certificate.issuedOn(),
                certificate.lastValidDay(),
                status instanceof Revoked revoked ? DanishTime.day(revoked.since()) : null,
                new Issuer(
                        certificate.issuer(),
                        certificate.issuerCvr(),
                        certificate.partners().stream().map(Both::of).toList()),
                certificate.identity().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                certificate.number().grouped(),
                notice == null ? null : Both.of(notice));
    }
}
