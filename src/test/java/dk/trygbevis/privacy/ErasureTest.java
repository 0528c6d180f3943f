package dk.trygbevis.privacy;

import static dk.trygbevis.testing.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.audit.AuditVerification;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.certificates.CertificateCheck;
import dk.trygbevis.certificates.CertificateId;
import dk.trygbevis.certificates.CertificateRegister;
import dk.trygbevis.certificates.CertificateStatus;
import dk.trygbevis.certificates.RevocationClass;
import dk.trygbevis.certificates.RevocationReason;
import dk.trygbevis.operations.InvariantsHold;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import dk.trygbevis.workshops.Attendance;
import dk.trygbevis.workshops.AttendanceService;
import dk.trygbevis.workshops.Plans;
import dk.trygbevis.workshops.RegistrationStatus;
import dk.trygbevis.workshops.WorkshopService;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@ExtendWith(InvariantsHold.class)
class ErasureTest {

    @Autowired
    private ErasureService erasures;

    @Autowired
    private AccountService accounts;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private CertificateCheck check;

    @Autowired
    private CertificateRegister register;

    @Autowired
    private AuditVerification chain;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private Somebody person;

    @BeforeEach
    void somebody() {
        person = Somebody.in(context);
    }

    @Test
    void ofSomebodyWhomEveryModuleKnowsNothingIsLeftThatTellsWhoTheyWere() {
        person.hasSignedInAndAskedForACode().holds(Role.INSPECTOR).hasLearned();
        person.hasAPlaceAtAWorkshopWith(5);
        person.hasBeenToAWorkshop();
        String certificate = person.hasACertificate();
        revoked(certificate, "Udstedt til " + person.name());
        person.hasACertificate();
        EmailAddress email = person.email();
        assertThat(new Tables(jdbc).wherever(person.name().value()))
                .contains("account.name", "registration.name", "certificate_holder.name", "revocation.reason")
                .contains("passkey.name", "role_grant.reason", "mail_message.body");
        assertThat(new Tables(jdbc).wherever(email.value()))
                .contains("sign_in_request.email", "mail_message.recipient");

        assertThat(as(person.id(), erasures::eraseMe)).isEqualTo(new ErasureOutcome.Erased());

        assertNothingIsLeftOf(person, email);
        AuditVerification.Outcome verified = as(people.somebody(), () -> chain.verify(), Role.ADMINISTRATOR);
        assertThat(verified).isInstanceOf(AuditVerification.Outcome.Whole.class);
    }

