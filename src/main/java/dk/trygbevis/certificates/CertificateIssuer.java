package dk.trygbevis.certificates;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.LivingAccounts;
import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.base.SiteIdentity;
import dk.trygbevis.base.SiteIdentitySource;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.learning.CourseCompleted;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one certificate of one completion, with all that belongs to it, or nothing. */
@Component
class CertificateIssuer {

    private final CertificateRows rows;
    private final CourseCatalog catalog;
    private final LivingAccounts living;
    private final SiteIdentitySource site;
    private final CertificateMails mails;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CertificateIssuer(
            CertificateRows rows,
            CourseCatalog catalog,
            LivingAccounts living,
            SiteIdentitySource site,
            CertificateMails mails,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.catalog = catalog;
        this.living = living;
        this.site = site;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Issues the certificate of a completion that has none yet; does nothing if it has one, or if the account has been
     * erased.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another delivery of the same completion was faster
     */
    @Transactional
    void issue(CourseCompleted completed) {
        // Held before anything else, as an erasure does: whoever is erased meanwhile gets no certificate.
        Optional<AccountDetails> holder = living.hold(completed.accountId());
        if (holder.isPresent() && !rows.isIssuedFor(completed.completionId())) {
            issue(completed, holder.get());
        }
    }

    private void issue(CourseCompleted completed, AccountDetails account) {
        PersonName name = account.name();
        if (name == null) {
            throw broken(completed, "is by account " + account.id() + ", whose name is not confirmed");
        }
        Course course = catalog.version(completed.courseDigest())
                .orElseThrow(() -> broken(completed, "is of an unknown version " + completed.courseDigest()));
        HolderName holder = HolderName.salted(name, random);
        StoredCertificate certificate = certificate(completed, holder, course);
        rows.insert(certificate, completed.completionId(), completed.courseDigest(), holder);
        mails.issued(account, certificate);
        audit.record(
                AuditLog.SYSTEM,
                "certificate-issued",
                certificate.id().value(),
                "completion=" + completed.completionId() + " account=" + account.id());
    }

    private StoredCertificate certificate(CourseCompleted completed, HolderName holder, Course course) {
        SiteIdentity identity = site.current();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Imprint imprint = new Imprint(
                completed.courseSlug(),
                completed.courseVersion(),
                course.title(),
                course.level(),
                course.hours(),
                course.notice(),
                identity.authority().name(),
                identity.authority().cvrNumber(),
                identity.partners().stream().map(SiteIdentity.Partner::name).toList());
        return new StoredCertificate(
                CertificateId.next(random),
                CertificateNumber.next(random),
                completed.accountId(),
                holder.name(),
                imprint,
                completed.completedAt(),
                now,
                ValidityPeriod.from(
                        completed.completedAt(), course.certificate().validFor()),
                IdentityMethod.SELF_DECLARED,
                null);
    }

    private static IllegalStateException broken(CourseCompleted completed, String what) {
        return new IllegalStateException("Completion " + completed.completionId() + " " + what);
    }
}
