package dk.trygbevis.learning;

import dk.trygbevis.base.EmailAddress;

/** What came of mailing somebody their own plan. */
public sealed interface PlanMailOutcome {

    record OnItsWay(EmailAddress recipient) implements PlanMailOutcome {}

    /** It was mailed several times within the hour. */
    record TooOften() implements PlanMailOutcome {}
}
