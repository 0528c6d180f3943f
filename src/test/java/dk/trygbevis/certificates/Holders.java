package dk.trygbevis.certificates;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.CourseCatalog;
import dk.trygbevis.learning.CourseCompleted;
import dk.trygbevis.testing.Actors;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People who have completed a course, for tests: each with an account and an address of their own. */
public final class Holders {

    public static final String COURSE = "basiskursus-natteliv";

    private final JdbcClient jdbc;
    private final CourseCatalog catalog;
    private final CertificateIssuer issuer;
    private final CertificateRows rows;
    private final CertificateRegister register;
    private final HolderErasure erasure;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Holders(ApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.catalog = context.getBean(CourseCatalog.class);
        this.issuer = context.getBean(CertificateIssuer.class);
        this.rows = context.getBean(CertificateRows.class);
        this.register = context.getBean(CertificateRegister.class);
        this.erasure = context.getBean(HolderErasure.class);
        this.transactions = context.getBean(TransactionTemplate.class);
        this.clock = context.getBean(Clock.class);
    }

    public UUID account(String name) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into account (id, email, name, language, created_at) values (?, ?, ?, 'DA', ?)")
                .params(id, emailOf(id), name, OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        return id;
    }

    public static String emailOf(UUID account) {
        return account + "@example.org";
    }

    public CourseCompleted completed(UUID account) {
        Course course = catalog.current(COURSE).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new CourseCompleted(UUID.randomUUID(), account, course.slug(), course.version(), course.digest(), now);
    }

    /** A new certificate of a new person. */
    public HeldCertificate certificateOf(String name) {
        UUID account = account(name);
        issuer.issue(completed(account));
        return rows.ofAccount(account).getFirst().held(clock.instant(), true);
    }

    public UUID accountOf(CertificateId id) {
        return rows.byId(id).orElseThrow().accountId();
    }

    public void revoke(CertificateId id, RevocationClass reasonClass, String reason) {
        Actors.as(
                UUID.randomUUID(),
                () -> register.revoke(id, reasonClass, new RevocationReason(reason)),
                Role.ADMINISTRATOR);
    }

    /** Makes it nobody's, as an erasure does. */
    public void erase(CertificateId id) {
        transactions.executeWithoutResult(status -> erasure.erase(id, clock.instant()));
    }
}
