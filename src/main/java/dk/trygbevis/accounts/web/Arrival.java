package dk.trygbevis.accounts.web;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.stereotype.Component;

/** The last step of a sign-in in which a mail address was proven. */
@Component
class Arrival {

    private final SignIn signIn;

    Arrival(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Signs in, and says where to go on. */
    URI of(
            AccountDetails account,
            boolean remember,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        signIn.as(account, remember, request, response);
        return URI.create(Answers.ownPath(next));
    }
}
