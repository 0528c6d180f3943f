package dk.trygbevis.learning;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface QuizAttemptRepository extends JpaRepository<QuizAttempt, UUID> {

    List<QuizAttempt> findByEnrollmentIdOrderByNumberDesc(UUID enrollmentId);

    Optional<QuizAttempt> findFirstByEnrollmentIdOrderByNumberDesc(UUID enrollmentId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from QuizAttempt a where a.id = :id")
    Optional<QuizAttempt> lock(UUID id);
}
