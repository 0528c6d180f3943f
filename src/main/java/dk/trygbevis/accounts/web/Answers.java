package dk.trygbevis.accounts.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Where a form leads on to. */
final class Answers {

    private Answers() {}

    static ResponseEntity<byte[]> seeOther(URI address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
    }

    /** Where to go after signing in: an address of ours, or my page. Never another site's (OWASP ASVS 5.0, 3.7.2). */
    static String ownPath(String next) {
        boolean own = next.startsWith("/")
                && !next.startsWith("//")
                && next.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return own ? next : "/my";
    }
}
