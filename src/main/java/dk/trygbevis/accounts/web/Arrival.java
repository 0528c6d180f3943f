package dk.trygbevis.accounts.web;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountRoutes;
import dk.trygbevis.accounts.SignIn;
import dk.trygbevis.accounts.openid.Identities;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.stereotype.Component;

/** The last step of a sign-in in which a mail address was proven. */
@Component
class Arrival {

    private final SignIn signIn;
    private final Identities identities;
    private final SessionNotes notes;

    Arrival(SignIn signIn, Identities identities, SessionNotes notes) {
        this.signIn = signIn;
        this.identities = identities;
        this.notes = notes;
    }

    /** Signs in, joins the identity that was proven shortly before if there is one, and says where to go on. */
    URI of(
            AccountDetails account,
            boolean remember,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        signIn.as(account, remember, request, response);
        boolean anothers = notes.take(request, Stranger.class)
                .map(stranger -> identities.join(stranger.identity()) == Identities.Joining.ANOTHERS)
                .orElse(false);
        return URI.create(
                anothers
                        ? AccountRoutes.ACCOUNT.in(account.language()) + "?problem=" + Problem.ANOTHERS
                        : Answers.ownPath(next));
    }
}
