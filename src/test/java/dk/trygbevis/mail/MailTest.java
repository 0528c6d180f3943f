package dk.trygbevis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailTest {

    @Test
    void aSecretNeedsItsPlaceInTheText() {
        assertThatIllegalArgumentException().isThrownBy(() -> mail("Your code", "12345678"));
        assertThatIllegalArgumentException().isThrownBy(() -> mail("Your code: {secret}", null));
    }

    @Test
    void whatIsEmptyOrTooLongForItsColumnIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> mail(" ", null));
        assertThatIllegalArgumentException().isThrownBy(() -> mail("x".repeat(10_001), null));
        assertThatIllegalArgumentException().isThrownBy(() -> mail("{secret}", "x".repeat(101)));
    }

    @Test
    void aLogShowsNeitherThePersonNorTheSecret() {
        assertThat(mail("Your code: {secret}", "12345678").toString()).isEqualTo("Mail[kind=test]");
    }

    private static Mail mail(String text, @Nullable String secret) {
        return new Mail(new EmailAddress("anna@example.com"), Language.DA, "test", "Hej", text, secret);
    }
}
