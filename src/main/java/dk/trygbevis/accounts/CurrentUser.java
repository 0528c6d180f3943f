package dk.trygbevis.accounts;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
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

    /** Whether they hold a role: everywhere, or, if it is one for one thing, for any. */
    public boolean has(Role role) {
        return authorities().anyMatch(role.authority()::equals);
    }

    /** What they hold a role for. A role that is held everywhere says nothing here. */
    public Set<UUID> scopes(Role role) {
        return authorities()
                .flatMap(authority -> HeldRole.scope(role, authority).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> authorities() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                ? Stream.empty()
                : authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(Objects::nonNull);
    }
}
