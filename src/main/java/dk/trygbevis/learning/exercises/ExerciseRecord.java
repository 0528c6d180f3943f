package dk.trygbevis.learning.exercises;

import dk.trygbevis.accounts.PersonalSection;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.Texts;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.exercises.Checklist;
import dk.trygbevis.catalog.exercises.Estimate;
import dk.trygbevis.catalog.exercises.Exercise;
import dk.trygbevis.catalog.exercises.Inbox;
import dk.trygbevis.catalog.exercises.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody did in the exercises of a course, in words, for the page of all that is known about them. */
@Component
public class ExerciseRecord {

    private final JdbcClient jdbc;
    private final Texts texts;

    ExerciseRecord(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** @param course the version that the enrollment is of; where it is gone, ids stand in the place of words */
    public void write(UUID enrollment, Optional<Course> course, Language language, PersonalSection.Writer writer) {
        List<Exercise> known = course.stream()
                .flatMap(version -> version.lessons().stream())
                .flatMap(lesson -> lesson.exercises().stream())
                .toList();
        writeInboxes(enrollment, known, language, writer);
        writeScenarios(enrollment, known, language, writer);
        writeGuesses(enrollment, known, language, writer);
        writePlans(enrollment, known, language, writer);
        writer.end();
    }

    private record Decision(
            String exercise, String item, @Nullable Boolean calledFraud) {}

    private void writeInboxes(UUID enrollment, List<Exercise> known, Language language, PersonalSection.Writer writer) {
        jdbc.sql("select r.exercise, a.item, a.called_fraud from inbox_answer a join exercise_run r on r.id = a.run_id"
                        + " where r.enrollment_id = :enrollment order by r.exercise, r.number, a.answered_at")
                .param("enrollment", enrollment)
                .query(Decision.class)
                .list()
                .forEach(decision -> writer.text(
                        of(known, Inbox.class, decision.exercise())
                                .flatMap(inbox -> inbox.item(decision.item()))
                                .map(item -> item.from().in(language))
                                .orElse(decision.item()),
                        texts.get(language, "learning.data.called." + decision.calledFraud())));
    }

    private record Taken(String exercise, String scene, String choice) {}

    private void writeScenarios(
            UUID enrollment, List<Exercise> known, Language language, PersonalSection.Writer writer) {
        jdbc.sql("select r.exercise, s.scene, s.choice from scenario_step s join exercise_run r on r.id = s.run_id"
                        + " where r.enrollment_id = :enrollment order by r.exercise, r.number, s.position")
                .param("enrollment", enrollment)
                .query(Taken.class)
                .list()
                .forEach(taken -> {
                    Optional<Scenario> scenario = of(known, Scenario.class, taken.exercise());
                    writer.text(
                            words(scenario.map(Scenario::title), language, taken.exercise()),
                            words(
                                    scenario.flatMap(one ->
                                                    one.scene(taken.scene()).choice(taken.choice()))
                                            .map(Scenario.Option::text),
                                    language,
                                    taken.choice()));
                });
    }

    private record Guess(String exercise, java.math.BigDecimal guess) {}

    private void writeGuesses(UUID enrollment, List<Exercise> known, Language language, PersonalSection.Writer writer) {
        jdbc.sql("select exercise, guess from estimate_guess where enrollment_id = :enrollment order by guessed_at")
                .param("enrollment", enrollment)
                .query(Guess.class)
                .list()
                .forEach(guess -> writer.text(
                        words(
                                of(known, Estimate.class, guess.exercise()).map(Estimate::prompt),
                                language,
                                guess.exercise()),
                        guess.guess().stripTrailingZeros().toPlainString()));
    }

    private record Line(
            String exercise, String line, @Nullable String ownText, boolean ticked) {}

    private void writePlans(UUID enrollment, List<Exercise> known, Language language, PersonalSection.Writer writer) {
        jdbc.sql("select exercise, line, own_text, ticked from plan_line where enrollment_id = :enrollment"
                        + " order by exercise, created_at, line")
                .param("enrollment", enrollment)
                .query(Line.class)
                .list()
                .forEach(line -> writer.text(
                        line.ownText() == null ? item(known, line, language) : line.ownText(),
                        texts.get(language, "learning.data.ticked." + line.ticked())));
    }

    private static String item(List<Exercise> known, Line line, Language language) {
        return words(
                of(known, Checklist.class, line.exercise()).stream()
                        .flatMap(checklist -> checklist.items().stream())
                        .filter(item -> item.id().equals(line.line()))
                        .map(Checklist.Item::text)
                        .findFirst(),
                language,
                line.line());
    }

    private static <T extends Exercise> Optional<T> of(List<Exercise> known, Class<T> kind, String id) {
        return known.stream()
                .filter(exercise -> exercise.id().equals(id))
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private static String words(Optional<LocalizedText> text, Language language, String id) {
        return text.map(known -> known.in(language)).orElse(id);
    }
}
