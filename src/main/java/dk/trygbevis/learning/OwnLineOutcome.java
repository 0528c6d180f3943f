package dk.trygbevis.learning;

/** What came of a line that somebody wrote for their plan. */
public sealed interface OwnLineOutcome {

    record Added(PlanDetails plan) implements OwnLineOutcome {}

    record Empty() implements OwnLineOutcome {}

    /** @param most how many characters fit */
    record TooLong(int most) implements OwnLineOutcome {}

    /** Something in it looks like a CPR number, which nobody should have to keep here. */
    record HoldsCprNumber() implements OwnLineOutcome {}

    /** @param most how many lines of one's own a plan has room for */
    record TooMany(int most) implements OwnLineOutcome {}
}
