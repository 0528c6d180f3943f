package dk.trygbevis.catalog.reader;

import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.Objective;
import dk.trygbevis.catalog.exercises.Choice;
import dk.trygbevis.catalog.exercises.ChoiceQuestion;
import dk.trygbevis.catalog.exercises.MatchQuestion;
import dk.trygbevis.catalog.exercises.OrderQuestion;
import dk.trygbevis.catalog.exercises.Question;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold for all questions and exercises of a course together. */
final class QuestionCheck {

    private QuestionCheck() {}

    /** No two have the same id, and no question is both practised and asked in the test. */
    static void distinct(Collection<ExerciseFile.Practice> lessons, Collection<Located<Question>> pool) {
        Set<String> ids = new HashSet<>();
        Map<Set<String>, String> practised = new HashMap<>();
        for (ExerciseFile.Practice practice : lessons) {
            for (Located<Question> each : practice.questions()) {
                checkId(each, each.value().id(), ids);
                practised.put(wording(each.value()), each.value().id());
            }
            practice.exercises().forEach(each -> checkId(each, each.value().id(), ids));
        }
        for (Located<Question> each : pool) {
            String twin = practised.get(wording(each.value()));
            if (twin != null) {
                each.fault("The question stands in the practice of a lesson too, as \"" + twin + "\"");
            }
            checkId(each, each.value().id(), ids);
        }
    }

    /** The pool must give every test its questions. */
    static void pool(SourceText file, List<Located<Question>> pool, CourseFacts facts) {
        Course.TestRules rules = facts.test();
        int needed =
                Math.max(rules.draw(), rules.perObjective() * facts.objectives().size());
        if (pool.size() < needed) {
            file.fault(1, "The test needs " + needed + " questions, the pool has " + pool.size());
        }
        for (Objective objective : facts.objectives()) {
            long questions = pool.stream()
                    .filter(each -> each.value().objective().equals(objective.id()))
                    .count();
            int least = Math.max(1, rules.perObjective());
            if (questions < least) {
                file.fault(
                        1,
                        "The objective \"" + objective.id() + "\" needs " + least
                                + " or more questions in the pool, it has " + questions);
            }
        }
    }

    private static void checkId(Located<?> each, String id, Set<String> ids) {
        if (!id.isEmpty() && !ids.add(id)) {
            each.fault("Another question or exercise of the course has the id \"" + id + "\"");
        }
    }

    /** What makes two questions the same to a learner, whatever their ids are. */
    private static Set<String> wording(Question question) {
        Stream<LocalizedText> parts = switch (question) {
            case ChoiceQuestion choice -> choice.choices().stream().map(Choice::text);
            case OrderQuestion order -> order.items().stream().map(OrderQuestion.Item::text);
            case MatchQuestion match -> match.pairs().stream().map(MatchQuestion.Pair::left);
        };
        return Stream.concat(parts, Stream.of(question.prompt()))
                .map(LocalizedText::da)
                .collect(Collectors.toSet());
    }
}
