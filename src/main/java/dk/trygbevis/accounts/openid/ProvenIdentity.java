package dk.trygbevis.accounts.openid;

import dk.trygbevis.accounts.Role;
import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An identity that a broker has just vouched for.
 *
 * @param provider the broker's short name
 * @param subject who it is at this issuer; the two together are the key, and nothing else is
 * @param email what the broker believes their mail address to be; good for filling in a field, and for nothing more
 * @param roles those that the configuration gives to their groups
 */
public record ProvenIdentity(
        String provider,
        String issuer,
        String subject,
        @Nullable String email,
        Set<Role> roles) implements Serializable {

    @Override
    public String toString() {
        return "ProvenIdentity[provider=" + provider + "]";
    }
}
