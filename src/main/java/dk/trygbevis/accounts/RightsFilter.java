package dk.trygbevis.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the rights of now in the place of those that a session remembers (OWASP ASVS 5.0, 8.3.2). */
class RightsFilter extends OncePerRequestFilter {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final CurrentRights rights;

    RightsFilter(CurrentRights rights) {
        this.rights = rights;
    }

    /** The application's own scripts and styles are the same for everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/VAADIN/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication remembered = SecurityContextHolder.getContext().getAuthentication();
        if (remembered != null && remembered.getPrincipal() instanceof SignedInPerson person) {
            Optional<Authentication> now = rights.of(person, remembered);
            if (now.isEmpty()) {
                end(request);
            } else if (now.get() != remembered) {
                replace(now.get(), request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private void replace(Authentication now, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
