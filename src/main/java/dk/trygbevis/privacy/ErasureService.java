package dk.trygbevis.privacy;

import dk.trygbevis.accounts.CurrentUser;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erasing people: themselves, or by an administrator whom they have asked (GDPR article 17). */
@Service
@Transactional
public class ErasureService {

    private final Erasing erasing;
    private final CurrentUser currentUser;

    ErasureService(Erasing erasing, CurrentUser currentUser) {
        this.erasing = erasing;
        this.currentUser = currentUser;
    }

    /** Why whoever is signed in cannot be erased yet, as translation keys; empty if nothing is in the way. */
    @PreAuthorize("isAuthenticated()")
    public List<String> myHindrances() {
        return erasing.hindrances(currentUser.require());
    }

    /** Erases whoever is signed in. Their sessions end with their next request, on every node. */
    @PreAuthorize("isAuthenticated()")
    public ErasureOutcome eraseMe() {
        UUID me = currentUser.require();
        return erasing.erase(me, Optional.empty(), me.toString(), "own wish");
    }

    /**
     * Erases somebody who has asked the municipality for it. The administrator takes over the workshops that the person
     * looked after. Administrators who erase themselves meet what anybody meets who does.
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public ErasureOutcome erase(UUID accountId, CaseNumber number) {
        UUID me = currentUser.require();
        Optional<UUID> by = Optional.of(me).filter(administrator -> !administrator.equals(accountId));
        return erasing.erase(accountId, by, me.toString(), "case=" + number.value());
    }
}
