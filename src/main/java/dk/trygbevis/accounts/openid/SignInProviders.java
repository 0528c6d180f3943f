package dk.trygbevis.accounts.openid;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.LocalizedText;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The part of {@code application.yaml} below {@code trygbevis.sign-in}. Spring Boot's own properties would ask every broker
 * for its metadata before the application can start, and know neither names in two languages nor groups.
 *
 * @param providers the brokers by a short name that stands in addresses and in the database
 */
@ConfigurationProperties("trygbevis.sign-in")
public record SignInProviders(@DefaultValue Map<String, Provider> providers) {

    private static final String SHORT_NAME = "[a-z0-9-]{1,40}";

    /**
     * @param issuer exactly as the broker's metadata and tokens name it
     * @param parameters sent along to the broker, such as {@code acr_values}
     * @param groupsClaim the claim of the ID token that lists groups
     * @param roles the role that a group's members hold, by the group's id
     */
    public record Provider(
            LocalizedText name,
            URI issuer,
            String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("openid") Set<String> scopes,
            @DefaultValue Map<String, String> parameters,
            @DefaultValue("groups") String groupsClaim,
            @DefaultValue Map<String, Role> roles) {

        /** @throws IllegalArgumentException if a group is to give a role that is held for one thing only */
        public Provider {
            if (roles.values().stream().anyMatch(Role::isForOneThing)) {
                throw new IllegalArgumentException("A group gives roles that are held everywhere");
            }
        }

        @Override
        public String toString() {
            return "Provider[issuer=" + issuer + "]";
        }
    }

    /** @throws IllegalArgumentException if a short name has other symbols than small letters, digits and hyphens */
    public SignInProviders {
        if (!providers.keySet().stream().allMatch(name -> name.matches(SHORT_NAME))) {
            throw new IllegalArgumentException("The short name of a provider has small letters, digits and hyphens");
        }
        providers = new LinkedHashMap<>(providers);
    }

    public Optional<Provider> find(String shortName) {
        return Optional.ofNullable(providers.get(shortName));
    }

    /** The name that people know a provider by; its short name once it has left the configuration. */
    public LocalizedText name(String shortName) {
        return find(shortName).map(Provider::name).orElseGet(() -> new LocalizedText(shortName, shortName));
    }
}
