package dk.trygbevis.certificates.web;

import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.certificates.CertificateStatus;
import dk.trygbevis.certificates.CertificateStatus.Expired;
import dk.trygbevis.certificates.CertificateStatus.ExpiresSoon;
import dk.trygbevis.certificates.CertificateStatus.Revoked;
import dk.trygbevis.certificates.CertificateStatus.TypedWrong;
import dk.trygbevis.certificates.CertificateStatus.Unknown;
import dk.trygbevis.certificates.CertificateStatus.Valid;
import dk.trygbevis.certificates.PublicCertificate;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what a certificate and its status are, the same on pages, in the API and in exports. */
@Component
class CertificateWords {

    private final Texts texts;
    private final Map<Scope, String> scopes = new ConcurrentHashMap<>();

    CertificateWords(Texts texts) {
        this.texts = texts;
    }

    /** There are as many as there are kinds of courses. */
    private record Scope(Course.Level level, BigDecimal hours, Language language) {}

    /** The state as machines name it: {@code valid}, {@code expires-soon}, {@code expired} and so on. */
    static String name(CertificateStatus status) {
        return switch (status) {
            case Valid valid -> "valid";
            case ExpiresSoon soon -> "expires-soon";
            case Expired expired -> "expired";
            case Revoked revoked -> "revoked";
            case Unknown unknown -> "unknown";
            case TypedWrong wrong -> "typed-wrong";
        };
    }

    String word(CertificateStatus status, Language language) {
        return texts.get(language, "certificates.state." + name(status));
    }

    /** Why, in one line. */
    String line(CertificateStatus status, Language language) {
        String key = "certificates.line." + name(status);
        return switch (status) {
            case Valid valid ->
                texts.get(language, key, DanishTime.date(valid.certificate().lastValidDay(), language));
            case ExpiresSoon soon -> texts.get(language, key, soon.daysLeft());
            case Expired expired -> texts.get(language, key, expired.daysAgo());
            case Revoked revoked -> texts.get(language, key, DanishTime.date(revoked.since(), language));
            case Unknown unknown -> texts.get(language, key);
            case TypedWrong wrong -> texts.get(language, key);
        };
    }

    /** Level and hours: {@code Grundkursus, 2 timer}. */
    String scope(PublicCertificate certificate, Language language) {
        return scopes.computeIfAbsent(new Scope(certificate.level(), certificate.hours(), language), scope -> {
            String level = texts.get(language, "certificates.level." + scope.level());
            return texts.get(language, "certificates.scope", level, scope.hours());
        });
    }

    /** The authority, and with whom. */
    String issuer(PublicCertificate certificate, Language language) {
        return certificate.partners().isEmpty()
                ? certificate.issuer()
                : texts.get(
                        language, "certificates.issuer.with", certificate.issuer(), partners(certificate, language));
    }

    String partners(PublicCertificate certificate, Language language) {
        return certificate.partners().stream()
                .map(partner -> partner.in(language))
                .collect(Collectors.joining(", "));
    }

    String identity(PublicCertificate certificate, Language language) {
        return texts.get(language, "certificates.identity." + certificate.identity());
    }

    String tooMany(Language language) {
        return texts.get(language, "error.too-many.title");
    }

    String tooManyAdvice(Language language) {
        return texts.get(language, "error.too-many.text");
    }
}
