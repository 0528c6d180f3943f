package dk.trygbevis.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.accounts.SignedInPerson;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets a test act as somebody who is signed in. */
public final class Actors {

    private Actors() {}

    /** Makes a request that of somebody who is signed in; what they may do is what the database says. */
    public static RequestPostProcessor signedIn(UUID accountId) {
        return authentication(authenticated(accountId, List.of()));
    }

    /** Does something as an account with these roles, held everywhere, and is nobody again afterwards. */
    public static <T> T as(UUID accountId, Supplier<T> act, Role... roles) {
        return as(accountId, Arrays.stream(roles).map(Role::authority).toList(), act);
    }

    /** Does something as an instructor or organizer of one workshop. */
    public static <T> T asMemberOfTheTeam(UUID accountId, Role role, UUID workshop, Supplier<T> act) {
        return as(accountId, List.of(Role.INSTRUCTOR.authority(), role + ":" + workshop), act);
    }

    private static <T> T as(UUID accountId, List<String> authorities, Supplier<T> act) {
        SecurityContextHolder.getContext().setAuthentication(authenticated(accountId, authorities));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Authentication authenticated(UUID accountId, List<String> authorities) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInPerson(accountId, Instant.now()),
                null,
                authorities.stream().map(SimpleGrantedAuthority::new).toList());
    }
}
