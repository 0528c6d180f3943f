package dk.trygbevis.accounts;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a browser signed in beyond its session, a restart and a change of node: 256 random bits in a cookie, their hash
 * in the database, for thirty days from the sign-in. The token does not change with use, so that a page that fires
 * several requests at once after a restart is not taken for a thief.
 */
@Component
class RememberedBrowsers implements RememberMeServices, LogoutHandler {

    static final String KEY = "remembered-browser";
    static final Duration LIFETIME = Duration.ofDays(30);
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final AccountRepository accounts;
    private final Clock clock;

    RememberedBrowsers(JdbcClient jdbc, AccountRepository accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional
    public void remember(UUID accountId, HttpServletRequest request, HttpServletResponse response) {
        byte[] token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        jdbc.sql("insert into remembered_browser (token_hash, account_id, created_at, last_used_at, expires_at)"
                        + " values (:hash, :account, :now, :now, :expires)")
                .param("hash", hash(value))
                .param("account", accountId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("expires", clock.instant().plus(LIFETIME).atOffset(ZoneOffset.UTC))
                .update();
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(value, LIFETIME, request).toString());
    }

    @Override
    @Transactional
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        return thisOne(request)
                .flatMap(this::use)
                .flatMap(accounts::findById)
                .map(account -> new RememberMeAuthenticationToken(
                        KEY,
                        new SignedInPerson(account.id(), clock.instant()),
                        SignedInPerson.authorities(account.roles())))
                .orElse(null);
    }

    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request).toString());
    }

    @Override
    public void loginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication successful) {
        // Remembering is asked for at the sign-in itself, with a tick.
    }

    @Override
    @Transactional
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        thisOne(request)
                .ifPresent(hash -> jdbc.sql("delete from remembered_browser where token_hash = :hash")
                        .param("hash", hash)
                        .update());
        loginFail(request, response);
    }

    /** The account of a browser that is still remembered, noting that it came back. */
    private Optional<UUID> use(String hash) {
        jdbc.sql("update remembered_browser set last_used_at = :now where token_hash = :hash and expires_at > :now")
                .param("hash", hash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select account_id from remembered_browser where token_hash = :hash and expires_at > :now")
                .param("hash", hash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /** The hash that the asking browser is known by, if it carries a token at all. */
    Optional<String> thisOne(HttpServletRequest request) {
        return token(request).map(RememberedBrowsers::hash);
    }

    private static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static ResponseCookie cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-remember" : "remember";
    }

    private static String hash(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
