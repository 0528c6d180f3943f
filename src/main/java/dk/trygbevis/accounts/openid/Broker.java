package dk.trygbevis.accounts.openid;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * One broker, as its own metadata describes it: where to send people, and how to check what comes back (OpenID Connect
 * Core, 3.1.3.7). Signatures count in three algorithms only, with the keys that the broker publishes; what a token says
 * about its own key is not looked at (OWASP ASVS 5.0, 9.1.2, 9.1.3).
 */
final class Broker {

    private static final Set<SignatureAlgorithm> SIGNATURES =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final ClientRegistration registration;
    private final OidcAuthorizationCodeAuthenticationProvider check;

    private Broker(ClientRegistration registration, OidcAuthorizationCodeAuthenticationProvider check) {
        this.registration = registration;
        this.check = check;
    }

    /**
     * Asks the broker for its metadata.
     *
     * @throws org.springframework.web.client.RestClientException if it does not answer
     * @throws IllegalArgumentException if its answer cannot be used, or is another issuer's
     */
    static Broker discover(String shortName, SignInProviders.Provider provider, String redirectUri) {
        JdkClientHttpRequestFactory requests = requests();
        Map<String, Object> metadata = RestClient.builder()
                .requestFactory(requests)
                .build()
                .get()
                .uri(provider.issuer() + "/.well-known/openid-configuration")
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        if (metadata == null || !provider.issuer().toString().equals(metadata.get("issuer"))) {
            throw new IllegalArgumentException("The metadata of " + shortName + " is not of its issuer");
        }
        ClientRegistration registration = ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(shortName)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .scope(provider.scopes())
                .redirectUri(redirectUri)
                .build();
        return new Broker(registration, check(registration, requests));
    }

    private static OidcAuthorizationCodeAuthenticationProvider check(
            ClientRegistration registration, JdkClientHttpRequestFactory requests) {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithms(allowed -> allowed.addAll(SIGNATURES))
                .restOperations(new RestTemplate(requests))
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(JwtTypeValidator.jwt(), new OidcIdTokenValidator(registration)));
        // The ID token says all that is asked for; a call for more would be one more thing that can fail.
        var check = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, request -> new DefaultOidcUser(List.of(), request.getIdToken()));
        check.setJwtDecoderFactory(client -> decoder);
        return check;
    }

    private static JdkClientHttpRequestFactory requests() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build());
        requests.setReadTimeout(Duration.ofSeconds(10));
        return requests;
    }

    ClientRegistration registration() {
        return registration;
    }

    /** @throws org.springframework.security.core.AuthenticationException if anything about it is not right */
    OidcUser redeem(OAuth2AuthorizationExchange exchange) {
        var answer =
                Objects.requireNonNull(check.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange)));
        return (OidcUser) Objects.requireNonNull(answer.getPrincipal());
    }
}
