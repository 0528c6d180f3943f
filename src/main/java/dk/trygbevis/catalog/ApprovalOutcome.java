package dk.trygbevis.catalog;

/** What approving a version of a course came to. */
public sealed interface ApprovalOutcome {

    /** Recorded now. The version is shown within seconds, from its first day on. */
    record Approved(Approval approval) implements ApprovalOutcome {}

    /** Somebody was first; that approval stays as it is. */
    record AlreadyApproved(Approval approval) implements ApprovalOutcome {}

    /** The library has no published version with this digest (any more). */
    record NotPublished() implements ApprovalOutcome {}
}
