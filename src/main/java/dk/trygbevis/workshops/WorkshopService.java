package dk.trygbevis.workshops;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.LivingAccounts;
import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.OpenToAll;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.base.web.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Planning workshops, and signing up for them. A place is never given twice, whoever asks at the same moment; a place
 * that is given up goes to the first who waits, in the same transaction. Methods that take the id of a workshop that does
 * not exist throw {@link NotFoundException}.
 */
@Service
@Transactional
public class WorkshopService {

    private static final int MOST_OF_MINE = 200;

    private final WorkshopRepository workshops;
    private final RegistrationRepository registrations;
    private final CheckInRepository checkIns;
    private final Places places;
    private final WorkshopMails mails;
    private final WorkshopAccess access;
    private final AccountService accounts;
    private final LivingAccounts living;
    private final AuditLog audit;
    private final Clock clock;

    WorkshopService(
            WorkshopRepository workshops,
            RegistrationRepository registrations,
            CheckInRepository checkIns,
            Places places,
            WorkshopMails mails,
            WorkshopAccess access,
            AccountService accounts,
            LivingAccounts living,
            AuditLog audit,
            Clock clock) {
        this.workshops = workshops;
        this.registrations = registrations;
        this.checkIns = checkIns;
        this.places = places;
        this.mails = mails;
        this.access = access;
        this.accounts = accounts;
        this.living = living;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the new workshop's id */
    @PreAuthorize("hasAnyRole('ORGANIZER', 'ADMINISTRATOR')")
    public UUID schedule(WorkshopPlan plan) {
        Workshop workshop = workshops.save(new Workshop(plan, access.me(), now()));
        audit.record(access.me().toString(), "workshop-scheduled", workshop.id().toString(), "");
        return workshop.id();
    }

    /**
     * Changes a workshop. Those who wait move up into added places; those who signed up hear of a new time or place.
     *
     * @throws AccessDeniedException if it is somebody else's workshop
     */
    @PreAuthorize("hasAnyRole('ORGANIZER', 'ADMINISTRATOR')")
    public ChangeOutcome change(UUID id, WorkshopPlan plan) {
        Workshop workshop = access.requireRun(places.lock(id));
        boolean elsewhere = workshop.plan().meetsElsewhere(plan);
        ChangeOutcome outcome = workshop.change(plan, now());
        if (!(outcome instanceof ChangeOutcome.Changed)) {
            return outcome;
        }
        audit.record(access.me().toString(), "workshop-changed", id.toString(), "");
        List<UUID> movedUp = places.fill(workshop);
        if (elsewhere) {
            List<UUID> others = registrations.accountsOf(id).stream()
                    .filter(account -> !movedUp.contains(account))
                    .toList();
            mails.tell(WorkshopMails.Kind.CHANGED, workshop, others);
        }
        return new ChangeOutcome.Changed(movedUp.size());
    }

    /**
     * Calls a workshop off and tells everybody who holds a place or waits.
     *
     * @throws AccessDeniedException if it is somebody else's workshop
     */
    @PreAuthorize("hasAnyRole('ORGANIZER', 'ADMINISTRATOR')")
    public CancellationOutcome cancel(UUID id) {
        Workshop workshop = access.requireRun(places.lock(id));
        if (workshop.isCancelled()) {
            return new CancellationOutcome.AlreadyCancelled();
        }
        if (workshop.hasEnded(now())) {
            return new CancellationOutcome.Over();
        }
        workshop.cancel(now());
        List<UUID> everybody = registrations.accountsOf(id);
        mails.tell(WorkshopMails.Kind.CANCELLED, workshop, everybody);
        audit.record(access.me().toString(), "workshop-cancelled", id.toString(), "");
        return new CancellationOutcome.Cancelled(everybody.size());
    }

    /** A page of the workshops that the signed-in person looks after or teaches at: the next first, or of the past the last first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('INSTRUCTOR', 'ORGANIZER', 'ADMINISTRATOR')")
    public List<WorkshopDetails> managed(boolean past, int page, int size) {
        PageRequest request = PageRequest.of(page, size);
        return details(
                past
                        ? workshops.past(now(), access.toAll(), access.me(), access.named(), request)
                        : workshops.ahead(now(), access.toAll(), access.me(), access.named(), request));
    }

    /** A workshop that the signed-in person looks after; nothing if it is somebody else's. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ORGANIZER', 'ADMINISTRATOR')")
    public Optional<WorkshopDetails> managed(UUID id) {
        return workshops.findById(id).filter(access::isRunBy).map(this::details);
    }

    /** A workshop that the signed-in person teaches at without looking after it. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('INSTRUCTOR')")
    public Optional<WorkshopDetails> taught(UUID id) {
        return workshops.findById(id).filter(access::isTaughtBy).map(this::details);
    }

    /** A workshop as anybody may know it. */
    @Transactional(readOnly = true)
    @OpenToAll
    public Optional<WorkshopDetails> find(UUID id) {
        return workshops.findById(id).map(this::details);
    }

    /**
     * Signs up whoever is signed in. Somebody without a name on their account gets this one.
     *
     * @param formKey made when the form was shown; sending the same form again changes nothing
     */
    @PreAuthorize("isAuthenticated()")
    public RegistrationOutcome register(UUID workshopId, PersonName name, UUID formKey) {
        AccountDetails person = living.hold(access.me())
                .orElseThrow(() -> new AccessDeniedException("Account " + access.me() + " has been erased"));
        RegistrationOutcome outcome = places.register(workshopId, person, name, formKey, now());
        if (person.name() == null && !(outcome instanceof RegistrationOutcome.Closed)) {
            accounts.rename(name);
        }
        return outcome;
    }

    /** Gives up the place, or the turn on the waiting list, of whoever is signed in. */
    @PreAuthorize("isAuthenticated()")
    public GiveUpOutcome cancelRegistration(UUID workshopId) {
        return places.giveUp(workshopId, access.me(), now());
    }

    /** The signed-in person's place at a workshop, also one they gave up; nothing if they never signed up. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<MyRegistration> myRegistration(UUID workshopId) {
        return workshops
                .findById(workshopId)
                .flatMap(workshop -> registrations
                        .findByWorkshopIdAndAccountId(workshopId, access.me())
                        .map(registration -> mine(registration, details(workshop))));
    }

    /** The signed-in person's places and turns on waiting lists, past and to come, the latest workshop first. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<MyRegistration> myRegistrations() {
        List<WorkshopDetails> mine = details(workshops.signedUpFor(access.me(), Limit.of(MOST_OF_MINE)));
        Map<UUID, Registration> byWorkshop =
                registrations
                        .findByAccountIdAndWorkshopIdIn(
                                access.me(),
                                mine.stream().map(WorkshopDetails::id).toList())
                        .stream()
                        .collect(Collectors.toMap(Registration::workshopId, Function.identity()));
        return mine.stream()
                .flatMap(
                        workshop -> Optional.ofNullable(byWorkshop.get(workshop.id()))
                                .map(registration -> mine(registration, workshop))
                                .stream())
                .toList();
    }

    private MyRegistration mine(Registration registration, WorkshopDetails workshop) {
        boolean waits = registration.status() == RegistrationStatus.WAITING;
        return new MyRegistration(
                registration.id(),
                workshop,
                registration.name(),
                registration.status(),
                waits ? registrations.position(workshop.id(), registration.queueNumber()) : 0,
                checkIns.findById(registration.id()).map(CheckIn::at).orElse(null));
    }

    private WorkshopDetails details(Workshop workshop) {
        return details(List.of(workshop)).getFirst();
    }

    private List<WorkshopDetails> details(List<Workshop> some) {
        Map<UUID, Long> waiting = registrations
                .waiting(some.stream().map(Workshop::id).toList())
                .stream()
                .collect(Collectors.toMap(WaitingCount::workshopId, WaitingCount::waiting));
        return some.stream()
                .map(workshop ->
                        workshop.details(waiting.getOrDefault(workshop.id(), 0L).intValue()))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
