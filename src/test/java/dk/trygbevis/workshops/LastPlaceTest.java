package dk.trygbevis.workshops;

import static dk.trygbevis.testing.Actors.as;
import static dk.trygbevis.workshops.Plans.aWorkshop;
import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.mail.Outbox;
import dk.trygbevis.operations.InvariantsHold;
import dk.trygbevis.testing.DatabaseTest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many people at once for too few places: rows 1 to 3 of the fault table, in short. */
@DatabaseTest
@ExtendWith(InvariantsHold.class)
class LastPlaceTest {

    private static final PersonName NAME = new PersonName("Leyla Demir");

    @Autowired
    WorkshopService service;

    @Autowired
    WorkshopRepository workshops;

    @Autowired
    RegistrationRepository registrations;

    @Autowired
    CheckInRepository checkIns;

    @Autowired
    WorkshopMails mails;

    @Autowired
    AccountService accounts;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aHundredAndTwentyAtOnceForThirtyPlacesAreThirtyWithAPlaceAndNinetyInARow() throws Exception {
        UUID workshop = scheduled(30);
        List<UUID> people = Newcomers.many(120, jdbc);

        List<RegistrationOutcome> outcomes = AtOnce.run(people.stream()
                .<Callable<RegistrationOutcome>>map(person -> () -> signUp(workshop, person))
                .toList());

        assertThat(outcomes)
                .filteredOn(RegistrationOutcome.Confirmed.class::isInstance)
                .hasSize(30);
        assertThat(positions(outcomes)).containsExactlyElementsOf(oneTo(90));
        for (int i = 0; i < people.size(); i++) {
            int number = registration(workshop, people.get(i)).queueNumber();
            assertThat(outcomes.get(i))
                    .isEqualTo(
                            number <= 30
                                    ? new RegistrationOutcome.Confirmed()
                                    : new RegistrationOutcome.Waitlisted(number - 30));
        }
        assertThat(service.find(workshop).orElseThrow().freePlaces()).isZero();
    }

    /**
     * The control: without the lock, and without the constraint that would catch it at the last moment, the same load
     * gives away places that do not exist.
     */
    @Test
    void withoutTheLockTheSameLoadOversells() throws Exception {
        UUID workshop = scheduled(30);
        Places unlocked = new Places(withoutLock(), registrations, checkIns, mails);
        List<AccountDetails> people = Newcomers.many(120, jdbc).stream()
                .map(person -> accounts.find(person).orElseThrow())
                .toList();
        jdbc.sql("alter table registration drop constraint registration_number_once")
                .update();
        try {
            AtOnce.run(people.stream()
                    .<Callable<Boolean>>map(person -> () -> attempt(unlocked, workshop, person))
                    .toList());

            assertThat(confirmed(workshop)).isGreaterThan(30);
        } finally {
            for (String sql : List.of(
                    "delete from registration where workshop_id = :workshop",
                    "update workshop set confirmed = 0 where id = :workshop")) {
                jdbc.sql(sql).param("workshop", workshop).update();
            }
            jdbc.sql("alter table registration add constraint registration_number_once"
                            + " unique (workshop_id, queue_number)")
                    .update();
        }
    }

    @Test
    void whileThirtyGiveUpAndThirtyComeNobodyWaitsBesideAFreePlace() throws Exception {
        UUID workshop = scheduled(30);
        List<UUID> first = Newcomers.many(40, jdbc);
        first.forEach(person -> signUp(workshop, person));
        List<UUID> second = Newcomers.many(30, jdbc);
        List<Callable<Object>> acts = new ArrayList<>();
        first.subList(0, 30).forEach(person -> acts.add(() -> as(person, () -> service.cancelRegistration(workshop))));
        second.forEach(person -> acts.add(() -> signUp(workshop, person)));
        Collections.shuffle(acts);

        AtOnce.run(acts);

        WorkshopDetails after = service.find(workshop).orElseThrow();
        assertThat(after.confirmed()).isEqualTo(30).isEqualTo((int) confirmed(workshop));
        assertThat(after.waiting()).isEqualTo(10);
        assertThat(Stream.concat(first.stream(), second.stream())
                        .filter(person -> mails(person, "workshop-place-freed") > 1))
                .isEmpty();
        assertThat(first.subList(30, 40)).allSatisfy(person -> {
            assertThat(registration(workshop, person).status()).isEqualTo(RegistrationStatus.CONFIRMED);
            assertThat(mails(person, "workshop-place-freed")).isEqualTo(1);
        });
    }

    @Test
    void fiftyClicksOfOnePersonAreOnePlaceOneMailAndFiftyEqualAnswers() throws Exception {
        UUID workshop = scheduled(5);
        UUID person = Newcomers.one(jdbc);
        UUID form = UUID.randomUUID();

        List<RegistrationOutcome> outcomes =
                AtOnce.run(Collections.nCopies(50, () -> as(person, () -> service.register(workshop, NAME, form))));

        assertThat(outcomes).hasSize(50).containsOnly(new RegistrationOutcome.Confirmed());
        assertThat(service.find(workshop).orElseThrow().confirmed()).isEqualTo(1);
        assertThat(mails(person, "workshop-confirmed")).isEqualTo(1);
    }

    private UUID scheduled(int places) {
        return as(
                Newcomers.one(jdbc),
                () -> service.schedule(aWorkshop().withPlaces(places).plan()),
                Role.ORGANIZER);
    }

    private RegistrationOutcome signUp(UUID workshop, UUID person) {
        return as(person, () -> service.register(workshop, NAME, UUID.randomUUID()));
    }

    private boolean attempt(Places places, UUID workshop, AccountDetails person) {
        try {
            transactions.executeWithoutResult(
                    transaction -> places.register(workshop, person, NAME, UUID.randomUUID(), Instant.now()));
            return true;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    private WorkshopRepository withoutLock() {
        return (WorkshopRepository) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {WorkshopRepository.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("lock")) {
                        return workshops.findById((UUID) arguments[0]);
                    }
                    try {
                        return method.invoke(workshops, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private Registration registration(UUID workshop, UUID person) {
        return registrations.findByWorkshopIdAndAccountId(workshop, person).orElseThrow();
    }

    private long confirmed(UUID workshop) {
        return jdbc.sql("select count(*) from registration where workshop_id = :workshop and status = 'CONFIRMED'")
                .param("workshop", workshop)
                .query(Long.class)
                .single();
    }

    private long mails(UUID person, String kind) {
        return outbox.export(Newcomers.address(person)).stream()
                .filter(mail -> mail.kind().equals(kind))
                .count();
    }

    private static List<Integer> positions(List<RegistrationOutcome> outcomes) {
        return outcomes.stream()
                .filter(RegistrationOutcome.Waitlisted.class::isInstance)
                .map(outcome -> ((RegistrationOutcome.Waitlisted) outcome).position())
                .sorted()
                .toList();
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
