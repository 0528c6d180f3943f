package dk.trygbevis.workshops;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface WorkshopRepository extends JpaRepository<Workshop, UUID> {

    /** The workshop, with its row locked until the transaction ends: places change only behind this. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Workshop w where w.id = :id")
    Optional<Workshop> lock(UUID id);

    @Query("select w from Workshop w where w.cancelledAt is null and w.startsAt > :now order by w.startsAt, w.id")
    List<Workshop> upcoming(Instant now, Pageable page);

    @Query("select w from Workshop w where w.endsAt > :now and (:all = true or w.createdBy = :me or w.id in :named)"
            + " order by w.startsAt, w.id")
    List<Workshop> ahead(Instant now, boolean all, UUID me, Collection<UUID> named, Pageable page);

    @Query("select w from Workshop w where w.endsAt <= :now and (:all = true or w.createdBy = :me or w.id in :named)"
            + " order by w.startsAt desc, w.id")
    List<Workshop> past(Instant now, boolean all, UUID me, Collection<UUID> named, Pageable page);

    @Query("select w from Workshop w, Registration r where r.workshopId = w.id and r.accountId = :account"
            + " and r.status <> dk.trygbevis.workshops.RegistrationStatus.CANCELLED order by w.startsAt desc, w.id")
    List<Workshop> signedUpFor(UUID account, Limit limit);
}
