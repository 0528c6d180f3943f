package dk.trygbevis.learning.exercises;

import dk.trygbevis.catalog.exercises.Estimate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What learners guessed before they knew. The first guess stands: the second is no guess any more. */
@Component
public class Guesses {

    private final JdbcClient jdbc;

    Guesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<BigDecimal> of(UUID enrollment, String exercise) {
        return jdbc.sql("select guess from estimate_guess where enrollment_id = :enrollment and exercise = :exercise")
                .param("enrollment", enrollment)
                .param("exercise", exercise)
                .query((row, number) -> row.getBigDecimal(1))
                .optional();
    }

    /** The guess that stands. */
    public BigDecimal keepFirst(UUID enrollment, Estimate estimate, BigDecimal guess, Instant now) {
        Optional<BigDecimal> first = of(enrollment, estimate.id());
        if (first.isPresent()) {
            return first.get();
        }
        jdbc.sql("insert into estimate_guess (enrollment_id, exercise, guess, close, guessed_at)"
                        + " values (:enrollment, :exercise, :guess, :close, :now)")
                .param("enrollment", enrollment)
                .param("exercise", estimate.id())
                .param("guess", guess)
                .param("close", estimate.isClose(guess))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return guess;
    }

    /** Copies what one enrollment has and the other lacks. */
    public void addMissing(UUID from, UUID to) {
        jdbc.sql("insert into estimate_guess (enrollment_id, exercise, guess, close, guessed_at)"
                        + " select :to, exercise, guess, close, guessed_at from estimate_guess"
                        + " where enrollment_id = :from and exercise not in"
                        + " (select exercise from estimate_guess where enrollment_id = :to)")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
