package dk.trygbevis.audit;

import org.jspecify.annotations.Nullable;

/**
 * One act, with the present names of the people in it.
 *
 * @param actorName absent where the account is erased, or nobody's
 * @param subjectName absent where it was not done to a person, or to one who is erased
 */
public record AuditLine(
        AuditEntry entry,
        @Nullable String actorName,
        @Nullable String subjectName) {

    public boolean isBySystem() {
        return entry.actor().equals(AuditLog.SYSTEM);
    }
}
