package dk.trygbevis.workshops;

import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CheckInRepository extends JpaRepository<CheckIn, UUID> {

    @Query("select count(c) from CheckIn c, Registration r where c.registrationId = r.id"
            + " and r.workshopId = :workshopId")
    int present(UUID workshopId);

    @Query("select r.accountId from CheckIn c, Registration r where c.registrationId = r.id"
            + " and r.workshopId = :workshopId")
    Set<UUID> accounts(UUID workshopId);
}
