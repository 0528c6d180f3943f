package dk.trygbevis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.trygbevis.testing.DatabaseTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@Import(Nodes.class)
@TestPropertySource(properties = "trygbevis.mail.mailbox=target/test-mailbox")
class SampleMailboxTest {

    private static final Path FOLDER = Path.of("target/test-mailbox");

    @Autowired
    private Nodes nodes;

    @Autowired
    private MailWorker worker;

    @Autowired
    private SampleMailbox mailbox;

    @Autowired
    private WebApplicationContext context;

    @BeforeEach
    void nobodySends() throws IOException {
        nodes.reset();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @AfterEach
    void stop() {
        nodes.reset();
    }

    @Test
    void mailsLandInTheMailboxNewestFirst() {
        assertThat(mailbox.newest()).isEmpty();
        deliver(Nodes.mail("anna@example.com", "Den første", null));
        deliver(Nodes.mail("bo@example.com", "Din kode: {secret}", "K7PX42QM"));

        assertThat(mailbox.newest())
                .extracting(letter -> letter.recipient() + " " + letter.text().strip())
                .containsExactly("bo@example.com Din kode: K7PX42QM", "anna@example.com Den første");
    }

    @Test
    void onlyItsOwnFilesAreFound() throws IOException {
        deliver(Nodes.mail("anna@example.com", "Hej", null));
        Files.writeString(FOLDER.resolve("secret.eml"), "Subject: x\n\nx");

        assertThat(mailbox.find(mailbox.newest().getFirst().file())).isPresent();
        for (String file : new String[] {"secret.eml", "../secret.key", "..%2fsecret.key", "", ".", "/etc/passwd"}) {
            assertThat(mailbox.find(file)).isEmpty();
        }
    }

    @Test
    void thePageShowsAMailEscapedAndItsLinksToUs() {
        deliver(Nodes.mail(
                "anna@example.com",
                "<script>alert(1)</script> http://localhost:8080/v/ABC https://evil.example/ {secret}",
                "K7PX42QM"));
        String file = mailbox.newest().getFirst().file();

        assertThat(page("/sample/mailbox", "localhost:8080"))
                .contains("Æblegrød til alle")
                .contains("anna@example.com")
                .contains("/sample/mailbox/" + file);
        assertThat(page("/sample/mailbox/" + file, "localhost:8080"))
                .contains("&lt;script&gt;")
                .contains("<a href=\"http://localhost:8080/v/ABC\">")
                .doesNotContain("<a href=\"https://evil.example/")
                .contains("K7PX42QM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sample/mailbox", "/sample/mailbox/00000000-0000-0000-0000-000000000000.eml"})
    void anotherHostIsTold404(String path) {
        assertThat(MockMvcTester.from(context).get().uri(path).header("Host", "trygbevis.example"))
                .hasStatus(404);
    }

    private String page(String path, String host) {
        byte[] body = MockMvcTester.from(context)
                .get()
                .uri(path)
                .header("Host", host)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        return new String(body, StandardCharsets.UTF_8);
    }

    private void deliver(Mail mail) {
        nodes.enqueue(mail);
        worker.start();
        await().until(() -> nodes.count(MailStatus.QUEUED) == 0);
        worker.stop();
    }
}
