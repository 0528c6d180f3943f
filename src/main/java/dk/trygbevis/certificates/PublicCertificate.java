package dk.trygbevis.certificates;

import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.Course;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What anyone may learn of a certificate: all that is printed on it, and nothing else. It never holds the id, for the id
 * opens the full name and this may have been asked for by number.
 *
 * @param holder the full name when asked for by id, the initials when asked for by number
 * @param issuer the authority's name as it was at issue
 * @param issuerCvr its CVR number
 * @param partners those it issued the certificate together with
 * @param notice what the course says the certificate is not
 */
public record PublicCertificate(
        CertificateNumber number,
        String holder,
        LocalizedText course,
        String courseVersion,
        Course.Level level,
        BigDecimal hours,
        LocalDate completedOn,
        LocalDate issuedOn,
        LocalDate lastValidDay,
        String issuer,
        String issuerCvr,
        List<LocalizedText> partners,
        IdentityMethod identity,
        @Nullable LocalizedText notice) {}
