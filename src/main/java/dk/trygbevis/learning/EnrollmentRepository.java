package dk.trygbevis.learning;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface EnrollmentRepository extends JpaRepository<Enrollment, UUID> {

    Optional<Enrollment> findFirstByAccountIdAndCourseSlugOrderByRunDesc(UUID accountId, String slug);

    Optional<Enrollment> findFirstByGuestHashAndCourseSlugOrderByRunDesc(String guestHash, String slug);

    List<Enrollment> findByGuestHash(String guestHash);

    List<Enrollment> findByAccountIdOrderByStartedAtDesc(UUID accountId);

    /** What is saved for one learner in two tabs at once is saved one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enrollment e where e.id = :id")
    Optional<Enrollment> lock(UUID id);

    default Optional<Enrollment> newest(Learner learner, String slug) {
        return switch (learner) {
            case Learner.Member(UUID accountId) -> findFirstByAccountIdAndCourseSlugOrderByRunDesc(accountId, slug);
            case Learner.Guest(String hash) -> findFirstByGuestHashAndCourseSlugOrderByRunDesc(hash, slug);
        };
    }
}
