package dk.trygbevis.accounts.openid;

import static dk.trygbevis.testing.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.GrantReason;
import dk.trygbevis.accounts.HeldRole;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.accounts.RoleService;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class IdentitiesTest {

    @Autowired
    private Identities identities;

    @Autowired
    private RoleService roles;

    @Autowired
    private AccountService accounts;

    @Autowired
    private People people;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void anIdentityBelongsToWhoeverProvedItFirst() {
        UUID first = people.somebody();
        UUID second = people.somebody();

        assertThat(as(first, () -> identities.join(inGroupsOf()))).isEqualTo(Identities.Joining.JOINED);
        assertThat(as(first, () -> identities.join(inGroupsOf()))).isEqualTo(Identities.Joining.YOURS_ALREADY);
        assertThat(as(second, () -> identities.join(inGroupsOf()))).isEqualTo(Identities.Joining.ANOTHERS);
        assertThat(identities.signIn(inGroupsOf()).map(AccountDetails::id)).contains(first);
    }

    @Test
    void theSameSubjectAtAnotherIssuerIsSomebodyElse() {
        as(people.somebody(), () -> identities.join(inGroupsOf()));

        assertThat(identities.signIn(
                        new ProvenIdentity("entra", "https://other.example", subject, "nina@example.org", Set.of())))
                .isEmpty();
    }

    @Test
    void nobodyRemovesAnothersIdentity() {
        UUID owner = people.somebody();
        as(owner, () -> identities.join(inGroupsOf()));
        UUID id = as(owner, () -> identities.mine().getFirst().id());

        as(people.somebody(), () -> {
            identities.remove(id);
            return id;
        });

        assertThat(identities.signIn(inGroupsOf())).isPresent();
    }

    @Test
    void rolesOfGroupsFollowTheGroupsWithEachSignIn() {
        UUID account = people.somebody();
        as(account, () -> identities.join(inGroupsOf(Role.ORGANIZER, Role.EDITOR)));
        assertThat(held(account)).containsExactlyInAnyOrder(Role.ORGANIZER, Role.EDITOR);

        identities.signIn(inGroupsOf(Role.EDITOR, Role.INSPECTOR));

        assertThat(held(account)).containsExactlyInAnyOrder(Role.EDITOR, Role.INSPECTOR);
    }

    @Test
    void aRoleThatAPersonGaveStaysWhenTheGroupIsGone() {
        UUID account = people.holding(Role.ORGANIZER);
        as(account, () -> identities.join(inGroupsOf(Role.ORGANIZER, Role.EDITOR)));

        identities.signIn(inGroupsOf());

        assertThat(held(account)).containsExactly(Role.ORGANIZER);
    }

    @Test
    void whatAGroupGaveAndAPersonGivesAsWellStaysWhenTheGroupIsGone() {
        UUID account = people.somebody();
        as(account, () -> identities.join(inGroupsOf(Role.EDITOR)));
        RoleService.Granting granting = as(
                people.holding(Role.ADMINISTRATOR),
                () -> roles.grant(account, Role.EDITOR, new GrantReason("Retter kurserne")),
                Role.ADMINISTRATOR);
        assertThat(granting).isEqualTo(RoleService.Granting.GRANTED);

        identities.signIn(inGroupsOf());

        assertThat(held(account)).containsExactly(Role.EDITOR);
    }

    @Test
    void removingTheIdentityTakesTheRolesOfItsGroupsAlong() {
        UUID account = people.somebody();
        as(account, () -> identities.join(inGroupsOf(Role.ADMINISTRATOR)));

        as(account, () -> {
            identities.remove(identities.mine().getFirst().id());
            return account;
        });

        assertThat(held(account)).isEmpty();
    }

    private Set<Role> held(UUID account) {
        return accounts.find(account).orElseThrow().roles().stream()
                .map(HeldRole::role)
                .collect(Collectors.toSet());
    }

    private ProvenIdentity inGroupsOf(Role... groups) {
        return new ProvenIdentity("entra", "https://issuer.example", subject, null, Set.of(groups));
    }
}
