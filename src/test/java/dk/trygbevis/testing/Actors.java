package dk.trygbevis.testing;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.accounts.SignedInPerson;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a test act as somebody who is signed in. */
public final class Actors {

    private Actors() {}

    /** Does something as an account with these roles, and is nobody again afterwards. */
    public static <T> T as(UUID accountId, Supplier<T> act, Role... roles) {
        List<SimpleGrantedAuthority> authorities = Arrays.stream(roles)
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedInPerson(accountId), null, authorities));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