    @Test
    void theCheckKnowsOfNoSuchCertificateAndTheRecordStays() {
        String certificate = person.hasACertificate();
        CertificateId id = new CertificateId(certificate);
        assertThat(check.byId(id)).isInstanceOf(CertificateStatus.Valid.class);

        as(person.id(), erasures::eraseMe);

        assertThat(check.byId(id)).isEqualTo(new CertificateStatus.Unknown());
        assertThat(jdbc.sql("select reason_class from revocation where certificate_id = :id")
                        .param("id", certificate)
                        .query(String.class)
                        .single())
                .isEqualTo(RevocationClass.ERASED.name());
        assertThat(jdbc.sql("select count(*) from certificate where id = :id and holder_hash <> ''")
                        .param("id", certificate)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aPlaceAtAComingWorkshopGoesToTheNextWhoWaitsAndHavingComeStaysAsACount() {
        UUID coming = person.hasAPlaceAtAWorkshopWith(1);
        Somebody next = Somebody.in(context);
        next.signsUpFor(coming);
        UUID past = person.hasBeenToAWorkshop();

        as(person.id(), erasures::eraseMe);

        assertThat(as(next.id(), () -> workshops.myRegistration(coming))
                        .orElseThrow()
                        .status())
                .isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(as(people.somebody(), () -> attendance.count(past), Role.ORGANIZER, Role.ADMINISTRATOR))
                .isEqualTo(new Attendance(1, 1));
        assertThat(as(
                                people.somebody(),
                                () -> attendance.participants(past, "", 0, 10),
                                Role.ORGANIZER,
                                Role.ADMINISTRATOR)
                        .getFirst()
                        .name())
                .isEqualTo("–");
    }

    @Test
    void theLastAdministratorStays() {
        List<UUID> others = jdbc.sql("select account_id from role_grant where role = 'ADMINISTRATOR'")
                .query(UUID.class)
                .list();
        person.holds(Role.ADMINISTRATOR);
        jdbc.sql("update role_grant set role = 'EDITOR' where role = 'ADMINISTRATOR' and account_id <> :me")
                .param("me", person.id())
                .update();
        try {
            assertThat(as(person.id(), erasures::eraseMe, Role.ADMINISTRATOR))
                    .isEqualTo(new ErasureOutcome.Hindered(List.of("accounts.erase.last-administrator")));
            assertThat(accounts.find(person.id())).isPresent();
        } finally {
            others.forEach(other -> jdbc.sql("update role_grant set role = 'ADMINISTRATOR' where account_id = :other"
                            + " and role = 'EDITOR'")
                    .param("other", other)
                    .update());
        }
        assertThat(as(person.id(), erasures::eraseMe, Role.ADMINISTRATOR)).isEqualTo(new ErasureOutcome.Erased());
    }

    @Test
    void whoLooksAfterAComingWorkshopHandsItOverFirst() {
        UUID workshop =
                as(person.id(), () -> workshops.schedule(Plans.aWorkshop().plan()), Role.ORGANIZER);
        assertThat(as(person.id(), erasures::eraseMe))
                .isEqualTo(new ErasureOutcome.Hindered(List.of("workshops.erase.coming")));

        UUID colleague = people.somebody();
        jdbc.sql(
                        "insert into role_grant (id, account_id, role, scope, reason, granted_at, granted_by)"
                                + " select id, :colleague, 'ORGANIZER', :scope, '', created_at, id from account where id = :colleague")
                .param("colleague", colleague)
                .param("scope", workshop.toString())
                .update();

        assertThat(as(person.id(), erasures::eraseMe)).isEqualTo(new ErasureOutcome.Erased());
        assertThat(organizerOf(workshop)).isEqualTo(colleague);
    }

    @Test
    void anAdministratorErasesWhoAsksAndTakesOverTheirWorkshops() {
        UUID workshop =
                as(person.id(), () -> workshops.schedule(Plans.aWorkshop().plan()), Role.ORGANIZER);
        UUID administrator = people.holding(Role.ADMINISTRATOR);
        EmailAddress email = person.email();

        assertThat(as(
                        administrator,
                        () -> erasures.erase(person.id(), new CaseNumber("2026-1234")),
                        Role.ADMINISTRATOR))
                .isEqualTo(new ErasureOutcome.Erased());

        assertThat(organizerOf(workshop)).isEqualTo(administrator);
        assertNothingIsLeftOf(person, email);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'account-erased' and actor = :by"
                                + " and subject = :who and detail = 'case=2026-1234'")
                        .param("by", administrator.toString())
                        .param("who", person.id().toString())
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(as(
                        administrator,
                        () -> erasures.erase(person.id(), new CaseNumber("2026-1234")),
                        Role.ADMINISTRATOR))
                .isEqualTo(new ErasureOutcome.NoSuchAccount());
    }

    /** Once the goodbye is on its way; the id is nobody's and stays in the audit log alone. */
    private void assertNothingIsLeftOf(Somebody erased, EmailAddress email) {
        Tables tables = new Tables(jdbc);
        await().until(() -> tables.wherever(email.value()).isEmpty());
        assertThat(tables.wherever(erased.name().value())).isEmpty();
        assertThat(tables.wherever(erased.id()))
                .allMatch(place -> place.startsWith("audit_entry."), "is in the audit log");
    }

    private void revoked(String certificate, String reason) {
        as(
                people.somebody(),
                () -> register.revoke(
                        new CertificateId(certificate), RevocationClass.ERROR, new RevocationReason(reason)),
                Role.ADMINISTRATOR);
    }

    private UUID organizerOf(UUID workshop) {
        return jdbc.sql("select created_by from workshop where id = :id")
                .param("id", workshop)
                .query(UUID.class)
                .single();
    }
}
