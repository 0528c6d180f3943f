package dk.trygbevis.learning;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CompletionRepository extends JpaRepository<Completion, UUID> {

    boolean existsByEnrollmentId(UUID enrollmentId);

    boolean existsByAccountIdAndCourseSlug(UUID accountId, String slug);

    @Query("select c.enrollmentId from Completion c where c.accountId = :accountId")
    List<UUID> enrollmentsCompletedBy(UUID accountId);
}
