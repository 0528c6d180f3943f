package dk.trygbevis.workshops;

import static dk.trygbevis.testing.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.LivingAccounts;
import dk.trygbevis.accounts.UnlockedAccounts;
import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.operations.InvariantsHold;
import dk.trygbevis.privacy.ErasureOutcome;
import dk.trygbevis.privacy.ErasureService;
import dk.trygbevis.privacy.Somebody;
import dk.trygbevis.privacy.Tables;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Row 21 of the fault table: somebody is erased while they sign up, and while they are ticked as present. */
@DatabaseTest
@ExtendWith(InvariantsHold.class)
class ErasedWhileComingTest {

    private static final int ROUNDS = 20;

    /** One for each: a shared pool of a small machine has a single thread, and nobody would meet anybody. */
    private static final Executor THREADS = Thread::startVirtualThread;

    @Autowired
    private ErasureService erasures;

    @Autowired
    private LivingAccounts living;

    @Autowired
    private WorkshopRepository workshops;

    @Autowired
    private RegistrationRepository registrations;

    @Autowired
    private CheckInRepository checkIns;

    @Autowired
    private Places places;

    @Autowired
    private WorkshopMails mails;

    @Autowired
    private WorkshopAccess access;

    @Autowired
    private AccountService accounts;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    @Test
    void theErasureWaitsForTheSignUpAndTakesThePlaceAlong() throws Exception {
        Somebody person = Somebody.in(context);
        EmailAddress email = person.email();
        UUID workshop = person.aWorkshopWith(5);

        meet(person, workshop, living, false);

        assertNothingIsLeftOf(person, email);
        assertThat(places(workshop)).isZero();
    }

    /** The control: the account is only looked at. Then the place comes after the erasure, with the name. */
    @Test
    void withoutHoldingTheAccountTheNameOfAnErasedPersonIsWrittenDown() throws Exception {
        Somebody person = Somebody.in(context);
        UUID workshop = person.aWorkshopWith(5);
        try {
            meet(person, workshop, new UnlockedAccounts(context), true);

            assertThat(new Tables(jdbc).wherever(person.name().value())).contains("registration.name");
        } finally {
            jdbc.sql("delete from registration where account_id = :account")
                    .param("account", person.id())
                    .update();
            jdbc.sql("update workshop set confirmed = 0 where id = :id")
                    .param("id", workshop)
                    .update();
        }
    }

    @Test
    void whoeverIsTickedAtThatMomentIsGoneAndCountsAsOneWhoCameOrAsAFreePlace() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Somebody person = Somebody.in(context);
            EmailAddress email = person.email();
            UUID workshop = person.hasAPlaceAtAWorkshopWith(5);
            UUID registration = person.registrationFor(workshop);

            CompletableFuture<Void> tick = CompletableFuture.runAsync(() -> person.isCheckedIn(registration), THREADS);
            assertThat(as(person.id(), erasures::eraseMe)).isEqualTo(new ErasureOutcome.Erased());
            tick.get(30, TimeUnit.SECONDS);
            await().until(() -> jdbc.sql("select count(*) from event_publication where serialized_event like :id")
                            .param("id", "%" + workshop + "%")
                            .query(Long.class)
                            .single()
                    == 0);

            assertNothingIsLeftOf(person, email);
            assertThat((long) workshops
                            .findById(workshop)
                            .orElseThrow()
                            .details(0)
                            .confirmed())
                    .isEqualTo(places(workshop));
        }
    }

    @Test
    void whoHasBeenErasedElsewhereSignsUpForNothing() {
        Somebody person = Somebody.in(context);
        UUID workshop = person.aWorkshopWith(5);
        as(person.id(), erasures::eraseMe);

        assertThatThrownBy(() -> person.signsUpFor(workshop)).isInstanceOf(AccessDeniedException.class);
    }

    /** Stops the sign-up between reading the account and writing, and erases the person there. */
    private void meet(Somebody person, UUID workshop, LivingAccounts held, boolean erasureComesThrough)
            throws Exception {
        Pause pause = new Pause();
        WorkshopService service = new WorkshopService(
                workshops, registrations, checkIns, places, mails, access, accounts, held, audit, pausing(pause));
        CompletableFuture<RegistrationOutcome> signUp = CompletableFuture.supplyAsync(
                () -> as(
                        person.id(),
                        () -> transactions.execute(
                                status -> service.register(workshop, person.name(), UUID.randomUUID()))),
                THREADS);
        pause.awaitReached();
        CompletableFuture<ErasureOutcome> erasure =
                CompletableFuture.supplyAsync(() -> as(person.id(), erasures::eraseMe), THREADS);
        if (erasureComesThrough) {
            erasure.get(30, TimeUnit.SECONDS);
        } else {
            await().during(Duration.ofMillis(300)).until(() -> !erasure.isDone());
        }
        pause.end();
        signUp.get(30, TimeUnit.SECONDS);
        assertThat(erasure.get(30, TimeUnit.SECONDS)).isEqualTo(new ErasureOutcome.Erased());
    }

    private static Clock pausing(Pause pause) {
        return new Clock() {
            @Override
            public Instant instant() {
                pause.here();
                return Instant.now();
            }

            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private long places(UUID workshop) {
        return jdbc.sql("select count(*) from registration where workshop_id = :workshop and status = 'CONFIRMED'")
                .param("workshop", workshop)
                .query(Long.class)
                .single();
    }

    private void assertNothingIsLeftOf(Somebody person, EmailAddress email) {
        Tables tables = new Tables(jdbc);
        await().until(() -> tables.wherever(email.value()).isEmpty());
        assertThat(tables.wherever(person.name().value())).isEmpty();
        assertThat(tables.wherever(person.id())).allMatch(place -> place.startsWith("audit_entry."));
    }
}
