package dk.trygbevis.certificates;

import static dk.trygbevis.workshops.Plans.aWorkshop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.testing.Actors;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.workshops.AttendanceService;
import dk.trygbevis.workshops.WorkshopService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class CertificateRegisterTest {

    private static final RevocationReason REASON = new RevocationReason("Testen blev taget af en anden");

    @Autowired
    private CertificateRegister register;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private JdbcClient jdbc;

    private Holders holders;
    private final String family = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "%_!";

    @BeforeEach
    void holders(@Autowired ApplicationContext context) {
        holders = new Holders(context);
    }

    @Test
    void anAdministratorFindsPeopleByAPartOfTheirNameAndByNumberNewestFirst() {
        HeldCertificate first = holders.certificateOf("Anna " + family);
        HeldCertificate second = holders.certificateOf("Bo " + family);
        String number = first.status().certificate().number().grouped().toLowerCase(java.util.Locale.ROOT);

        assertThat(find("", family.toLowerCase(java.util.Locale.ROOT))).containsExactly(second.id(), first.id());
        assertThat(find(Holders.COURSE, number)).containsExactly(first.id());
        assertThat(find("another-course", number)).isEmpty();
        assertThat(asAdministrator(() -> register.count(new CertificateFilter(Holders.COURSE, family, null))))
                .isEqualTo(2);
        assertThat(asOrganizer(register::courses))
                .extracting(CertifiedCourse::slug)
                .contains(Holders.COURSE)
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyAdministratorsReadTheReasonAndOnlyTheyRevoke() {
        HeldCertificate held = holders.certificateOf(family);
        assertThatThrownBy(() -> asOrganizer(() -> register.revoke(held.id(), RevocationClass.MISUSE, REASON)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> Actors.as(UUID.randomUUID(), () -> register.count(new CertificateFilter("", "", null))))
                .isInstanceOf(AccessDeniedException.class);

        holders.revoke(held.id(), RevocationClass.MISUSE, REASON.text());

        CertificateFilter filter = new CertificateFilter("", family, null);
        UUID organizer = UUID.randomUUID();
        CertificateFilter theirs = new CertificateFilter("", family, workshopOf(organizer, held));
        assertThat(Actors.as(organizer, () -> register.find(theirs, 0, 1), Role.ORGANIZER)
                        .getFirst()
                        .revocationReason())
                .isNull();
        assertThat(asAdministrator(() -> register.find(filter, 0, 1)).getFirst().revocationReason())
                .isEqualTo(REASON.text());
    }

    @Test
    void tenAdministratorsAtOnceRevokeOnceAndTheHolderIsToldOnce() throws Exception {
        HeldCertificate held = holders.certificateOf(family);
        UUID account = holders.accountOf(held.id());
        CyclicBarrier together = new CyclicBarrier(10);
        List<Future<Optional<RevocationOutcome>>> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (int i = 0; i < 10; i++) {
                outcomes.add(threads.submit(() -> {
                    together.await();
                    return asAdministrator(() -> register.revoke(held.id(), RevocationClass.MISUSE, REASON));
                }));
            }
        }

        int revoked = 0;
        for (Future<Optional<RevocationOutcome>> outcome : outcomes) {
            revoked += outcome.get().orElseThrow() instanceof RevocationOutcome.Revoked ? 1 : 0;
        }
        assertThat(revoked).isOne();
        String mail = jdbc.sql("select body from mail_message where recipient = ? and kind = 'certificate-revoked'")
                .param(Holders.emailOf(account))
                .query(String.class)
                .single();
        assertThat(mail)
                .contains(
                        REASON.text(),
                        "kan du klage",
                        held.status().certificate().number().grouped());
        List<String> audited = jdbc.sql(
                        "select detail from audit_entry where action = 'certificate-revoked'" + " and subject = ?")
                .param(held.id().value())
                .query(String.class)
                .list();
        assertThat(audited).containsExactly("class=MISUSE");
    }

    @Test
    void whatDoesNotExistCannotBeRevoked() {
        CertificateId none = new CertificateId("0".repeat(CertificateId.SYMBOLS));

        assertThat(asAdministrator(() -> register.revoke(none, RevocationClass.OTHER, REASON)))
                .isEmpty();
    }

    @Test
    void aReasonWithACprNumberIsNotKept() {
        assertThat(RevocationReason.parse("Gælder 010190-1234")).isEmpty();
        assertThat(RevocationReason.parse(" ")).isEmpty();
        assertThat(RevocationReason.parse("x".repeat(1001))).isEmpty();
        assertThat(RevocationReason.parse(" Fejl ")).contains(new RevocationReason("Fejl"));
    }

    @Test
    void anExportHandsOverEveryCertificateOfACourseOnce() {
        Set<CertificateId> expected = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            expected.add(holders.certificateOf(family).id());
        }
        // Two at the very same instant: the key of the paging must tell them apart.
        jdbc.sql("update certificate set issued_at = (select max(issued_at) from certificate)")
                .update();

        List<CertificateId> exported = new ArrayList<>();
        asAdministrator(() -> {
            register.forEach(Holders.COURSE, new HolderScope.All(), 2, certificate -> exported.add(certificate.id()));
            return exported;
        });

        assertThat(exported).doesNotHaveDuplicates().containsAll(expected);
    }

    @Test
    void anOrganizerSeesThoseWhoCameToTheirOwnWorkshopAndNobodyElse() {
        UUID organizer = UUID.randomUUID();
        HeldCertificate guest = holders.certificateOf(family);
        HeldCertificate stranger = holders.certificateOf(family);
        UUID workshop = workshopOf(organizer, guest);
        CertificateFilter ofTheWorkshop = new CertificateFilter(Holders.COURSE, family, workshop);

        assertThat(Actors.as(organizer, () -> register.find(ofTheWorkshop, 0, 10), Role.ORGANIZER))
                .extracting(HeldCertificate::id)
                .containsExactly(guest.id());
        assertThat(asAdministrator(() -> register.find(new CertificateFilter("", family, null), 0, 10)))
                .extracting(HeldCertificate::id)
                .contains(stranger.id());
        assertThat(Actors.as(organizer, () -> register.count(new CertificateFilter("", family, null)), Role.ORGANIZER))
                .isZero();
        assertThatThrownBy(() -> asOrganizer(() -> register.find(ofTheWorkshop, 0, 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> asOrganizer(() -> {
                    register.recordExport(Holders.COURSE, workshop);
                    return workshop;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** A workshop of the organizer's that the holder came to. */
    private UUID workshopOf(UUID organizer, HeldCertificate holder) {
        UUID guest = holders.accountOf(holder.id());
        UUID workshop =
                Actors.as(organizer, () -> workshops.schedule(aWorkshop().plan()), Role.ORGANIZER);
        Actors.as(guest, () -> workshops.register(workshop, new PersonName("Nina Bæk"), UUID.randomUUID()));
        Actors.as(
                organizer,
                () -> attendance.checkIn(
                        attendance.participants(workshop, "", 0, 1).getFirst().registrationId(), true),
                Role.ORGANIZER);
        return workshop;
    }

    private List<CertificateId> find(String course, String text) {
        return asAdministrator(() -> register.find(new CertificateFilter(course, text, null), 0, 50)).stream()
                .map(HeldCertificate::id)
                .toList();
    }

    private static <T> T asOrganizer(java.util.function.Supplier<T> act) {
        return Actors.as(UUID.randomUUID(), act, Role.ORGANIZER);
    }

    private static <T> T asAdministrator(java.util.function.Supplier<T> act) {
        return Actors.as(UUID.randomUUID(), act, Role.ADMINISTRATOR);
    }
}
