package dk.trygbevis.certificates;

import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.catalog.Course;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Fills a database with certificates, for the bench. */
public final class ManyCertificates {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGEST = "0".repeat(64);

    private static final Imprint IMPRINT = new Imprint(
            "basiskursus-natteliv",
            "1.0.0",
            new LocalizedText("Basiskursus i natteliv", "Basic course in nightlife"),
            Course.Level.BASIC,
            new BigDecimal("2"),
            new LocalizedText(
                    "Beviset er ikke en autorisation som dørmand.",
                    "This certificate is no police authorisation as a doorman."),
            "Havneby Kommune",
            "29189420",
            List.of(new LocalizedText("Havneby Politi", "Havneby Police")));

    private ManyCertificates() {}

    /** @return the ids of the new certificates */
    public static List<String> insert(DataSource database, int count) throws SQLException {
        List<String> ids = new ArrayList<>(count);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            CertificateRows rows =
                    new CertificateRows(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            for (int i = 0; i < count; i++) {
                StoredCertificate certificate = certificate(now);
                rows.insert(certificate, UUID.randomUUID(), DIGEST, HolderName.salted(certificate.holder(), RANDOM));
                ids.add(certificate.id().value());
            }
            connection.commit();
        }
        return ids;
    }

    private static StoredCertificate certificate(Instant now) {
        return new StoredCertificate(
                CertificateId.next(RANDOM),
                CertificateNumber.next(RANDOM),
                UUID.randomUUID(),
                new PersonName("Sofie Holm Andersen"),
                IMPRINT,
                now,
                now,
                ValidityPeriod.from(now, Period.ofYears(2)),
                IdentityMethod.SELF_DECLARED,
                null);
    }
}
