package dk.trygbevis.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A broker whose token endpoint says whatever a test wants it to. Its metadata and its keys are in order. */
public final class LyingBroker {

    static final HttpServer SERVER = start();
    public static final String ISSUER =
            "http://127.0.0.1:" + SERVER.getAddress().getPort();

    /** The key that it publishes. */
    public static final RSAKey KEY = newKey();

    private static volatile @Nullable String idToken;
    private static volatile String lastTokenRequest = "";

    private LyingBroker() {}

    /** What the token endpoint answers next, and from then on; nothing makes it fail. */
    public static void answers(@Nullable String token) {
        idToken = token;
    }

    /** The form that the token endpoint got last. */
    public static String lastTokenRequest() {
        return lastTokenRequest;
    }

    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("key").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            server.createContext(
                    "/.well-known/openid-configuration", exchange -> send(exchange, 200, """
                    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                     "jwks_uri": "%1$s/keys", "response_types_supported": ["code"],
                     "subject_types_supported": ["public"],
                     "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"]}""".formatted(ISSUER)));
            server.createContext("/keys", exchange -> send(exchange, 200, new JWKSet(KEY).toString()));
            server.createContext("/token", LyingBroker::token);
            server.start();
            return server;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static void token(HttpExchange exchange) throws IOException {
        lastTokenRequest = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = idToken;
        if (token == null) {
            send(exchange, 500, "{}");
        } else {
            send(exchange, 200, """
                    {"access_token": "opaque", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(token));
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
