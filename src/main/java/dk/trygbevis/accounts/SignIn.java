package dk.trygbevis.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
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

    SignIn(RememberedBrowsers remembered) {
        this.remembered = remembered;
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

    private static Authentication authentication(AccountDetails account) {
        Set<Role> roles = account.roles();
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInPerson(account.id()), null, SignedInPerson.authorities(roles));
    }
}
