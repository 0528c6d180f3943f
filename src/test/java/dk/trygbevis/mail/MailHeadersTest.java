package dk.trygbevis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.testing.DatabaseTest;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Texts that people wrote stand in subjects and bodies; none becomes a header or a recipient (ASVS 5.0, 1.3.11). */
@DatabaseTest
class MailHeadersTest {

    @Autowired
    private MailComposer composer;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You have a place: x\r\nBcc: everybody@evil.example",
                "You have a place: x\nBcc: everybody@evil.example",
                "You have a place: x\rBcc: everybody@evil.example",
                "You have a place: x\r\n\r\nA body of my own",
                "You have a place: x\u2028Bcc: everybody@evil.example\u0085Cc: b@evil.example",
                "Du har fået en plads: æøå\r\nBcc: everybody@evil.example"
            })
    void aSubjectStaysASubject(String subject) throws Exception {
        MimeMessage sent = composed(subject, "Hello");

        assertThat(sent.getRecipients(Message.RecipientType.BCC)).isNull();
        assertThat(sent.getRecipients(Message.RecipientType.CC)).isNull();
        assertThat(sent.getAllRecipients()).hasSize(1);
        assertThat(headers(sent)).doesNotContainPattern("(?m)^(Bcc:|Cc:|A body)");
        assertThat(String.valueOf(sent.getContent())).isEqualToIgnoringNewLines("Hello");
    }

    @Test
    void aBodyThatEndsLikeAMailStaysABody() throws Exception {
        MimeMessage sent = composed("Hello", "a\r\n.\r\nMAIL FROM:<x@evil.example>\r\nBcc: everybody@evil.example");

        assertThat(sent.getAllRecipients()).hasSize(1);
        assertThat(headers(sent)).doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example,c@d.example",
                "a@b.example c@d.example",
                "<a@b.example>",
                "\"a\"@b.example",
                "a@b.example\0",
                "a@b.example;c@d.example"
            })
    void anAddressIsOneAddress(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    private MimeMessage composed(String subject, String text) {
        QueuedMail mail = new QueuedMail(
                UUID.randomUUID(),
                new EmailAddress("sofie@example.org"),
                Language.DA,
                subject,
                text,
                null,
                "<1@example.org>",
                Instant.EPOCH,
                Instant.EPOCH,
                0);
        assertThat(composer.compose(mail)).isInstanceOf(MailComposer.Composition.Ready.class);
        return ((MailComposer.Composition.Ready) composer.compose(mail)).message();
    }

    private static String headers(MimeMessage message) throws IOException, jakarta.mail.MessagingException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        message.writeTo(written);
        return written.toString(StandardCharsets.UTF_8).split("\r\n\r\n", 2)[0];
    }
}
