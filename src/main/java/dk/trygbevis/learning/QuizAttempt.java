package dk.trygbevis.learning;

import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.exercises.Question;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One try at the final test: the questions that were drawn, the answers so far, and the result once it is handed in. */
@Entity
@Table(name = "quiz_attempt")
class QuizAttempt {

    @Id
    private UUID id;

    private UUID enrollmentId;
    private int number;
    private String questions;
    private Instant startedAt;

    @Nullable
    private Instant submittedAt;

    @Nullable
    private Integer score;

    @Nullable
    private Boolean passed;

    @ElementCollection
    @CollectionTable(name = "quiz_answer", joinColumns = @JoinColumn(name = "attempt_id"))
    @MapKeyColumn(name = "question")
    private Map<String, Given> answers = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected QuizAttempt() {}

    QuizAttempt(Enrollment enrollment, int number, List<Question> drawn, Instant now) {
        this.id = UUID.randomUUID();
        this.enrollmentId = enrollment.id();
        this.number = number;
        this.questions = Choices.join(drawn.stream().map(Question::id).toList());
        this.startedAt = now;
    }

    /** Takes an answer, or another answer to the same question. After handing in nothing changes any more. */
    void answer(Question question, List<String> answer, Instant now) {
        if (isSubmitted() || !questionIds().contains(question.id())) {
            return;
        }
        answers.put(question.id(), new Given(Choices.join(question.checked(answer)), now));
    }

    /** Counts the answers; handing in twice changes nothing. */
    void submit(Course course, Instant now) {
        if (isSubmitted()) {
            return;
        }
        List<String> drawn = questionIds();
        long correct = drawn.stream()
                .flatMap(id -> course.testQuestion(id).stream())
                .filter(question -> question.isCorrect(chosen(question.id())))
                .count();
        submittedAt = now;
        score = (int) (100 * correct / drawn.size());
        passed = score >= course.completion().test();
    }

    boolean isSubmitted() {
        return submittedAt != null;
    }

    boolean isPassed() {
        return Boolean.TRUE.equals(passed);
    }

    List<String> questionIds() {
        return Choices.list(questions);
    }

    List<String> chosen(String question) {
        Given given = answers.get(question);
        return given == null ? List.of() : Choices.list(given.chosen);
    }

    UUID id() {
        return id;
    }

    UUID enrollmentId() {
        return enrollmentId;
    }

    int number() {
        return number;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    int score() {
        return score == null ? 0 : score;
    }

    /** What was answered, and when. */
    @Embeddable
    static class Given {

        @Column(name = "chosen")
        private String chosen;

        @Column(name = "answered_at")
        private Instant answeredAt;

        @SuppressWarnings("NullAway.Init")
        protected Given() {}

        Given(String chosen, Instant answeredAt) {
            this.chosen = chosen;
            this.answeredAt = answeredAt;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Given given && chosen.equals(given.chosen) && answeredAt.equals(given.answeredAt);
        }

        @Override
        public int hashCode() {
            return chosen.hashCode();
        }
    }
}
