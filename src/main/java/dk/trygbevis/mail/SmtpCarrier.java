package dk.trygbevis.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server over SMTP. */
@Component
@Profile("!sample")
class SmtpCarrier implements MailCarrier {

    /** For the connection and for each answer. */
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(SmtpCarrier.class);
    private static final int SERVICE_CLOSING = 421;
    private static final int FIRST_PERMANENT = 500;

    private final MailProperties properties;
    private final Session session;

    SmtpCarrier(MailProperties properties) {
        this.properties = properties;
        this.session = Session.getInstance(sessionProperties(properties));
    }

    @Override
    public Line open() throws MessagingException {
        Transport transport = session.getTransport("smtp");
        boolean named = !properties.username().isBlank();
        // Without a name there is nothing to sign in with; an empty one would be taken for the machine user's.
        transport.connect(
                properties.host(),
                properties.port(),
                named ? properties.username() : null,
                named ? properties.password() : null);
        return new SmtpLine(transport);
    }

    private static Properties sessionProperties(MailProperties properties) {
        Properties session = new Properties();
        String timeout = String.valueOf(TIMEOUT.toMillis());
        session.setProperty("mail.smtp.connectiontimeout", timeout);
        session.setProperty("mail.smtp.timeout", timeout);
        session.setProperty("mail.smtp.writetimeout", timeout);
        session.setProperty(
                "mail.smtp.auth", String.valueOf(!properties.username().isBlank()));
        session.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (properties.encryption()) {
            case NONE -> {}
            case STARTTLS -> {
                session.setProperty("mail.smtp.starttls.enable", "true");
                session.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> session.setProperty("mail.smtp.ssl.enable", "true");
        }
        return session;
    }

    private record SmtpLine(Transport transport) implements Line {

        @Override
        public Answer send(MimeMessage message) {
            try {
                transport.sendMessage(message, message.getAllRecipients());
                return new Answer.Accepted();
            } catch (MessagingException failure) {
                return answer(failure);
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException goneAlready) {
                log.debug("The line to the mail server was gone before it was closed: {}", goneAlready.toString());
            }
        }

        private static Answer answer(MessagingException failure) {
            Exception part = failure;
            while (part instanceof MessagingException step) {
                if (step instanceof SMTPAddressFailedException recipient && recipient.getReturnCode() > 0) {
                    return refusal(recipient, recipient.getReturnCode(), true);
                }
                if (step instanceof SMTPSendFailedException other && other.getReturnCode() > 0) {
                    // Refused at MAIL is our own address or the server's load, and no fault of this mail.
                    return refusal(
                            other, other.getReturnCode(), !other.getCommand().startsWith("MAIL"));
                }
                part = step.getNextException();
            }
            return new Answer.LineLost(text(failure));
        }

        private static Answer refusal(MessagingException failure, int code, boolean aboutThisMail) {
            return code == SERVICE_CLOSING
                    ? new Answer.Closed(text(failure))
                    : new Answer.Refused(text(failure), aboutThisMail && code >= FIRST_PERMANENT);
        }

        private static String text(MessagingException failure) {
            return String.valueOf(failure.getMessage()).strip();
        }
    }
}
