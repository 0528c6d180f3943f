package dk.trygbevis.workshops;

import static dk.trygbevis.testing.Actors.as;
import static dk.trygbevis.testing.Actors.asMemberOfTheTeam;
import static dk.trygbevis.workshops.Plans.aWorkshop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who reads the list of those who signed up: nobody beyond the workshop's own team and administrators. */
@DatabaseTest
class TeamServiceTest {

    @Autowired
    private TeamService team;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private AccountService accounts;

    @Autowired
    private People people;

    private UUID planner = UUID.randomUUID();
    private UUID police = UUID.randomUUID();
    private UUID instructor = UUID.randomUUID();
    private UUID workshop = UUID.randomUUID();

    @BeforeEach
    void aWorkshopWithOneGuest() {
        planner = people.holding(Role.ORGANIZER);
        police = people.holding(Role.ORGANIZER);
        instructor = people.somebody();
        workshop = as(planner, () -> workshops.schedule(aWorkshop().plan()), Role.ORGANIZER);
        UUID citizen = people.somebody();
        as(citizen, () -> workshops.register(workshop, new PersonName("Emil Kragh"), UUID.randomUUID()));
    }

    @Test
    void anotherOrganizerReadsAListOnceItIsSharedWithThemAndNotAfterwards() {
        assertThatThrownBy(() -> as(police, () -> attendance.participants(workshop, "", 0, 10), Role.ORGANIZER))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(police, () -> workshops.managed(workshop), Role.ORGANIZER))
                .isEmpty();

        assertThat(share(police)).isEqualTo(JoiningOutcome.JOINED);

        assertThat(asMemberOfTheTeam(
                        police, Role.ORGANIZER, workshop, () -> attendance.participants(workshop, "", 0, 10)))
                .extracting(Participant::name)
                .containsExactly("Emil Kragh");
        remove(police, Role.ORGANIZER);
        assertThat(rolesOf(police)).doesNotContain(workshop);
    }

    @Test
    void anInstructorTicksWhoCameAndChangesNothingElse() {
        assertThat(nameInstructor(instructor)).isEqualTo(JoiningOutcome.JOINED);
        UUID registration = asInstructor(() -> attendance.participants(workshop, "", 0, 10))
                .getFirst()
                .registrationId();

        assertThat(asInstructor(() -> attendance.checkIn(registration, true)))
                .isInstanceOf(CheckInOutcome.Present.class);
        assertThat(asInstructor(() -> workshops.managed(false, 0, 50)))
                .extracting(WorkshopDetails::id)
                .containsExactly(workshop);
        assertThatThrownBy(() -> asInstructor(() -> attendance.export(workshop, 0, 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> asInstructor(() -> workshops.cancel(workshop)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> asInstructor(() -> team.team(workshop))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anInstructorOfAnotherWorkshopSeesNothing() {
        UUID other = as(planner, () -> workshops.schedule(aWorkshop().plan()), Role.ORGANIZER);

        assertThatThrownBy(() -> asMemberOfTheTeam(
                        instructor, Role.INSTRUCTOR, other, () -> attendance.participants(workshop, "", 0, 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(asMemberOfTheTeam(instructor, Role.INSTRUCTOR, other, () -> workshops.taught(workshop)))
                .isEmpty();
    }

    @Test
    void aWorkshopIsSharedWithOrganizersOnly() {
        assertThat(share(instructor)).isEqualTo(JoiningOutcome.NOT_AN_ORGANIZER);
        assertThat(share(planner)).isEqualTo(JoiningOutcome.ALREADY_IN);
        assertThat(as(
                        planner,
                        () -> team.nameInstructor(workshop, new EmailAddress(UUID.randomUUID() + "@example.org")),
                        Role.ORGANIZER))
                .isEqualTo(JoiningOutcome.NO_ACCOUNT);
    }

    @Test
    void somebodyElsesTeamIsNotChanged() {
        assertThatThrownBy(() -> as(police, () -> team.share(workshop, address(police)), Role.ORGANIZER))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theTeamNamesEverybodyWithTheirPart() {
        share(police);
        nameInstructor(instructor);

        assertThat(as(planner, () -> team.team(workshop), Role.ORGANIZER))
                .extracting(member -> member.person().id(), TeamMember::role, TeamMember::planner)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(planner, Role.ORGANIZER, true),
                        org.assertj.core.groups.Tuple.tuple(police, Role.ORGANIZER, false),
                        org.assertj.core.groups.Tuple.tuple(instructor, Role.INSTRUCTOR, false));
    }

    private <T> T asInstructor(java.util.function.Supplier<T> act) {
        return asMemberOfTheTeam(instructor, Role.INSTRUCTOR, workshop, act);
    }

    private JoiningOutcome share(UUID account) {
        return as(planner, () -> team.share(workshop, address(account)), Role.ORGANIZER);
    }

    private JoiningOutcome nameInstructor(UUID account) {
        return as(planner, () -> team.nameInstructor(workshop, address(account)), Role.ORGANIZER);
    }

    private void remove(UUID account, Role role) {
        as(
                planner,
                () -> {
                    team.remove(workshop, account, role);
                    return account;
                },
                Role.ORGANIZER);
    }

    private java.util.List<UUID> rolesOf(UUID account) {
        return accounts.find(account).orElseThrow().roles().stream()
                .flatMap(held -> java.util.stream.Stream.ofNullable(held.scope()))
                .toList();
    }

    private EmailAddress address(UUID account) {
        return accounts.find(account).orElseThrow().email();
    }
}
