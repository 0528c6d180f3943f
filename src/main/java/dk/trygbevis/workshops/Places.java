package dk.trygbevis.workshops;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.base.web.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * The one rule about places: first come, first served. Every step locks the workshop's row before it looks, so that
 * steps follow one another; nobody waits beside a free place, and no place is given twice.
 */
@Component
class Places {

    private final WorkshopRepository workshops;
    private final RegistrationRepository registrations;
    private final CheckInRepository checkIns;
    private final WorkshopMails mails;

    Places(
            WorkshopRepository workshops,
            RegistrationRepository registrations,
            CheckInRepository checkIns,
            WorkshopMails mails) {
        this.workshops = workshops;
        this.registrations = registrations;
        this.checkIns = checkIns;
        this.mails = mails;
    }

    RegistrationOutcome register(UUID workshopId, AccountDetails person, PersonName name, UUID formKey, Instant now) {
        Workshop workshop = lock(workshopId);
        Optional<Registration> earlier = registrations.findByWorkshopIdAndAccountId(workshopId, person.id());
        if (earlier.isPresent() && (isActive(earlier.get()) || earlier.get().cameFrom(formKey))) {
            return again(earlier.get(), formKey);
        }
        if (!workshop.isOpen(now)) {
            return new RegistrationOutcome.Closed();
        }
        Registration registration;
        if (earlier.isPresent()) {
            registration = earlier.get();
            workshop.registerAgain(registration, name, formKey, now);
        } else {
            registration = registrations.save(workshop.register(person.id(), name, formKey, now));
        }
        RegistrationOutcome outcome = fresh(registration);
        mails.registered(outcome, workshop, person);
        return outcome;
    }

    GiveUpOutcome giveUp(UUID workshopId, UUID accountId, Instant now) {
        Workshop workshop = lock(workshopId);
        Optional<Registration> found = registrations.findByWorkshopIdAndAccountId(workshopId, accountId);
        if (found.isEmpty()) {
            return GiveUpOutcome.NOT_REGISTERED;
        }
        Registration registration = found.get();
        if (!isActive(registration)) {
            return GiveUpOutcome.GIVEN_UP;
        }
        if (!workshop.isOpen(now) || checkIns.existsById(registration.id())) {
            return GiveUpOutcome.CLOSED;
        }
        workshop.giveUp(registration, now);
        fill(workshop);
        return GiveUpOutcome.GIVEN_UP;
    }

    /**
     * Gives the free places of a locked workshop to those who wait, in their order, and tells them.
     *
     * @return the accounts that moved up
     */
    List<UUID> fill(Workshop workshop) {
        int free = workshop.freePlaces();
        if (free == 0) {
            return List.of();
        }
        List<Registration> next = registrations.findByWorkshopIdAndStatusOrderByQueueNumber(
                workshop.id(), RegistrationStatus.WAITING, Limit.of(free));
        next.forEach(workshop::moveUp);
        List<UUID> movedUp = next.stream().map(Registration::accountId).toList();
        mails.tell(WorkshopMails.Kind.PLACE_FREED, workshop, movedUp);
        return movedUp;
    }

    /** @throws NotFoundException if there is no such workshop */
    Workshop lock(UUID workshopId) {
        return workshops.lock(workshopId).orElseThrow(() -> new NotFoundException("workshop " + workshopId));
    }

    private RegistrationOutcome again(Registration earlier, UUID formKey) {
        return isActive(earlier) && earlier.cameFrom(formKey)
                ? fresh(earlier)
                : new RegistrationOutcome.AlreadyRegistered(earlier.status(), position(earlier));
    }

    private RegistrationOutcome fresh(Registration registration) {
        return registration.status() == RegistrationStatus.CONFIRMED
                ? new RegistrationOutcome.Confirmed()
                : new RegistrationOutcome.Waitlisted(position(registration));
    }

    private int position(Registration registration) {
        return registration.status() == RegistrationStatus.WAITING
                ? registrations.position(registration.workshopId(), registration.queueNumber())
                : 0;
    }

    private static boolean isActive(Registration registration) {
        return registration.status() != RegistrationStatus.CANCELLED;
    }
}
