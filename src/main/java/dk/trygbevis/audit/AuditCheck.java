package dk.trygbevis.audit;

import dk.trygbevis.audit.AuditVerification.Outcome;
import dk.trygbevis.base.SecretKeys;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Verifies the chain of an installation without its server: reads the settings that the server reads, walks the chain in
 * its database, says what it found, and ends with exit code 1 if that is a fault. Called by {@code script/audit verify}.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@Import({SecretKeys.class, AuditVerification.class})
final class AuditCheck {

    private static final int FAULT = 1;
    private static final int USAGE = 2;
    private static final String HEAD = "--head=";
    private static final String QUIET = "--logging.level.root=off";

    private AuditCheck() {}

    /** @param arguments {@code --head=COUNT:MAC}, and settings as the server takes them */
    public static void main(String[] arguments) {
        System.exit(check(List.of(arguments), System.out));
    }

    static int check(List<String> arguments, PrintStream out) {
        Optional<String> written = arguments.stream()
                .filter(argument -> argument.startsWith(HEAD))
                .findFirst()
                .map(argument -> argument.substring(HEAD.length()));
        Optional<AuditHead> head = written.flatMap(AuditHead::parse);
        if (written.isPresent() && head.isEmpty()) {
            return say(out, USAGE, "A recorded head is COUNT:MAC, as the log has it, not " + written.get());
        }
        String[] settings = Stream.concat(
                        arguments.stream().filter(argument -> !argument.startsWith(HEAD)), Stream.of(QUIET))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = open(settings)) {
            return tell(out, context.getBean(AuditVerification.class).walk(head.orElse(null)));
        } catch (BeansException | DataAccessException | TransactionException unreadable) {
            return say(out, FAULT, "The chain cannot be read: " + reason(unreadable));
        }
    }

    private static String reason(RuntimeException unreadable) {
        String line = NestedExceptionUtils.getMostSpecificCause(unreadable)
                .toString()
                .lines()
                .findFirst()
                .orElse("");
        return line.contains("file is locked")
                ? "the server has the H2 file open. Stop it first, or verify in its own view of the record"
                : line;
    }

    private static ConfigurableApplicationContext open(String... settings) {
        SpringApplicationBuilder builder = new SpringApplicationBuilder(AuditCheck.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false);
        // None of those that the server has: what production lacks otherwise is not asked here.
        builder.application().setInitializers(List.of(context -> onlyRead(context.getEnvironment())));
        return builder.run(settings);
    }

    /** A file that is not there must not be made, and one that is must stay as it is. */
    private static void onlyRead(ConfigurableEnvironment environment) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (url.startsWith("jdbc:h2:file:")) {
            String guarded = url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("only-read", Map.of("spring.datasource.url", guarded)));
        }
    }

    private static int tell(PrintStream out, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Whole(AuditHead head) -> say(out, 0, "The audit chain is whole and ends at " + head);
            case Outcome.Altered(long position) ->
                say(out, FAULT, "Row " + position + " is not as it was written: changed, slipped in or exchanged");
            case Outcome.Missing(long first, long last) ->
                say(
                        out,
                        FAULT,
                        first == last ? "Row " + first + " is gone" : "Rows " + first + " to " + last + " are gone");
            case Outcome.HeadAltered(long lastRow) ->
                say(out, FAULT, "The note of where the chain ends does not fit row " + lastRow + ", the last");
            case Outcome.NotAsRecorded(long position) ->
                say(out, FAULT, "Row " + position + " is another one than the recorded head says");
        };
    }

    private static int say(PrintStream out, int code, String line) {
        out.println(line);
        return code;
    }
}
