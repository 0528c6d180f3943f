package dk.trygbevis.workshops;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.Role;

/**
 * Somebody with a part in a workshop.
 *
 * @param role {@link Role#ORGANIZER} or {@link Role#INSTRUCTOR}
 * @param planner whether they planned it: they cannot leave
 */
public record TeamMember(AccountDetails person, Role role, boolean planner) {}
