package dk.trygbevis.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Takes mails out of the house: to the mail server, or in sample mode no further than a folder. */
interface MailCarrier {

    /** @throws MessagingException if nothing can be sent at all now, to whomever */
    Line open() throws MessagingException;

    /** An open line, for any number of mails one after another. */
    interface Line extends AutoCloseable {

        /** After any other answer than {@link Answer.Accepted} the line is to be closed. */
        Answer send(MimeMessage message);

        @Override
        void close();
    }

    /** What became of a mail. */
    sealed interface Answer {
        record Accepted() implements Answer {}

        /** @param forGood whether the server said that trying again is of no use */
        record Refused(String reply, boolean forGood) implements Answer {}

        /** The line broke before the answer: nobody knows whether the mail was taken. */
        record LineLost(String reason) implements Answer {}

        /** Says nothing about this mail: no other would be taken now either. */
        record Closed(String reply) implements Answer {}
    }
}
