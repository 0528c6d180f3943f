package dk.trygbevis.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Makes a browser's session one of a proven account: a new session id, then the account in its security context. */
@Component
public class SignIn {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy sessionIds = new ChangeSessionIdAuthenticationStrategy();
    private final RememberedBrowsers remembered;
    private final Clock clock;

    SignIn(RememberedBrowsers remembered, Clock clock) {
        this.remembered = remembered;
        this.clock = clock;
    }

    /** @param remember whether this browser stays signed in when its session has ended */
    public void as(AccountDetails account, boolean remember, HttpServletRequest request, HttpServletResponse response) {
        request.getSession(true);
        Authentication authentication = authentication(account);
        sessionIds.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        if (remember) {
            remembered.remember(account.id(), request, response);
        }
    }

    private Authentication authentication(AccountDetails account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInPerson(account.id(), clock.instant()), null, SignedInPerson.authorities(account.roles()));
    }
}
