package dk.trygbevis.learning.exercises;

import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.exercises.Inbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One go through an inbox, as far as it has come.
 *
 * @param number the first, second, ... go
 * @param answers by the message's id; messages that nobody touched are absent
 */
public record InboxProgress(Inbox inbox, int number, Map<String, Answer> answers) {

    /**
     * What was done with a message.
     *
     * @param marked numbers of {@link Passages}, in the language they were marked in
     * @param calledFraud absent until it is decided; then it stays
     * @param found places of the flags that were found, once it is decided
     */
    public record Answer(
            Set<Integer> marked,
            Language markedIn,
            @Nullable Boolean calledFraud,
            List<Integer> found) {

        public boolean isDecided() {
            return calledFraud != null;
        }
    }

    public Optional<Answer> answer(String item) {
        return Optional.ofNullable(answers.get(item));
    }

    public boolean isDecided(String item) {
        return answer(item).filter(Answer::isDecided).isPresent();
    }

    public boolean isFinished() {
        return inbox.items().stream().allMatch(item -> isDecided(item.id()));
    }

    public long decided() {
        return inbox.items().stream().filter(item -> isDecided(item.id())).count();
    }

    public long count(Inbox.Verdict verdict) {
        return inbox.items().stream().filter(item -> item.verdict() == verdict).count();
    }

    /** Fraud called fraud. */
    public long hits() {
        return called(Inbox.Verdict.FRAUD, true);
    }

    /** Genuine messages called genuine. */
    public long trusted() {
        return called(Inbox.Verdict.GENUINE, false);
    }

    /** Genuine messages called fraud. */
    public long falseAlarms() {
        return called(Inbox.Verdict.GENUINE, true);
    }

    public long flagsFound() {
        return answers.values().stream()
                .mapToLong(answer -> answer.found().size())
                .sum();
    }

    public long flags() {
        return inbox.items().stream().mapToLong(item -> item.flags().size()).sum();
    }

    private long called(Inbox.Verdict verdict, boolean fraud) {
        return inbox.items().stream()
                .filter(item -> item.verdict() == verdict)
                .filter(item -> answer(item.id())
                        .map(Answer::calledFraud)
                        .filter(called -> called == fraud)
                        .isPresent())
                .count();
    }
}
