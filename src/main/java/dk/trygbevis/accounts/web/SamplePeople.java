package dk.trygbevis.accounts.web;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.SampleAccounts;
import dk.trygbevis.accounts.SignIn;
import dk.trygbevis.base.web.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs in as a sample person with one click. Exists in sample mode only. */
@Controller
@Profile("sample")
class SamplePeople {

    private final SampleAccounts accounts;
    private final SignIn signIn;

    SamplePeople(SampleAccounts accounts, SignIn signIn) {
        this.accounts = accounts;
        this.signIn = signIn;
    }

    List<SampleAccounts.Person> all() {
        return SampleAccounts.PEOPLE;
    }

    @PostMapping("/sample/sign-in")
    ResponseEntity<Void> signIn(
            @RequestParam String email,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        AccountDetails account =
                accounts.find(email).orElseThrow(() -> new NotFoundException("sample person " + email));
        signIn.as(account, false, request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(Answers.ownPath(next)))
                .build();
    }
}
