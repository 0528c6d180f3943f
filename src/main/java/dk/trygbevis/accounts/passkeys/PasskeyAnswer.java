package dk.trygbevis.accounts.passkeys;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a browser sends back as JSON, and what is sent to it. */
public final class PasskeyAnswer {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private PasskeyAnswer() {}

    /** A passkey that was made. */
    public record Made(PublicKeyCredential<AuthenticatorAttestationResponse> credential) {}

    /** A challenge that was signed. */
    public record Used(PublicKeyCredential<AuthenticatorAssertionResponse> credential) {}

    /** The answer in a text, or nothing if a part of it is missing. */
    public static Optional<Made> made(String json) {
        return read(json, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {})
                .filter(credential -> credential.getResponse() != null
                        && complete(
                                credential.getRawId(),
                                credential.getResponse().getAttestationObject(),
                                credential.getResponse().getClientDataJSON()))
                .map(Made::new);
    }

    /** The answer in a text, or nothing if a part of it is missing. */
    public static Optional<Used> used(String json) {
        return read(json, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {})
                .filter(credential -> credential.getResponse() != null
                        && complete(
                                credential.getRawId(),
                                credential.getResponse().getAuthenticatorData(),
                                credential.getResponse().getClientDataJSON(),
                                credential.getResponse().getSignature()))
                .map(Used::new);
    }

    /** Options as a browser reads them. */
    public static String json(Object options) {
        return JSON.writeValueAsString(options);
    }

    private static <T> Optional<T> read(String json, TypeReference<T> type) {
        try {
            return Optional.ofNullable(JSON.readValue(json, type));
        } catch (JacksonException | IllegalArgumentException notAnAnswer) {
            return Optional.empty();
        }
    }

    private static boolean complete(@Nullable Object... parts) {
        return Stream.of(parts).allMatch(part -> part != null);
    }
}
