package dk.trygbevis.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.SecretKeys;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SignInServiceTest {

    private static final String CODE = "ABCD2345";

    @Autowired
    private SignInService signIns;

    @Autowired
    private MailCodes codes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SecretKeys keys;

    @Autowired
    private TestClock clock;

    private EmailAddress email;

    @BeforeEach
    void aNewAddress() {
        email = new EmailAddress(UUID.randomUUID() + "@example.org");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theRightCodeSignsInHoweverItIsTyped() {
        UUID request = askedWithKnownCode();

        assertThat(signIns.attempt(request, " abcd-2345 ")).isEqualTo(new SignInService.Attempt.Newcomer(email));
    }

    @Test
    void thereIsNoAccountBeforeItsOwnerHasSaidThatTheyAreOfAge() {
        signIns.attempt(askedWithKnownCode(), CODE);
        assertThat(ageConfirmed()).isEmpty();

        signIns.welcome(email, Language.DA);

        assertThat(ageConfirmed()).hasSize(1);
        assertThat(signIns.attempt(askedWithKnownCode(), CODE)).isInstanceOf(SignInService.Attempt.SignedIn.class);
    }

    @Test
    void anAccountFromBeforeTheQuestionIsAskedItAtItsNextSignIn() {
        UUID old = signIns.welcome(email, Language.DA).id();
        jdbc.sql("update account set of_age_confirmed_at = null where id = :id")
                .param("id", old)
                .update();
        assertThat(signIns.attempt(askedWithKnownCode(), CODE)).isEqualTo(new SignInService.Attempt.Newcomer(email));

        assertThat(signIns.welcome(email, Language.DA).id()).isEqualTo(old);
    }

    @Test
    void aCodeForANewAddressDoesNotSignIn() {
        UUID id = codes.send(email, Language.DA, MailCodes.Purpose.NEW_ADDRESS);
        jdbc.sql("update sign_in_request set code_mac = :mac where id = :id")
                .param("mac", new SignInCode(CODE).mac(keys.derive("new-address-code"), id))
                .param("id", id)
                .update();

        assertThat(signIns.attempt(id, CODE)).isInstanceOf(SignInService.Attempt.Wrong.class);
        assertThat(codes.check(id, CODE, MailCodes.Purpose.NEW_ADDRESS))
                .isEqualTo(new MailCodes.Check.Right(email, Language.DA));
    }

    private List<Instant> ageConfirmed() {
        return jdbc.sql("select of_age_confirmed_at from account where email = :email")
                .param("email", email.value())
                .query(Instant.class)
                .list();
    }

    @Test
    void aCodeWorksOnce() {
        UUID request = askedWithKnownCode();
        signIns.attempt(request, CODE);

        assertThat(signIns.attempt(request, CODE)).isEqualTo(new SignInService.Attempt.Over());
    }

    @Test
    void theSixthTryIsRefusedEvenIfItIsRight() {
        UUID request = askedWithKnownCode();
        for (int left = MailCodes.TRIES - 1; left > 0; left--) {
            assertThat(signIns.attempt(request, "WRONG234")).isEqualTo(new SignInService.Attempt.Wrong(left));
        }
        assertThat(signIns.attempt(request, "WRONG234")).isEqualTo(new SignInService.Attempt.Over());

        assertThat(signIns.attempt(request, CODE)).isEqualTo(new SignInService.Attempt.Over());
    }

    @Test
    void aCodeIsWorthlessAfterTenMinutes() {
        UUID request = askedWithKnownCode();
        clock.move(MailCodes.LIFETIME.plusSeconds(1));

        assertThat(signIns.attempt(request, CODE)).isEqualTo(new SignInService.Attempt.Over());
    }

    @Test
    void aCodeOfOneRequestDoesNotOpenAnother() {
        askedWithKnownCode();
        UUID other = ((SignInService.Request.Sent) signIns.request(email, Language.DA)).id();

        assertThat(signIns.attempt(other, CODE)).isInstanceOf(SignInService.Attempt.Wrong.class);
    }

    @Test
    void theDatabaseHoldsNoCode() {
        UUID request = askedWithKnownCode();

        String stored = jdbc.sql("select code_mac from sign_in_request where id = :id")
                .param("id", request)
                .query(String.class)
                .single();

        assertThat(stored).hasSize(64).doesNotContain(CODE);
    }

    @Test
    void theSameAddressFindsTheSameAccountAgain() {
        signIns.welcome(email, Language.DA);
        var first = (SignInService.Attempt.SignedIn) signIns.attempt(askedWithKnownCode(), CODE);
        var second = (SignInService.Attempt.SignedIn) signIns.attempt(askedWithKnownCode(), CODE);

        assertThat(second.account().id()).isEqualTo(first.account().id());
    }

    @Test
    void oneAddressGetsFiveCodesInAQuarterOfAnHourAndThenMustWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIns.request(email, Language.DA)).isInstanceOf(SignInService.Request.Sent.class);
        }

        assertThat(signIns.request(email, Language.DA))
                .isInstanceOfSatisfying(
                        SignInService.Request.TooMany.class,
                        refused -> assertThat(refused.retryAfter())
                                .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(15)));
    }

    /** A request whose code we know: its keyed hash is put in the place of the random one's. */
    private UUID askedWithKnownCode() {
        UUID id = ((SignInService.Request.Sent) signIns.request(email, Language.DA)).id();
        jdbc.sql("update sign_in_request set code_mac = :mac where id = :id")
                .param("mac", new SignInCode(CODE).mac(keys.derive("sign-in-code"), id))
                .param("id", id)
                .update();
        return id;
    }
}
