package dk.trygbevis.mail;

import dk.trygbevis.base.SiteIdentitySource;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.apache.commons.mail2.core.EmailException;
import org.apache.commons.mail2.jakarta.SimpleEmail;
import org.springframework.stereotype.Component;

/** Makes the message that goes out of a row. The same row makes the same message, with the same Message-ID. */
@Component
class MailComposer {

    private final Session session = Session.getInstance(new Properties());
    private final MailProperties properties;
    private final MailSecrets secrets;
    private final SiteIdentitySource site;

    MailComposer(MailProperties properties, MailSecrets secrets, SiteIdentitySource site) {
        this.properties = properties;
        this.secrets = secrets;
        this.site = site;
    }

    /** What came of it. */
    sealed interface Composition {
        record Ready(MimeMessage message) implements Composition {}

        /** Never will be a message. */
        record Hopeless(String reason) implements Composition {}
    }

    Composition compose(QueuedMail mail) {
        Optional<String> text = text(mail);
        if (text.isEmpty()) {
            return new Composition.Hopeless("secret unreadable");
        }
        try {
            return new Composition.Ready(message(mail, text.get()));
        } catch (EmailException | MessagingException unfit) {
            return new Composition.Hopeless("not a valid message");
        }
    }

    private Optional<String> text(QueuedMail mail) {
        return mail.secret() == null
                ? Optional.of(mail.text())
                : secrets.decrypt(mail.id(), mail.secret())
                        .map(secret -> mail.text().replace(Mail.SECRET, secret));
    }

    private MimeMessage message(QueuedMail mail, String text) throws EmailException, MessagingException {
        SimpleEmail email = new EmailWithId(mail.messageId());
        email.setMailSession(session);
        email.setCharset(StandardCharsets.UTF_8.name());
        email.setFrom(properties.from().value(), site.current().mailSender());
        email.addTo(mail.recipient().value());
        email.setSubject(mail.subject());
        email.setMsg(text);
        email.setSentDate(Date.from(mail.createdAt()));
        // No machine is to answer with an absence notice (RFC 3834).
        email.addHeader("Auto-Submitted", "auto-generated");
        email.addHeader("Content-Language", mail.language().tag());
        email.buildMimeMessage();
        MimeMessage message = email.getMimeMessage();
        message.saveChanges();
        return message;
    }

    private static final class EmailWithId extends SimpleEmail {

        private final String id;

        EmailWithId(String id) {
            this.id = id;
        }

        @Override
        protected MimeMessage createMimeMessage(Session session) {
            return new MimeMessage(session) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", id);
                }
            };
        }
    }
}
