package dk.trygbevis.privacy;

import static dk.trygbevis.testing.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.mail.Outbox;
import dk.trygbevis.operations.InvariantsHold;
import dk.trygbevis.testing.DatabaseTest;
import dk.trygbevis.testing.People;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Of each kind: nothing younger than its period goes, everything older does, and a second run finds nothing more. */
@DatabaseTest
@ExtendWith(InvariantsHold.class)
class CleanUpTest {

    private static final int ROWS = 20;
    private static final Duration NARROWLY = Duration.ofMinutes(5);

    @Autowired
    private CleanUp cleanUp;

    @Autowired
    private AccountWarnings warnings;

    @Autowired
    private RetentionService retention;

    @Autowired
    private AccountService accounts;

    @Autowired
    private Outbox outbox;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private final Random random = new Random(20261122);

    private record Row(Instant began, boolean due, BooleanSupplier isThere) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guest-progress",
                "course-progress",
                "completions",
                "attendance",
                "certificate-holders",
                "places",
                "mails",
                "sign-in-requests",
                "remembered-browsers"
            })
    void ofEachKindExactlyWhatIsOlderThanItsPeriodGoes(String kind) {
        cleanUp.run();
        List<Row> rows = rowsAround(kind);
        long due = rows.stream().filter(Row::due).count();

        assertThat(cleanUp.dryRun()).containsEntry(kind, due);
        assertThat(rows).allMatch(row -> row.isThere().getAsBoolean(), "is there: looking changes nothing");

        assertThat(cleanUp.run()).containsEntry(kind, due);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.isThere().getAsBoolean())
                        .as("began " + row.began())
                        .isEqualTo(!row.due()));

        assertThat(cleanUp.dryRun()).containsEntry(kind, 0L);
        assertThat(cleanUp.run()).containsEntry(kind, 0L);
        assertThat(audited(kind)).isNotEmpty().last().asString().startsWith("rows=" + due + " ");
    }

    @Test
    void everyKindOfTheTableIsTriedHereOrBelow() {
        List<String> tried = new ArrayList<>(new OldRows(jdbc, people).kinds().keySet());
        tried.add(UnusedAccounts.KIND);

        assertThat(tried).containsExactlyInAnyOrderElementsOf(cleanUp.table().kindsWithPeriod());
    }

    @Test
    void anAccountGoesAMonthAfterItsOwnerWasWarnedAndNotWhileItIsNeeded() {
        Instant now = Instant.now();
        UUID unused = account(Period.ofYears(3).plusDays(2), Duration.ofDays(40));
        UUID warnedYesterday = account(Period.ofYears(3).plusDays(2), Duration.ofDays(1));
        UUID notWarned = account(Period.ofYears(3).plusDays(2), null);
        UUID used = account(Period.ofYears(2), Duration.ofDays(40));
        Somebody holder = Somebody.in(context);
        holder.hasACertificate();
        lastUsed(holder.id(), Period.ofYears(3).plusDays(2), Duration.ofDays(40));

        cleanUp.run();

        assertThat(accounts.find(List.of(unused, warnedYesterday, notWarned, used, holder.id()))
                        .keySet())
                .containsExactlyInAnyOrder(warnedYesterday, notWarned, used, holder.id());
        assertThat(new Tables(jdbc).wherever(unused)).allMatch(place -> place.startsWith("audit_entry."));

        jdbc.sql("update certificate set valid_until = :now, completed_at = :then, issued_at = :then"
                        + " where account_id = :holder")
                .param("now", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .param("then", now.minus(Duration.ofDays(700)).atOffset(ZoneOffset.UTC))
                .param("holder", holder.id())
                .update();
        cleanUp.run();
        assertThat(accounts.find(holder.id())).isEmpty();
    }

    @Test
    void theOwnerOfAnUnusedAccountIsWarnedOnce() {
        UUID soon = account(Period.ofYears(3).minusDays(20), null);
        UUID later = account(Period.ofYears(3).minusDays(60), null);

        warnings.run();
        warnings.run();

        assertThat(mailsTo(soon)).containsExactly("account-unused");
        assertThat(mailsTo(later)).isEmpty();
        assertThat(accounts.find(soon)).isPresent();
    }

    @Test
    void anAdministratorSeesWhatWouldGoAndNobodyElseDoes() {
        assertThat(as(people.somebody(), retention::dryRun, Role.ADMINISTRATOR))
                .extracting(RetentionService.Due::kind)
                .containsExactlyElementsOf(cleanUp.table().kindsWithPeriod());
        assertThatThrownBy(() -> as(people.somebody(), retention::dryRun, Role.ORGANIZER))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** Some that began shortly before or after the period's start, and some at random, up to a year away. */
    private List<Row> rowsAround(String kind) {
        Period period = cleanUp.table().period(kind).orElseThrow();
        Instant start = RetentionTable.Row.start(period, Instant.now());
        Function<Instant, BooleanSupplier> maker =
                Objects.requireNonNull(new OldRows(jdbc, people).kinds().get(kind));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            boolean due = i % 2 == 0;
            Duration away = i < 4 ? NARROWLY : NARROWLY.plusMinutes(random.nextInt(20_000));
            Instant began = due ? start.minus(away) : start.plus(away);
            if (due || began.isBefore(Instant.now())) {
                rows.add(new Row(began, due, maker.apply(began)));
            }
        }
        return rows;
    }

    private UUID account(Period unusedFor, @Nullable Duration warnedAgo) {
        UUID account = people.somebody();
        lastUsed(account, unusedFor, warnedAgo);
        return account;
    }

    private void lastUsed(UUID account, Period ago, @Nullable Duration warnedAgo) {
        jdbc.sql("update account set last_active_on = :day, warned_at = :warned where id = :id")
                .param("day", DanishTime.day(Instant.now()).minus(ago))
                .param(
                        "warned",
                        warnedAgo == null
                                ? null
                                : Instant.now().minus(warnedAgo).atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", account)
                .update();
    }

    private List<String> mailsTo(UUID account) {
        EmailAddress address = accounts.find(account).orElseThrow().email();
        return outbox.export(address).stream().map(mail -> mail.kind()).toList();
    }

    private List<String> audited(String kind) {
        return jdbc.sql("select detail from audit_entry where action = 'data-removed' and subject = :kind"
                        + " order by position")
                .param("kind", kind)
                .query(String.class)
                .list();
    }
}
