package dk.trygbevis.accounts;

import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.PersonName;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented people of sample mode, put in at its first start. */
@Component
@Profile("sample")
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SampleAccounts implements ApplicationRunner {

    /** @param what a translation key that says what this person can show */
    public record Person(String email, String name, List<Role> roles, String what) {}

    public static final List<Person> PEOPLE = List.of(
            new Person("sofie@sample.example", "Sofie Holm Andersen", List.of(), "accounts.sample.staff"),
            new Person("jens@sample.example", "Jens Østergaard", List.of(), "accounts.sample.citizen"),
            new Person("maja@sample.example", "Maja Kjær", List.of(Role.ORGANIZER), "accounts.sample.organizer"),
            new Person("ali@sample.example", "Ali Rahimi", List.of(Role.INSPECTOR), "accounts.sample.inspector"),
            new Person("lone@sample.example", "Lone Bach", List.of(Role.EDITOR), "accounts.sample.editor"),
            new Person(
                    "karen@sample.example",
                    "Karen Lund",
                    List.of(Role.ORGANIZER, Role.ADMINISTRATOR),
                    "accounts.sample.administrator"));

    private static final UUID NOBODY = new UUID(0, 0);

    private final AccountRepository accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    SampleAccounts(AccountRepository accounts, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws IllegalStateException if the database holds real people already */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (jdbc.sql("select count(*) from sample_data").query(Long.class).single() > 0) {
            return;
        }
        if (accounts.count() > 0) {
            throw new IllegalStateException(
                    "This database holds real accounts; sample mode will not mix its own with them");
        }
        jdbc.sql("insert into sample_data (created_at) values (:now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        PEOPLE.forEach(this::create);
    }

    /** A sample person's account; nobody else's can be had here. */
    @Transactional(readOnly = true)
    public Optional<AccountDetails> find(String email) {
        return PEOPLE.stream()
                .filter(person -> person.email().equals(email))
                .findFirst()
                .flatMap(person -> accounts.findByEmail(person.email()))
                .map(Account::details);
    }

    private void create(Person person) {
        Account account = new Account(new EmailAddress(person.email()), Language.DA, clock.instant());
        account.rename(new PersonName(person.name()));
        account.confirmOfAge(clock.instant());
        person.roles().forEach(role -> account.grant(HeldRole.everywhere(role), "", NOBODY, clock.instant()));
        accounts.save(account);
    }
}
