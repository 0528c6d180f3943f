package dk.trygbevis.catalog.reader;

import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.Choice;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.Objective;
import dk.trygbevis.catalog.Question;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold for all questions of a course together. */
final class QuestionCheck {

    private QuestionCheck() {}

    /** No two questions have the same id, and none is both practised and asked in the test. */
    static void distinct(Collection<Located<Question>> practice, Collection<Located<Question>> pool) {
        Set<String> ids = new HashSet<>();
        Map<Set<String>, String> practised = new HashMap<>();
        for (Located<Question> each : practice) {
            checkId(each, ids);
            practised.put(wording(each.value()), each.value().id());
        }
        for (Located<Question> each : pool) {
            String twin = practised.get(wording(each.value()));
            if (twin != null) {
                each.fault("The question stands in the practice of a lesson too, as \"" + twin + "\"");
            }
            checkId(each, ids);
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

    private static void checkId(Located<Question> question, Set<String> ids) {
        String id = question.value().id();
        if (!id.isEmpty() && !ids.add(id)) {
            question.fault("Another question of the course has the id \"" + id + "\"");
        }
    }

    /** What makes two questions the same to a learner, whatever their ids are. */
    private static Set<String> wording(Question question) {
        Set<String> wording = question.choices().stream()
                .map(Choice::text)
                .map(LocalizedText::da)
                .collect(Collectors.toCollection(HashSet::new));
        wording.add(question.prompt().da());
        return wording;
    }
}
