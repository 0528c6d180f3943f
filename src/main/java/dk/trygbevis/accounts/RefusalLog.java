package dk.trygbevis.accounts;

import jakarta.servlet.http.HttpServletRequest;
import org.aopalliance.intercept.MethodInvocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;

/**
 * Says in the log what somebody who is signed in was refused, by their id and never by name (OWASP ASVS 5.0, 16.3.2).
 * Guests are left out: they are asked to sign in all day long.
 */
@Component
class RefusalLog {

    private static final Logger log = LoggerFactory.getLogger(RefusalLog.class);

    @EventListener
    void refused(AuthorizationDeniedEvent<?> event) {
        if (event.getAuthentication().get().getPrincipal() instanceof SignedInPerson person) {
            log.warn("Refused to {}: {}", person.accountId(), what(event.getObject()));
        }
    }

    private static String what(Object asked) {
        return switch (asked) {
            case HttpServletRequest request -> request.getMethod() + " " + request.getRequestURI();
            case MethodInvocation call ->
                call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName();
            default -> asked.getClass().getSimpleName();
        };
    }
}
