package dk.trygbevis.workshops;

import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.web.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who signed up and who came, for those who run the workshop or teach there. Every method throws
 * {@link AccessDeniedException} for somebody else's workshop and {@link NotFoundException} for one that does not exist.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('INSTRUCTOR', 'ORGANIZER', 'ADMINISTRATOR')")
public class AttendanceService {

    private static final double WHOLE = 1.0;

    private final WorkshopRepository workshops;
    private final RegistrationRepository registrations;
    private final CheckInRepository checkIns;
    private final Places places;
    private final WorkshopAccess access;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    AttendanceService(
            WorkshopRepository workshops,
            RegistrationRepository registrations,
            CheckInRepository checkIns,
            Places places,
            WorkshopAccess access,
            ApplicationEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.workshops = workshops;
        this.registrations = registrations;
        this.checkIns = checkIns;
        this.places = places;
        this.access = access;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page of those who hold a place, by name. */
    @Transactional(readOnly = true)
    public List<Participant> participants(UUID workshopId, String name, int page, int size) {
        require(workshopId);
        return registrations.confirmed(workshopId, pattern(name), PageRequest.of(page, size));
    }

    /** A page of those who wait, in their order. */
    @Transactional(readOnly = true)
    public List<Participant> waitingList(UUID workshopId, int page, int size) {
        require(workshopId);
        return registrations.waiting(workshopId, PageRequest.of(page, size));
    }

    /**
     * Everybody who holds a place or waits, in the order in which they signed up, a piece at a time. The list leaves the
     * house this way, so that it is for those who run the workshop.
     *
     * @param after the queue number of the last one that was read, 0 to begin with
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ORGANIZER', 'ADMINISTRATOR')")
    public List<Participant> export(UUID workshopId, int after, int size) {
        access.requireRun(require(workshopId));
        return registrations.after(workshopId, after, Limit.of(size));
    }

    /** The accounts of those who came, for those who run the workshop. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ORGANIZER', 'ADMINISTRATOR')")
    public Set<UUID> attendees(UUID workshopId) {
        access.requireRun(require(workshopId));
        return checkIns.accounts(workshopId);
    }

    @Transactional(readOnly = true)
    public Attendance count(UUID workshopId) {
        return new Attendance(
                checkIns.present(workshopId), require(workshopId).details(0).confirmed());
    }

    /**
     * Ticks somebody as present, or takes the tick back. Publishes {@link WorkshopAttended} when the workshop counts
     * towards a course. Setting what is set already changes nothing.
     */
    public CheckInOutcome checkIn(UUID registrationId, boolean present) {
        Optional<UUID> workshopId = registrations.workshopOf(registrationId);
        if (workshopId.isEmpty()) {
            return new CheckInOutcome.NoPlace();
        }
        Workshop workshop = access.requireSeen(places.lock(workshopId.get()));
        // Read behind the lock: whoever is erased meanwhile has no place any more.
        return registrations
                .findById(registrationId)
                .map(registration -> checkIn(workshop, registration, present))
                .orElseGet(CheckInOutcome.NoPlace::new);
    }

    private CheckInOutcome checkIn(Workshop workshop, Registration registration, boolean present) {
        Optional<CheckIn> earlier = checkIns.findById(registration.id());
        if (!present) {
            earlier.ifPresent(this::takeBack);
            return new CheckInOutcome.Absent();
        }
        if (earlier.isPresent()) {
            return new CheckInOutcome.Present(earlier.get().at());
        }
        if (workshop.isCancelled() || registration.status() != RegistrationStatus.CONFIRMED) {
            return new CheckInOutcome.NoPlace();
        }
        return tick(workshop, registration);
    }

    private CheckInOutcome tick(Workshop workshop, Registration registration) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        checkIns.save(new CheckIn(registration.id(), access.me(), now));
        String course = workshop.plan().courseSlug();
        if (course != null) {
            events.publishEvent(new WorkshopAttended(workshop.id(), registration.accountId(), course, WHOLE, now));
        }
        return new CheckInOutcome.Present(now);
    }

    private void takeBack(CheckIn checkIn) {
        checkIns.delete(checkIn);
        audit.record(
                access.me().toString(),
                "check-in-withdrawn",
                checkIn.registrationId().toString(),
                checkIn.at().toString());
    }

    private Workshop require(UUID workshopId) {
        return access.requireSeen(
                workshops.findById(workshopId).orElseThrow(() -> new NotFoundException("workshop " + workshopId)));
    }

    private static String pattern(String name) {
        String escaped = name.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return "%" + escaped + "%";
    }
}
