package dk.trygbevis.workshops;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RegistrationRepository extends JpaRepository<Registration, UUID> {

    Optional<Registration> findByWorkshopIdAndAccountId(UUID workshopId, UUID accountId);

    List<Registration> findByAccountIdAndWorkshopIdIn(UUID accountId, Collection<UUID> workshopIds);

    List<Registration> findByWorkshopIdAndStatusOrderByQueueNumber(
            UUID workshopId, RegistrationStatus status, Limit limit);

    @Query("select r.workshopId from Registration r where r.id = :id")
    Optional<UUID> workshopOf(UUID id);

    /** The workshops that an account signed up for, also those it gave up, in the order in which they are locked. */
    @Query("select r.workshopId from Registration r where r.accountId = :account order by r.workshopId")
    List<UUID> workshopsOf(UUID account);

    /** How many wait up to and including this number: the position of whoever holds it. */
    @Query("select count(r) from Registration r where r.workshopId = :workshopId"
            + " and r.status = dk.trygbevis.workshops.RegistrationStatus.WAITING and r.queueNumber <= :queueNumber")
    int position(UUID workshopId, int queueNumber);

    @Query("select r.accountId from Registration r where r.workshopId = :workshopId"
            + " and r.status <> dk.trygbevis.workshops.RegistrationStatus.CANCELLED")
    List<UUID> accountsOf(UUID workshopId);

    @Query("select new dk.trygbevis.workshops.WaitingCount(r.workshopId, count(r)) from Registration r"
            + " where r.workshopId in :workshopIds"
            + " and r.status = dk.trygbevis.workshops.RegistrationStatus.WAITING group by r.workshopId")
    List<WaitingCount> waiting(Collection<UUID> workshopIds);

    @Query(PARTICIPANTS + " and r.status = dk.trygbevis.workshops.RegistrationStatus.CONFIRMED"
            + " and lower(r.name) like :pattern escape '!' order by lower(r.name), r.id")
    List<Participant> confirmed(UUID workshopId, String pattern, Pageable page);

    @Query(PARTICIPANTS + " and r.status = dk.trygbevis.workshops.RegistrationStatus.WAITING order by r.queueNumber")
    List<Participant> waiting(UUID workshopId, Pageable page);

    @Query(PARTICIPANTS + " and r.status <> dk.trygbevis.workshops.RegistrationStatus.CANCELLED"
            + " and r.queueNumber > :after order by r.queueNumber")
    List<Participant> after(UUID workshopId, int after, Limit limit);

    String PARTICIPANTS = "select new dk.trygbevis.workshops.Participant("
            + "r.id, r.accountId, r.name, r.status, r.queueNumber, r.registeredAt, c.checkedInAt)"
            + " from Registration r left join CheckIn c on c.registrationId = r.id where r.workshopId = :workshopId";
}
