package dk.trygbevis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The command beside a running installation: it reads the same settings and finds the same database and key. */
@DatabaseTest
class AuditCheckTest {

    @Autowired
    private AuditLog log;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    private AuditHead head = new AuditHead(0, "");

    @BeforeEach
    void aRow() {
        transaction.executeWithoutResult(status ->
                log.record(AuditLog.SYSTEM, "course-approved", UUID.randomUUID().toString(), "plainly"));
        head = new AuditRows(jdbc).head().orElseThrow();
    }

    @Test
    void aWholeChainEndsWithSuccessAndItsHead() {
        Answer answer = check();

        assertThat(answer.text()).contains("whole").contains(head.toString());
        assertThat(answer.code()).isZero();
        assertThat(check("--head=" + head).code()).isZero();
    }

    @Test
    void aFaultEndsWithOneAndTheRowsNumber() {
        change("detail = 'otherwise'");
        try {
            Answer answer = check();

            assertThat(answer.text()).contains("Row " + head.count() + " is not as it was written");
            assertThat(answer.code()).isEqualTo(1);
        } finally {
            change("detail = 'plainly'");
        }
    }

    @Test
    void aHeadThatIsAheadOfTheChainEndsWithOne() {
        Answer answer = check("--head=" + (head.count() + 2) + ":" + head.mac());

        assertThat(answer.text()).contains("Rows " + (head.count() + 1) + " to " + (head.count() + 2) + " are gone");
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void whatIsNoHeadIsRefused() {
        assertThat(check("--head=yesterday").code()).isEqualTo(2);
    }

    @Test
    void anEmptyOrMissingDatabaseIsAFaultInOneLine() {
        Map<String, Object> other = TestDatabase.settings();
        Answer empty = check(other.entrySet().stream()
                .filter(setting -> !setting.getKey().equals("trygbevis.secret-file"))
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
        Answer missing = check("--spring.datasource.url=jdbc:h2:file:/nowhere/at/all");

        assertThat(List.of(empty, missing)).allSatisfy(answer -> {
            assertThat(answer.text()).startsWith("The chain cannot be read: ").hasLineCount(1);
            assertThat(answer.code()).isEqualTo(1);
        });
    }

    private void change(String assignment) {
        jdbc.sql("update audit_entry set " + assignment + " where position = " + head.count())
                .update();
    }

    private record Answer(int code, String text) {}

    private Answer check(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        Stream.of(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "trygbevis.secret-file")
                .filter(name -> all.stream().noneMatch(argument -> argument.startsWith("--" + name + "=")))
                .forEach(name -> all.add("--" + name + "=" + environment.getProperty(name)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = AuditCheck.check(all, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Answer(code, out.toString(StandardCharsets.UTF_8).strip());
    }
}
