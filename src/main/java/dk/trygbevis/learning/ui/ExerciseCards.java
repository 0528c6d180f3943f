package dk.trygbevis.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import dk.trygbevis.base.Language;
import dk.trygbevis.catalog.Course;
import dk.trygbevis.catalog.exercises.Checklist;
import dk.trygbevis.catalog.exercises.Estimate;
import dk.trygbevis.catalog.exercises.Exercise;
import dk.trygbevis.catalog.exercises.Inbox;
import dk.trygbevis.catalog.exercises.Scenario;
import dk.trygbevis.learning.CurrentLearner;
import dk.trygbevis.learning.ExerciseService;
import dk.trygbevis.learning.PlanService;

/** Makes the card of an exercise, as far as the learner has come in it. */
@org.springframework.stereotype.Component
class ExerciseCards {

    private final ExerciseService exercises;
    private final PlanService plans;
    private final CurrentLearner learner;

    ExerciseCards(ExerciseService exercises, PlanService plans, CurrentLearner learner) {
        this.exercises = exercises;
        this.plans = plans;
        this.learner = learner;
    }

    /**
     * What every card needs to know.
     *
     * @param saved is called whenever something was kept
     */
    record Setting(Course course, Language language, CurrentLearner learner, Command saved) {

        String slug() {
            return course.slug();
        }
    }

    Component card(Exercise exercise, Course course, Language language, Command saved) {
        Setting setting = new Setting(course, language, learner, saved);
        return switch (exercise) {
            case Inbox inbox -> new InboxCard(exercises, setting, inbox);
            case Scenario scenario -> new ScenarioCard(exercises, setting, scenario);
            case Estimate estimate -> new EstimateCard(exercises, setting, estimate);
            case Checklist checklist -> new PlanCard(plans, setting, checklist);
        };
    }
}
