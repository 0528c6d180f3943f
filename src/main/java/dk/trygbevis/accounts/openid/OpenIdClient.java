package dk.trygbevis.accounts.openid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.trygbevis.accounts.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Proves identities at brokers: the authorization code flow with state, nonce and PKCE (OWASP ASVS 5.0, 10.2 and 10.5).
 * A broker is asked for its metadata when it is first needed, so that one that is down keeps nobody from starting.
 */
@Component
@EnableConfigurationProperties(SignInProviders.class)
public class OpenIdClient {

    private static final Logger log = LoggerFactory.getLogger(OpenIdClient.class);
    private static final int LONGEST = 255;

    private final Cache<String, Broker> brokers =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(12)).build();

    private final SignInProviders providers;
    private final String redirectBase;

    OpenIdClient(SignInProviders providers, @Value("${trygbevis.site.address}") String site) {
        this.providers = providers;
        this.redirectBase = site + "/log-ind/svar/";
    }

    /**
     * Where to send somebody, to be kept in their session for {@link #complete}; nothing if there is no such provider or
     * it does not answer.
     */
    public Optional<OAuth2AuthorizationRequest> begin(String provider, HttpServletRequest request) {
        return broker(provider).map(broker -> {
            ClientRegistrationRepository registrations = name -> broker.registration();
            var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations);
            resolver.setAuthorizationRequestCustomizer(asked -> asked.additionalParameters(
                    added -> providers.find(provider).ifPresent(known -> added.putAll(known.parameters()))));
            return resolver.resolve(request, provider);
        });
    }

    /** What a broker sends back in the address. */
    public record Answer(
            @Nullable String code,
            @Nullable String state,
            @Nullable String error,
            @Nullable String iss) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Proven(ProvenIdentity identity) implements Outcome {}

        /** The person, or the broker on their behalf, said no. */
        record Declined() implements Outcome {}

        /** The answer does not fit the question, or the token is not right. Which it is stands in the log. */
        record Refused() implements Outcome {}
    }

    /** @param asked what {@link #begin} said, to this session; it must not be used twice */
    public Outcome complete(String provider, OAuth2AuthorizationRequest asked, Answer answer) {
        if (answer.error() != null) {
            log.info("{} answers with an error: {}", provider, printable(answer.error()));
            return new Outcome.Declined();
        }
        Optional<Broker> broker = broker(provider);
        if (broker.isEmpty() || answer.code() == null || answer.state() == null || !isFrom(broker.get(), answer)) {
            return new Outcome.Refused();
        }
        try {
            var response = OAuth2AuthorizationResponse.success(answer.code())
                    .redirectUri(redirectBase + provider)
                    .state(answer.state())
                    .build();
            return proven(provider, broker.get().redeem(new OAuth2AuthorizationExchange(asked, response)));
        } catch (AuthenticationException | IllegalArgumentException refused) {
            log.warn("An answer of {} is refused: {}", provider, printable(String.valueOf(refused.getMessage())));
            return new Outcome.Refused();
        }
    }

    /** A broker that names itself in its answer must be the one that was asked (RFC 9207). */
    private static boolean isFrom(Broker broker, Answer answer) {
        return answer.iss() == null
                || answer.iss()
                        .equals(broker.registration().getProviderDetails().getIssuerUri());
    }

    private Outcome proven(String shortName, OidcUser user) {
        String issuer = String.valueOf(user.getIssuer());
        String subject = user.getSubject();
        if (subject == null || subject.isEmpty() || subject.length() > LONGEST || issuer.length() > LONGEST) {
            return new Outcome.Refused();
        }
        return new Outcome.Proven(
                new ProvenIdentity(shortName, issuer, subject, user.getEmail(), roles(shortName, user)));
    }

    private Set<Role> roles(String shortName, OidcUser user) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        providers.find(shortName).ifPresent(provider -> {
            List<String> groups = Optional.ofNullable(user.getClaimAsStringList(provider.groupsClaim()))
                    .orElseGet(List::of);
            provider.roles().forEach((group, role) -> {
                if (groups.contains(group)) {
                    roles.add(role);
                }
            });
        });
        return roles;
    }

    private Optional<Broker> broker(String shortName) {
        Broker known = brokers.getIfPresent(shortName);
        if (known != null) {
            return Optional.of(known);
        }
        return providers.find(shortName).flatMap(provider -> {
            try {
                Broker found = Broker.discover(shortName, provider, redirectBase + shortName);
                brokers.put(shortName, found);
                return Optional.of(found);
            } catch (RestClientException | IllegalArgumentException unusable) {
                log.error("{} cannot be used to sign in", shortName, unusable);
                return Optional.empty();
            }
        });
    }

    private static String printable(String foreign) {
        return foreign.substring(0, Math.min(foreign.length(), 300)).replaceAll("\\p{Cntrl}", " ");
    }
}
