package dk.trygbevis.accounts;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The principal of a session: an account's id and nothing else about the person. */
public record SignedInPerson(UUID accountId) implements Principal, Serializable {

    @Override
    public String getName() {
        return accountId.toString();
    }

    static List<GrantedAuthority> authorities(Set<Role> roles) {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }
}
