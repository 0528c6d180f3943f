package dk.trygbevis.workshops;

import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.accounts.Role;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Organizers look after their own workshops, administrators after all. */
@Component
class WorkshopAccess {

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

    boolean to(Workshop workshop) {
        return toAll() || workshop.createdBy().equals(me());
    }

    /** @throws AccessDeniedException if it is somebody else's workshop */
    Workshop require(Workshop workshop) {
        if (!to(workshop)) {
            throw new AccessDeniedException("Workshop " + workshop.id() + " is not of " + me());
        }
        return workshop;
    }
}
