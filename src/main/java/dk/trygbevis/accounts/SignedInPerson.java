package dk.trygbevis.accounts;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The principal of a session: an account's id and nothing else about the person.
 *
 * @param since when they signed in here; signing out everywhere ends what began before it
 */
public record SignedInPerson(UUID accountId, Instant since) implements Principal, Serializable {

    @Override
    public String getName() {
        return accountId.toString();
    }

    static List<GrantedAuthority> authorities(Collection<HeldRole> roles) {
        return roles.stream()
                .flatMap(HeldRole::authorities)
                .distinct()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
