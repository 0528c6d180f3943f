package dk.trygbevis.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking: the account that the current request or view is signed in with. */
@Component
public class CurrentUser {

    /** The account's id, or nothing for a guest. */
    public Optional<UUID> id() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person.accountId())
                : Optional.empty();
    }

    /** @throws AccessDeniedException if nobody is signed in */
    public UUID require() {
        return id().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    public boolean has(Role role) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(granted -> role.authority().equals(granted.getAuthority()));
    }
}
