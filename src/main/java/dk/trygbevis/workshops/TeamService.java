package dk.trygbevis.workshops;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.GrantReason;
import dk.trygbevis.accounts.HeldRole;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.accounts.RoleService;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.web.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * With whom a workshop is shared, and who teaches there. Every method throws {@link AccessDeniedException} for somebody
 * else's workshop and {@link NotFoundException} for one that does not exist.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ORGANIZER', 'ADMINISTRATOR')")
public class TeamService {

    private final WorkshopRepository workshops;
    private final WorkshopAccess access;
    private final AccountService accounts;
    private final RoleService roles;

    TeamService(WorkshopRepository workshops, WorkshopAccess access, AccountService accounts, RoleService roles) {
        this.workshops = workshops;
        this.access = access;
        this.accounts = accounts;
        this.roles = roles;
    }

    /** Whoever planned the workshop, those it is shared with, and its instructors. */
    @Transactional(readOnly = true)
    public List<TeamMember> team(UUID workshopId) {
        Workshop workshop = require(workshopId);
        List<TeamMember> team = new ArrayList<>();
        accounts.find(workshop.createdBy())
                .ifPresent(planner -> team.add(new TeamMember(planner, Role.ORGANIZER, true)));
        for (Role role : List.of(Role.ORGANIZER, Role.INSTRUCTOR)) {
            roles.holders(role, workshopId).forEach(person -> team.add(new TeamMember(person, role, false)));
        }
        return team;
    }

    /** Shares the workshop with another organizer: from then on they may do all that its planner may. */
    public JoiningOutcome share(UUID workshopId, EmailAddress address) {
        return join(workshopId, address, Role.ORGANIZER);
    }

    /** Lets somebody see who takes part, and tick who came. */
    public JoiningOutcome nameInstructor(UUID workshopId, EmailAddress address) {
        return join(workshopId, address, Role.INSTRUCTOR);
    }

    /** Takes back somebody's part; one that they do not have stays as it is. */
    public void remove(UUID workshopId, UUID account, Role role) {
        require(workshopId);
        roles.withdrawFor(workshopId, account, role);
    }

    private JoiningOutcome join(UUID workshopId, EmailAddress address, Role role) {
        Workshop workshop = require(workshopId);
        Optional<AccountDetails> found = accounts.find(address);
        if (found.isEmpty()) {
            return JoiningOutcome.NO_ACCOUNT;
        }
        AccountDetails person = found.get();
        if (role == Role.ORGANIZER && !person.roles().contains(HeldRole.everywhere(Role.ORGANIZER))) {
            return JoiningOutcome.NOT_AN_ORGANIZER;
        }
        if (role == Role.ORGANIZER && workshop.createdBy().equals(person.id())) {
            return JoiningOutcome.ALREADY_IN;
        }
        GrantReason reason = new GrantReason(workshop.plan().title().da());
        return switch (roles.grantFor(workshopId, person.id(), role, reason)) {
            case GRANTED -> JoiningOutcome.JOINED;
            case HELD_ALREADY -> JoiningOutcome.ALREADY_IN;
        };
    }

    private Workshop require(UUID workshopId) {
        return access.requireRun(
                workshops.findById(workshopId).orElseThrow(() -> new NotFoundException("workshop " + workshopId)));
    }
}
