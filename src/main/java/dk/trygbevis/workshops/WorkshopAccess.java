package dk.trygbevis.workshops;

import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.accounts.Role;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Organizers look after their own workshops and those shared with them, administrators after all; instructors see who
 * takes part in theirs and tick who came. Nobody reads the list of anybody else's.
 */
@Component
class WorkshopAccess {

    /** Stands for no workshop: some databases take no empty list. */
    private static final UUID NONE = new UUID(0, 0);

    private final CurrentUser currentUser;

    WorkshopAccess(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    UUID me() {
        return currentUser.require();
    }

    boolean toAll() {
        return currentUser.has(Role.ADMINISTRATOR);
    }

    boolean isRunBy(Workshop workshop) {
        return toAll()
                || workshop.createdBy().equals(me())
                || currentUser.scopes(Role.ORGANIZER).contains(workshop.id());
    }

    boolean isTaughtBy(Workshop workshop) {
        return currentUser.scopes(Role.INSTRUCTOR).contains(workshop.id());
    }

    /** The workshops that are shared with them, or taught by them; never empty. */
    Collection<UUID> named() {
        Set<UUID> named = new HashSet<>(currentUser.scopes(Role.ORGANIZER));
        named.addAll(currentUser.scopes(Role.INSTRUCTOR));
        named.add(NONE);
        return named;
    }

    /** @throws AccessDeniedException if they do not look after it */
    Workshop requireRun(Workshop workshop) {
        if (!isRunBy(workshop)) {
            throw new AccessDeniedException("Workshop " + workshop.id() + " is not run by " + me());
        }
        return workshop;
    }

    /** @throws AccessDeniedException if they neither look after it nor teach there */
    Workshop requireSeen(Workshop workshop) {
        if (!isTaughtBy(workshop)) {
            requireRun(workshop);
        }
        return workshop;
    }
}
