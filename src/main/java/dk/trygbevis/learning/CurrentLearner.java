package dk.trygbevis.learning;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import dk.trygbevis.accounts.CurrentUser;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who learns in this browser: the account that is signed in, or a guest who is known by a cookie of 128 random bits. The
 * cookie is set with the first answer; what a guest did becomes the account's as soon as they sign in.
 */
@Component
public class CurrentLearner {

    private static final String IN_SESSION = CurrentLearner.class.getName();
    private static final Duration LIFETIME = Duration.ofDays(180);
    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CurrentUser currentUser;
    private final LearningService learning;

    CurrentLearner(CurrentUser currentUser, LearningService learning) {
        this.currentUser = currentUser;
        this.learning = learning;
    }

    /** The learner, if this browser has one yet. */
    public Optional<Learner> find() {
        Optional<Learner> guest = guestToken().map(token -> new Learner.Guest(hash(token)));
        Optional<UUID> account = currentUser.id();
        if (account.isEmpty()) {
            return guest;
        }
        Learner.Member member = new Learner.Member(account.get());
        if (guest.isPresent() && guest.get() instanceof Learner.Guest known) {
            learning.adopt(known, member);
            keep(null);
        }
        return Optional.of(member);
    }

    /** The learner; a browser without one becomes a guest's now. */
    public Learner require() {
        return find().orElseGet(() -> {
            byte[] token = new byte[TOKEN_BYTES];
            RANDOM.nextBytes(token);
            String value = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
            keep(value);
            return new Learner.Guest(hash(value));
        });
    }

    private static Optional<String> guestToken() {
        Object inSession = VaadinSession.getCurrent().getAttribute(IN_SESSION);
        if (inSession instanceof String token) {
            return token.isEmpty() ? Optional.empty() : Optional.of(token);
        }
        Cookie[] cookies = VaadinRequest.getCurrent().getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(cookieName()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /**
     * Sets the cookie, or takes it away. The session remembers as well, for the requests that were on their way before
     * the browser had the cookie.
     */
    private static void keep(@Nullable String token) {
        VaadinSession.getCurrent().setAttribute(IN_SESSION, token == null ? "" : token);
        Cookie cookie = new Cookie(cookieName(), token == null ? "" : token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(VaadinRequest.getCurrent().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(token == null ? 0 : (int) LIFETIME.toSeconds());
        VaadinResponse.getCurrent().addCookie(cookie);
    }

    private static String cookieName() {
        return VaadinRequest.getCurrent().isSecure() ? "__Host-guest" : "guest";
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
