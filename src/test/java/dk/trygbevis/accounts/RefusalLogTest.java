package dk.trygbevis.accounts;

import static dk.trygbevis.testing.Actors.as;
import static dk.trygbevis.testing.Actors.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalLogTest {

    @Autowired
    private RoleService roles;

    @Autowired
    private SignInService signIns;

    @Autowired
    private People people;

    @Test
    void anAddressThatIsRefusedIsInTheLogWithWhoAsked(@Autowired WebApplicationContext context, CapturedOutput output)
            throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        UUID person = people.somebody();

        browser.perform(get("/manage/export/certificates.csv").with(signedIn(person)));

        assertThat(output).contains("Refused to " + person + ": GET /manage/export/certificates.csv");
    }

    @Test
    void aMethodThatIsRefusedIsInTheLogWithWhoAsked(CapturedOutput output) {
        UUID person = people.somebody();

        assertThatThrownBy(() -> as(person, () -> roles.rolesOf(person))).isInstanceOf(AccessDeniedException.class);

        assertThat(output).contains("Refused to " + person + ": RoleService.rolesOf");
    }

    @Test
    void aWrongCodeIsInTheLogWithoutTheAddressAndTheCode(CapturedOutput output) {
        String email = UUID.randomUUID() + "@example.org";
        UUID request = ((SignInService.Request.Sent) signIns.request(new EmailAddress(email), Language.DA)).id();

        signIns.attempt(request, "WRNG2345");

        assertThat(output)
                .contains("A code for the request " + request + " was wrong, 4 tries are left")
                .doesNotContain(email)
                .doesNotContain("WRNG");
    }
}
