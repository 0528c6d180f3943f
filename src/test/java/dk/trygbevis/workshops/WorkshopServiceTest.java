package dk.trygbevis.workshops;

import static dk.trygbevis.testing.Actors.as;
import static dk.trygbevis.workshops.Plans.aWorkshop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.mail.KeptMail;
import dk.trygbevis.mail.Outbox;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
class WorkshopServiceTest {

    private static final PersonName NAME = new PersonName("Emil Kragh");

    @Autowired
    WorkshopService service;

    @Autowired
    AttendanceService attendance;

    @Autowired
    AccountService accounts;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    private UUID organizer = UUID.randomUUID();
    private UUID person = UUID.randomUUID();

    @BeforeEach
    void people() {
        organizer = Newcomers.one(jdbc);
        person = Newcomers.one(jdbc);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void signingUpStoresTheNameOnAnAccountWithoutOne() {
        UUID workshop = scheduled(aWorkshop());

        signUp(workshop, person);

        assertThat(accounts.find(person).orElseThrow().name()).isEqualTo(NAME);
    }

    @Test
    void anotherFormFromTheSamePersonChangesNothing() {
        UUID workshop = scheduled(aWorkshop());
        signUp(workshop, person);

        RegistrationOutcome again =
                as(person, () -> service.register(workshop, new PersonName("Someone Else"), UUID.randomUUID()));

        assertThat(again).isEqualTo(new RegistrationOutcome.AlreadyRegistered(RegistrationStatus.CONFIRMED, 0));
        assertThat(mine(workshop).name()).isEqualTo(NAME.value());
        assertThat(mails(person)).hasSize(1);
    }

    @Test
    void aFormThatIsSentOnceMoreAfterThePlaceWasGivenUpTakesNoNewPlace() {
        UUID workshop = scheduled(aWorkshop());
        UUID form = UUID.randomUUID();
        as(person, () -> service.register(workshop, NAME, form));
        as(person, () -> service.cancelRegistration(workshop));

        assertThat(as(person, () -> service.register(workshop, NAME, form)))
                .isEqualTo(new RegistrationOutcome.AlreadyRegistered(RegistrationStatus.CANCELLED, 0));
        assertThat(signUp(workshop, person)).isEqualTo(new RegistrationOutcome.Confirmed());
    }

    @Test
    void aPlaceThatIsGivenUpGoesToTheFirstWhoWaitsWithAMail() {
        UUID workshop = scheduled(aWorkshop().withPlaces(1));
        UUID second = Newcomers.one(jdbc);
        UUID third = Newcomers.one(jdbc);
        signUp(workshop, person);
        signUp(workshop, second);
        signUp(workshop, third);

        assertThat(as(person, () -> service.cancelRegistration(workshop))).isEqualTo(GiveUpOutcome.GIVEN_UP);

        assertThat(kinds(second)).containsExactly("workshop-place-freed", "workshop-waiting");
        assertThat(kinds(third)).containsExactly("workshop-waiting");
        assertThat(as(third, () -> service.myRegistrations()).getFirst().position())
                .isEqualTo(1);
        assertThat(as(person, () -> service.myRegistrations())).isEmpty();
    }

    @Test
    void signUpAndGivingUpCloseWhenTheWorkshopStarts() {
        UUID workshop = scheduled(aWorkshop());
        signUp(workshop, person);

        clock.move(Duration.ofDays(8));

        assertThat(signUp(workshop, Newcomers.one(jdbc))).isEqualTo(new RegistrationOutcome.Closed());
        assertThat(as(person, () -> service.cancelRegistration(workshop))).isEqualTo(GiveUpOutcome.CLOSED);
    }

    @Test
    void moreRoomMovesThoseWhoWaitUpInTheirOrder() {
        UUID workshop = scheduled(aWorkshop().withPlaces(1));
        UUID second = Newcomers.one(jdbc);
        UUID third = Newcomers.one(jdbc);
        List.of(person, second, third).forEach(one -> signUp(workshop, one));

        assertThat(change(workshop, aWorkshop().withPlaces(2))).isEqualTo(new ChangeOutcome.Changed(1));

        assertThat(kinds(second)).contains("workshop-place-freed");
        assertThat(kinds(third)).doesNotContain("workshop-place-freed");
    }

    @Test
    void lessRoomThanPeopleIsRefused() {
        UUID workshop = scheduled(aWorkshop().withPlaces(2));
        signUp(workshop, person);
        signUp(workshop, Newcomers.one(jdbc));

        assertThat(change(workshop, aWorkshop().withPlaces(1))).isEqualTo(new ChangeOutcome.TooFewPlaces(2));
        assertThat(service.find(workshop).orElseThrow().plan().capacity()).isEqualTo(2);
    }

    @Test
    void aNewPlaceIsMailedAndMereRoomIsNot() {
        Plans plan = aWorkshop();
        UUID workshop = scheduled(plan);
        signUp(workshop, person);

        change(workshop, plan.withPlaces(20));
        assertThat(kinds(person)).containsExactly("workshop-confirmed");

        change(workshop, plan.withPlaces(20).at("Gellerup Bibliotek"));
        assertThat(mails(person).getFirst().kind()).isEqualTo("workshop-changed");
        assertThat(mails(person).getFirst().text())
                .contains("Gellerup Bibliotek", "/en/workshops/" + workshop + "/my-place");
    }

    @Test
    void cancellingTellsEverybodyOnce() {
        UUID workshop = scheduled(aWorkshop().withPlaces(1));
        UUID waiting = Newcomers.one(jdbc);
        UUID gone = Newcomers.one(jdbc);
        List.of(person, waiting, gone).forEach(one -> signUp(workshop, one));
        as(gone, () -> service.cancelRegistration(workshop));

        assertThat(asOrganizer(() -> service.cancel(workshop))).isEqualTo(new CancellationOutcome.Cancelled(2));
        assertThat(asOrganizer(() -> service.cancel(workshop))).isEqualTo(new CancellationOutcome.AlreadyCancelled());

        assertThat(kinds(person)).containsOnlyOnce("workshop-cancelled");
        assertThat(kinds(waiting)).containsOnlyOnce("workshop-cancelled");
        assertThat(kinds(gone)).doesNotContain("workshop-cancelled");
        assertThat(signUp(workshop, Newcomers.one(jdbc))).isEqualTo(new RegistrationOutcome.Closed());
    }

    @Test
    void aLearnerCanNeitherPlanNorSeeWhoSignedUp() {
        UUID workshop = scheduled(aWorkshop());

        assertThatThrownBy(() -> as(person, () -> service.schedule(aWorkshop().plan())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(person, () -> attendance.participants(workshop, "", 0, 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(person, () -> attendance.export(workshop, 0, 10)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anOrganizerIsKeptOutOfAnothersWorkshopAndAnAdministratorIsNot() {
        UUID workshop = scheduled(aWorkshop());
        UUID registration = registered(workshop);
        UUID other = Newcomers.one(jdbc);

        assertThat(as(other, () -> service.managed(workshop), Role.ORGANIZER)).isEmpty();
        assertThat(as(other, () -> service.managed(false, 0, 100), Role.ORGANIZER))
                .isEmpty();
        assertThatThrownBy(() -> as(other, () -> attendance.participants(workshop, "", 0, 10), Role.ORGANIZER))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(other, () -> attendance.export(workshop, 0, 10), Role.ORGANIZER))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(other, () -> attendance.checkIn(registration, true), Role.ORGANIZER))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(other, () -> service.cancel(workshop), Role.ORGANIZER))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        as(other, () -> service.change(workshop, aWorkshop().plan()), Role.ORGANIZER))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(as(other, () -> attendance.participants(workshop, "", 0, 10), Role.ADMINISTRATOR))
                .hasSize(1);
    }

    @Test
    void aTickTellsTheCourseOnceAndCanBeTakenBack() {
        UUID workshop = scheduled(aWorkshop().forCourse("basiskursus-natteliv"));
        UUID registration = registered(workshop);

        CheckInOutcome first = asOrganizer(() -> attendance.checkIn(registration, true));
        CheckInOutcome second = asOrganizer(() -> attendance.checkIn(registration, true));

        assertThat(second).isEqualTo(first).isInstanceOf(CheckInOutcome.Present.class);
        assertThat(events.stream(WorkshopAttended.class)).singleElement().satisfies(attended -> {
            assertThat(attended.workshopId()).isEqualTo(workshop);
            assertThat(attended.accountId()).isEqualTo(person);
            assertThat(attended.courseSlug()).isEqualTo("basiskursus-natteliv");
            assertThat(attended.share()).isEqualTo(1.0);
        });
        assertThat(asOrganizer(() -> attendance.count(workshop))).isEqualTo(new Attendance(1, 1));

        assertThat(asOrganizer(() -> attendance.checkIn(registration, false))).isEqualTo(new CheckInOutcome.Absent());
        assertThat(asOrganizer(() -> attendance.count(workshop))).isEqualTo(new Attendance(0, 1));
    }

    @Test
    void aTickAtAWorkshopWithoutACourseTellsNobody() {
        UUID registration = registered(scheduled(aWorkshop()));

        asOrganizer(() -> attendance.checkIn(registration, true));

        assertThat(events.stream(WorkshopAttended.class)).isEmpty();
    }

    @Test
    void whoGaveUpThePlaceCannotBeTickedAndWhoIsTickedCannotGiveItUp() {
        UUID workshop = scheduled(aWorkshop());
        UUID registration = registered(workshop);
        as(person, () -> service.cancelRegistration(workshop));
        assertThat(asOrganizer(() -> attendance.checkIn(registration, true))).isEqualTo(new CheckInOutcome.NoPlace());

        signUp(workshop, person);
        asOrganizer(() -> attendance.checkIn(registration, true));
        assertThat(as(person, () -> service.cancelRegistration(workshop))).isEqualTo(GiveUpOutcome.CLOSED);
    }

    @Test
    void participantsAreFoundByAnyPartOfTheirNameAndWildcardsAreLetters() {
        UUID workshop = scheduled(aWorkshop());
        signUp(workshop, person);

        assertThat(asOrganizer(() -> attendance.participants(workshop, "KRAG", 0, 10)))
                .hasSize(1);
        assertThat(asOrganizer(() -> attendance.participants(workshop, "%", 0, 10)))
                .isEmpty();
        assertThat(asOrganizer(() -> attendance.participants(workshop, "_", 0, 10)))
                .isEmpty();
    }

    @Test
    void theDatabaseItselfRefusesToOversell() {
        UUID workshop = scheduled(aWorkshop().withPlaces(1));

        assertThatThrownBy(() -> jdbc.sql("update workshop set confirmed = 2 where id = :id")
                        .param("id", workshop)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private UUID scheduled(Plans plan) {
        return asOrganizer(() -> service.schedule(plan.plan()));
    }

    private ChangeOutcome change(UUID workshop, Plans plan) {
        return asOrganizer(() -> service.change(workshop, plan.plan()));
    }

    private <T> T asOrganizer(java.util.function.Supplier<T> act) {
        return as(organizer, act, Role.ORGANIZER);
    }

    private RegistrationOutcome signUp(UUID workshop, UUID account) {
        return as(account, () -> service.register(workshop, NAME, UUID.randomUUID()));
    }

    private UUID registered(UUID workshop) {
        signUp(workshop, person);
        return mine(workshop).id();
    }

    private MyRegistration mine(UUID workshop) {
        return as(person, () -> service.myRegistration(workshop)).orElseThrow();
    }

    private List<KeptMail> mails(UUID account) {
        return outbox.export(Newcomers.address(account));
    }

    private List<String> kinds(UUID account) {
        return mails(account).stream().map(KeptMail::kind).toList();
    }
}
