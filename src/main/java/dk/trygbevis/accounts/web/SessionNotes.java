package dk.trygbevis.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** What a browser's session remembers for some minutes between two steps of a sign-in: one note of each kind. */
@Component
class SessionNotes {

    private final Clock clock;

    SessionNotes(Clock clock) {
        this.clock = clock;
    }

    private record Note(Serializable content, Instant until) implements Serializable {}

    /** Takes the place of an earlier note of the same kind. */
    void keep(HttpServletRequest request, Serializable content, Duration lifetime) {
        request.getSession()
                .setAttribute(
                        content.getClass().getName(),
                        new Note(content, clock.instant().plus(lifetime)));
    }

    <T extends Serializable> Optional<T> look(HttpServletRequest request, Class<T> kind) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(kind.getName()) instanceof Note(var content, var until)
                        && clock.instant().isBefore(until)
                ? Optional.of(kind.cast(content))
                : Optional.empty();
    }

    /** Looks and removes: of two requests at once only one gets the note. */
    <T extends Serializable> Optional<T> take(HttpServletRequest request, Class<T> kind) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            Optional<T> note = look(request, kind);
            session.removeAttribute(kind.getName());
            return note;
        }
    }
}
