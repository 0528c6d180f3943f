package dk.trygbevis.workshops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trygbevis.base.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkshopTest {

    private static final Instant START = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant BEFORE = START.minus(Duration.ofDays(1));

    private final Workshop workshop = workshop(2);

    @Test
    void theFirstToComeGetThePlacesAndTheRestWaitInOrder() {
        assertThat(signUp().status()).isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(signUp().status()).isEqualTo(RegistrationStatus.CONFIRMED);
        Registration third = signUp();
        Registration fourth = signUp();

        assertThat(third.status()).isEqualTo(RegistrationStatus.WAITING);
        assertThat(fourth.queueNumber()).isGreaterThan(third.queueNumber());
        assertThat(workshop.freePlaces()).isZero();
    }

    @Test
    void aPlaceThatIsGivenUpIsFree() {
        Registration first = signUp();
        signUp();

        workshop.giveUp(first, BEFORE);

        assertThat(first.status()).isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(workshop.freePlaces()).isEqualTo(1);
    }

    @Test
    void leavingTheWaitingListFreesNoPlace() {
        signUp();
        signUp();

        workshop.giveUp(signUp(), BEFORE);

        assertThat(workshop.freePlaces()).isZero();
    }

    @Test
    void whoeverComesBackStandsLast() {
        Registration first = signUp();
        signUp();
        Registration third = signUp();
        workshop.giveUp(first, BEFORE);
        workshop.moveUp(third);
        Registration fourth = signUp();

        workshop.registerAgain(first, new PersonName("Amina Yusuf"), UUID.randomUUID(), BEFORE);

        assertThat(first.status()).isEqualTo(RegistrationStatus.WAITING);
        assertThat(first.queueNumber()).isGreaterThan(fourth.queueNumber());
    }

    @Test
    void nobodyMovesUpWithoutAFreePlace() {
        signUp();
        signUp();
        Registration third = signUp();

        assertThatThrownBy(() -> workshop.moveUp(third)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void fewerPlacesThanPeopleAreRefusedAndNothingChanges() {
        signUp();
        signUp();

        assertThat(workshop.change(plan(1), BEFORE)).isEqualTo(new ChangeOutcome.TooFewPlaces(2));
        assertThat(workshop.plan().capacity()).isEqualTo(2);
    }

    @Test
    void signUpClosesTheMomentTheWorkshopStarts() {
        assertThat(workshop.isOpen(START.minusMillis(1))).isTrue();
        assertThat(workshop.isOpen(START)).isFalse();
    }

    @Test
    void signUpClosesWhenTheWorkshopIsCancelled() {
        workshop.cancel(BEFORE);

        assertThat(workshop.isOpen(BEFORE)).isFalse();
        assertThat(workshop.change(plan(3), BEFORE)).isEqualTo(new ChangeOutcome.Over());
    }

    @Test
    void aWorkshopThatHasEndedStaysAsItWas() {
        assertThat(workshop.change(plan(3), START.plus(Duration.ofHours(2)))).isEqualTo(new ChangeOutcome.Over());
    }

    @Test
    void aPlanThatEndsBeforeItStartsOrHasNoPlacesIsRefused() {
        WorkshopPlan good = plan(2);

        assertThatThrownBy(() -> plan(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan(5001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkshopPlan(
                        null, good.title(), null, START, START, good.place(), good.address(), null, good.language(), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Registration signUp() {
        return workshop.register(UUID.randomUUID(), new PersonName("Emil Kragh"), UUID.randomUUID(), BEFORE);
    }

    private static Workshop workshop(int places) {
        return new Workshop(plan(places), UUID.randomUUID(), BEFORE);
    }

    private static WorkshopPlan plan(int places) {
        return Plans.aWorkshop().withPlaces(places).startingAt(START).plan();
    }
}
