package dk.trygbevis.accounts;

import static dk.trygbevis.testing.Actors.as;
import static dk.trygbevis.testing.Actors.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class RoleServiceTest {

    private static final GrantReason REASON = new GrantReason("Leder af biblioteket, bedt om af Karen");
    private static final String FOR_ADMINISTRATORS = "/manage/export/certificates.csv?course=none";

    @Autowired
    private RoleService roles;

    @Autowired
    private AccountService accounts;

    @Autowired
    private CurrentRights rights;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc browser;
    private UUID administrator = UUID.randomUUID();

    @BeforeEach
    void open(@Autowired WebApplicationContext context) {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        administrator = people.holding(Role.ADMINISTRATOR);
    }

    @Test
    void aRoleCountsWithTheNextRequestOfASessionThatIsOpenAndSoDoesItsWithdrawal() throws Exception {
        UUID person = people.somebody();
        MockHttpSession session = new MockHttpSession();
        assertThat(status(session, person)).isEqualTo(403);

        grant(person, Role.ADMINISTRATOR);
        assertThat(status(session, null)).as("let in: no such course").isEqualTo(404);

        withdraw(person, HeldRole.everywhere(Role.ADMINISTRATOR));
        assertThat(status(session, null)).isEqualTo(403);
    }

    @Test
    void whoeverSignsOutEverywhereIsSignedOutInOtherSessionsToo() throws Exception {
        UUID person = people.holding(Role.ADMINISTRATOR);
        MockHttpSession session = new MockHttpSession();
        assertThat(status(session, person)).isEqualTo(404);

        as(person, () -> {
            accounts.signOutEverywhere();
            return person;
        });

        assertThat(status(session, null)).as("asked to sign in").isEqualTo(302);
        assertThat(session.isInvalid()).isTrue();
        assertThat(rights.of(signedInAt(person, Instant.now().minusSeconds(60)), nothing(person)))
                .isEmpty();
        assertThat(rights.of(signedInAt(person, Instant.now().plusSeconds(60)), nothing(person)))
                .as("signed in again")
                .isPresent();
    }

    @Test
    void aSessionOfAnAccountThatIsGoneIsNobodys() {
        UUID gone = UUID.randomUUID();

        assertThat(rights.of(signedInAt(gone, Instant.now()), nothing(gone))).isEmpty();
    }

    @Test
    void aGrantSaysWhoGaveItAndWhyAndIsAudited() {
        UUID person = people.somebody();

        assertThat(grant(person, Role.INSPECTOR)).isEqualTo(RoleService.Granting.GRANTED);
        assertThat(grant(person, Role.INSPECTOR)).isEqualTo(RoleService.Granting.HELD_ALREADY);

        assertThat(as(administrator, () -> roles.rolesOf(person), Role.ADMINISTRATOR))
                .singleElement()
                .satisfies(granted -> {
                    assertThat(granted.held()).isEqualTo(HeldRole.everywhere(Role.INSPECTOR));
                    assertThat(granted.reason()).isEqualTo(REASON.text());
                    assertThat(granted.by()).isEqualTo(administrator);
                });
        assertThat(audited("role-granted", person)).containsExactly("INSPECTOR");
        assertThat(withdraw(person, HeldRole.everywhere(Role.INSPECTOR))).isEqualTo(RoleService.Withdrawal.WITHDRAWN);
        assertThat(withdraw(person, HeldRole.everywhere(Role.INSPECTOR))).isEqualTo(RoleService.Withdrawal.NOT_HELD);
        assertThat(audited("role-withdrawn", person)).containsExactly("INSPECTOR");
    }

    @Test
    void aRoleForOneThingOpensThatThingAndIsNeverHeldEverywhere() {
        UUID workshop = UUID.randomUUID();

        assertThat(new HeldRole(Role.INSTRUCTOR, workshop).authorities())
                .containsExactly("ROLE_INSTRUCTOR", "INSTRUCTOR:" + workshop);
        assertThat(new HeldRole(Role.ORGANIZER, workshop).authorities())
                .as("a workshop that is shared makes nobody an organizer of others")
                .containsExactly("ORGANIZER:" + workshop);
        assertThatThrownBy(() -> HeldRole.everywhere(Role.VENUE_MANAGER)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoAdministratorsWhoTakeTheRoleFromEachOtherLeaveOne() throws Exception {
        jdbc.sql("delete from role_grant where role = 'ADMINISTRATOR'").update();
        List<UUID> two = List.of(people.holding(Role.ADMINISTRATOR), people.holding(Role.ADMINISTRATOR));
        CyclicBarrier together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<RoleService.Withdrawal>> outcomes = two.stream()
                    .map(one -> threads.submit(() -> {
                        together.await();
                        return as(
                                two.get(1 - two.indexOf(one)),
                                () -> roles.withdraw(one, HeldRole.everywhere(Role.ADMINISTRATOR)),
                                Role.ADMINISTRATOR);
                    }))
                    .toList();
            for (Future<RoleService.Withdrawal> outcome : outcomes) {
                outcome.get();
            }
        }

        assertThat(jdbc.sql("select count(*) from role_grant where role = 'ADMINISTRATOR'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void onlyAnAdministratorGivesRolesThatAreHeldEverywhere() {
        UUID person = people.somebody();

        assertThatThrownBy(() -> as(person, () -> roles.grant(person, Role.ADMINISTRATOR, REASON), Role.ORGANIZER))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> new GrantReason("  ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(GrantReason.parse("Er 010190-1234")).isEmpty();
    }

    private RoleService.Granting grant(UUID person, Role role) {
        return as(administrator, () -> roles.grant(person, role, REASON), Role.ADMINISTRATOR);
    }

    private RoleService.Withdrawal withdraw(UUID person, HeldRole held) {
        return as(administrator, () -> roles.withdraw(person, held), Role.ADMINISTRATOR);
    }

    private List<String> audited(String action, UUID subject) {
        return jdbc.sql("select detail from audit_entry where action = ? and subject = ?")
                .params(action, subject.toString())
                .query(String.class)
                .list();
    }

    /** @param person who signs in with this request; absent if the session is asked to remember */
    private int status(MockHttpSession session, @org.jspecify.annotations.Nullable UUID person) throws Exception {
        var request = get(FOR_ADMINISTRATORS).session(session);
        return browser.perform(person == null ? request : request.with(signedIn(person)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static SignedInPerson signedInAt(UUID person, Instant since) {
        return new SignedInPerson(person, since);
    }

    private static Authentication nothing(UUID person) {
        return UsernamePasswordAuthenticationToken.authenticated(signedInAt(person, Instant.EPOCH), null, List.of());
    }
}
