package dk.trygbevis.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trygbevis.accounts.PeopleImport.Outcome;
import dk.trygbevis.accounts.imports.Newcomer;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.testing.Actors;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class PeopleImportTest {

    private static final Optional<GrantReason> REASON = Optional.of(new GrantReason("New colleagues"));

    @Autowired
    private PeopleImport people;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private People others;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString();
    private UUID administrator = UUID.randomUUID();

    @BeforeEach
    void somebody() {
        administrator = others.holding(Role.ADMINISTRATOR);
    }

    @Test
    void accountsAreMadeWithoutAWayInAndWithoutAge() {
        Outcome outcome = run(List.of(newcomer("anna", Set.of(Role.ORGANIZER)), newcomer("per", Set.of())), false);

        assertThat(outcome).isEqualTo(new Outcome(2, 0));
        Account anna = accounts.findByEmail(address("anna").value()).orElseThrow();
        assertThat(anna.details().name()).isEqualTo(new PersonName("Anna Lind"));
        assertThat(anna.isOfAge()).isFalse();
        assertThat(anna.grantedRoles()).singleElement().satisfies(granted -> {
            assertThat(granted.held()).isEqualTo(HeldRole.everywhere(Role.ORGANIZER));
            assertThat(granted.reason()).isEqualTo("New colleagues");
        });
        assertThat(recorded(anna.id())).containsExactly("person-imported ", "role-granted ORGANIZER");
        assertThat(mails()).isEmpty();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        List<Newcomer> file = List.of(newcomer("anna", Set.of(Role.EDITOR)), newcomer("per", Set.of()));
        run(file, true);
        UUID anna = accounts.findByEmail(address("anna").value()).orElseThrow().id();

        assertThat(run(file, true)).isEqualTo(new Outcome(0, 2));

        assertThat(recorded(anna)).hasSize(2);
        assertThat(mails()).hasSize(2);
    }

    @Test
    void anInvitationSpeaksTheLanguageOfItsRow() {
        run(List.of(newcomer("anna", Set.of()), new Newcomer(address("tom"), null, Language.EN, Set.of())), true);

        assertThat(mails())
                .containsExactlyInAnyOrder(
                        "Havneby Kommune har oprettet dig i Trygbevis",
                        "Havneby Kommune has made you an account with Trygbevis");
    }

    @Test
    void rolesNeedAReasonAndNothingIsStoredWithoutIt() {
        assertThatThrownBy(() -> Actors.as(
                        administrator,
                        () -> people.run(List.of(newcomer("anna", Set.of(Role.EDITOR))), Optional.empty(), false),
                        Role.ADMINISTRATOR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(accounts.findByEmail(address("anna").value())).isEmpty();
    }

    @Test
    void knownAddressesAreFoundInAnyNumber() {
        run(List.of(newcomer("anna", Set.of())), false);
        List<EmailAddress> many =
                IntStream.range(0, 1200).mapToObj(i -> address("x" + i)).toList();
        List<EmailAddress> all = java.util.stream.Stream.concat(
                        many.stream(), java.util.stream.Stream.of(address("anna")))
                .toList();

        assertThat(Actors.as(administrator, () -> people.known(all), Role.ADMINISTRATOR))
                .containsExactly(address("anna"));
    }

    @Test
    void onlyAnAdministratorImports() {
        assertThatThrownBy(() ->
                        Actors.as(administrator, () -> people.run(List.of(), Optional.empty(), false), Role.ORGANIZER))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Outcome run(List<Newcomer> newcomers, boolean invite) {
        return Actors.as(administrator, () -> people.run(newcomers, REASON, invite), Role.ADMINISTRATOR);
    }

    private Newcomer newcomer(String who, Set<Role> roles) {
        return new Newcomer(address(who), new PersonName("Anna Lind"), Language.DA, roles);
    }

    private EmailAddress address(String who) {
        return new EmailAddress(who + "-" + mark + "@example.org");
    }

    private List<String> recorded(UUID account) {
        return jdbc.sql("select action || ' ' || detail from audit_entry where subject = ? order by position")
                .param(account.toString())
                .query(String.class)
                .list();
    }

    private List<String> mails() {
        return jdbc.sql("select subject from mail_message where recipient like ?")
                .param("%" + mark + "%")
                .query(String.class)
                .list();
    }
}
