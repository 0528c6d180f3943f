package dk.trygbevis.learning.exercises;

import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.exercises.Inbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What learners marked in messages, and what they took them for. What was decided is never decided again. */
@Component
public class InboxAnswers {

    private static final String NUMBERS_END = ",";

    private final JdbcClient jdbc;

    InboxAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, InboxProgress.Answer> of(UUID run) {
        Map<String, InboxProgress.Answer> answers = new HashMap<>();
        jdbc.sql("select item, marked, marked_in, called_fraud, found from inbox_answer where run_id = :run")
                .param("run", run)
                .query(row -> {
                    answers.put(row.getString(1), answer(row));
                });
        return answers;
    }

    /** Keeps what is marked in a message that is not decided on yet. */
    public void mark(UUID run, Inbox.Item item, Set<Integer> marked, Language language, Instant now) {
        require(item, marked, language);
        insertIfNew(run, item, now);
        jdbc.sql("update inbox_answer set marked = :marked, marked_in = :language, answered_at = :now"
                        + " where run_id = :run and item = :item and called_fraud is null")
                .param("marked", joined(new TreeSet<>(marked)))
                .param("language", language.tag())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("run", run)
                .param("item", item.id())
                .update();
    }

    /** Decides on a message, with what is marked in it; a second decision changes nothing. */
    public void decide(UUID run, Inbox.Item item, boolean fraud, Set<Integer> marked, Language language, Instant now) {
        mark(run, item, marked, language, now);
        Passages passages = Passages.of(item, language);
        jdbc.sql(
                        "update inbox_answer set called_fraud = :fraud, found = :found, false_marks = :false, answered_at = :now"
                                + " where run_id = :run and item = :item and called_fraud is null")
                .param("fraud", fraud)
                .param("found", joined(passages.found(marked)))
                .param("false", passages.falseMarks(marked))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("run", run)
                .param("item", item.id())
                .update();
    }

    private void insertIfNew(UUID run, Inbox.Item item, Instant now) {
        jdbc.sql(
                        "insert into inbox_answer (run_id, item, marked, marked_in, fraud, found, flags, false_marks, answered_at)"
                                + " select r.id, :item, '', 'da', :fraud, '', :flags, 0, :now from exercise_run r"
                                + " where r.id = :run and not exists"
                                + " (select 1 from inbox_answer a where a.run_id = :run and a.item = :item)")
                .param("item", item.id())
                .param("fraud", item.verdict() == Inbox.Verdict.FRAUD)
                .param("flags", item.flags().size())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("run", run)
                .update();
    }

    private static void require(Inbox.Item item, Set<Integer> marked, Language language) {
        int passages = Passages.of(item, language).all().size();
        if (marked.stream().anyMatch(number -> number < 0 || number >= passages)) {
            throw new IllegalArgumentException("Not passages of " + item.id() + ": " + marked);
        }
    }

    private static InboxProgress.Answer answer(ResultSet row) throws SQLException {
        boolean calledFraud = row.getBoolean(4);
        Boolean decided = row.wasNull() ? null : calledFraud;
        return new InboxProgress.Answer(
                new HashSet<>(numbers(row.getString(2))),
                row.getString(3).equals(Language.EN.tag()) ? Language.EN : Language.DA,
                decided,
                numbers(row.getString(5)));
    }

    private static String joined(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(NUMBERS_END));
    }

    private static List<Integer> numbers(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(NUMBERS_END, -1))
                        .map(Integer::valueOf)
                        .toList();
    }
}
