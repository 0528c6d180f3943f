package dk.trygbevis.certificates;

import dk.trygbevis.accounts.Erasure;
import dk.trygbevis.accounts.PersonalDataSource;
import dk.trygbevis.accounts.PersonalSection;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's certificates, and the reasons of those that were revoked. */
@Component
@Order(30)
class CertificatePersonalData implements PersonalDataSource {

    private final CertificateRows rows;
    private final HolderErasure holders;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final Clock clock;

    CertificatePersonalData(CertificateRows rows, HolderErasure holders, Texts texts, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.holders = holders;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("certificate", "certificate_holder", "revocation");
    }

    @Override
    public List<PersonalSection> export(UUID accountId, Language language) {
        PersonalSection.Writer writer =
                new PersonalSection.Writer(texts, language, "certificates", "certificates.data.title");
        for (StoredCertificate certificate : rows.ofAccount(accountId)) {
            writer.line(
                            "certificates.data.course",
                            certificate.imprint().title().in(language))
                    .line("certificates.data.name", certificate.holder().value())
                    .line("certificates.data.number", certificate.number().grouped())
                    .line("certificates.data.id", certificate.id().value())
                    .line("certificates.data.completed", certificate.completedAt())
                    .line("certificates.data.issued", certificate.issuedAt())
                    .line(
                            "certificates.data.last-day",
                            DanishTime.date(certificate.validity().lastDay(), language));
            StoredCertificate.Revocation revocation = certificate.revocation();
            if (revocation != null) {
                writer.line("certificates.data.revoked", revocation.at())
                        .line("certificates.data.reason", revocation.reason());
            }
            writer.end();
        }
        return writer.section();
    }

    @Override
    public Optional<Instant> neededUntil(UUID accountId) {
        return jdbc.sql("select max(valid_until) from certificate where account_id = :account and valid_until > :now"
                        + " and id not in (select certificate_id from revocation)")
                .param("account", accountId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public void erase(Erasure erasure) {
        holders.ofAccount(erasure.accountId()).forEach(id -> holders.erase(id, erasure.now()));
    }
}
