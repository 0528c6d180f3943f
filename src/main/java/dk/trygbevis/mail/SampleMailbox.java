package dk.trygbevis.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where mails end in sample mode: as files in a folder that only the machine's own user can open. */
@Component
@Profile("sample")
public class SampleMailbox implements MailCarrier {

    private static final Pattern FILE_NAME = Pattern.compile("[0-9a-f-]{36}\\.eml");
    private static final Pattern ID = Pattern.compile("<([0-9a-f-]{36})@.*>");
    private static final int SHOWN = 200;

    private final Session session = Session.getInstance(new Properties());
    private final Path folder;

    SampleMailbox(MailProperties properties) {
        this.folder = properties.mailbox();
    }

    /** @param file the name of its file, by which it is found again */
    public record Letter(String file, String recipient, String subject, Instant sentAt, String text) {}

    /** The newest mails, the very newest first. */
    public List<Letter> newest() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isName(file.getFileName().toString()))
                    .sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .limit(SHOWN)
                    .map(this::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The mail in a file of that name; nothing if there is none or the name is none of ours. */
    public Optional<Letter> find(String file) {
        return Optional.of(file)
                .filter(SampleMailbox::isName)
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .map(this::read);
    }

    @Override
    public Line open() throws MessagingException {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return new FolderLine(folder);
        } catch (IOException unwritable) {
            throw new MessagingException("The sample mailbox cannot be made", unwritable);
        }
    }

    private static boolean isName(String file) {
        return FILE_NAME.matcher(file).matches();
    }

    private Letter read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(session, content);
            Address recipient = message.getAllRecipients()[0];
            return new Letter(
                    file.getFileName().toString(),
                    recipient instanceof InternetAddress address ? address.getAddress() : recipient.toString(),
                    String.valueOf(message.getSubject()),
                    message.getSentDate().toInstant(),
                    String.valueOf(message.getContent()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (MessagingException notOurs) {
            throw new IllegalStateException("Not one of our mails: " + file.getFileName(), notOurs);
        }
    }

    private record FolderLine(Path folder) implements Line {

        @Override
        public Answer send(MimeMessage message) {
            try {
                Path draft = Files.createTempFile(folder, "draft", null);
                try (OutputStream content = Files.newOutputStream(draft)) {
                    message.writeTo(content);
                }
                Files.move(
                        draft,
                        folder.resolve(name(message)),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                return new Answer.Accepted();
            } catch (IOException full) {
                return new Answer.Closed("the sample mailbox cannot be written");
            } catch (MessagingException unfit) {
                return new Answer.Refused("not a valid message", true);
            }
        }

        @Override
        public void close() {}

        /** Its id, so that a second try replaces it. */
        private static String name(MimeMessage message) throws MessagingException {
            var id = ID.matcher(message.getMessageID());
            if (!id.matches()) {
                throw new MessagingException("A Message-ID that is not ours");
            }
            return id.group(1) + ".eml";
        }
    }
}
