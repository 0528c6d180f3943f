package dk.trygbevis.operations;

import static dk.trygbevis.testing.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.Job;
import dk.trygbevis.testing.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Jobs on two nodes that share a database: row 20 of the fault table, and what happens when one fails. */
@DatabaseTest
class JobsTest {

    private static final int RUNS = 100;
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final String OTHER_TABLE = "scheduled_job_alone";

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JobRows rows;

    @Autowired
    private JobsHealthIndicator health;

    @Autowired
    private ScheduledJobs everyday;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TransactionTemplate transactions;

    private final List<AtomicInteger> counts =
            IntStream.range(0, RUNS).mapToObj(i -> new AtomicInteger()).toList();
    private final List<Job> jobs = IntStream.range(0, RUNS)
            .mapToObj(i -> job("test-" + word(i), counts.get(i)::incrementAndGet))
            .toList();

    @AfterEach
    void removeTheMarks() {
        jdbc.sql("delete from scheduled_job where task_name like 'test-%'").update();
        jdbc.sql("delete from job_failure where job like 'test-%'").update();
        jdbc.sql("drop table if exists " + OTHER_TABLE).update();
    }

    @Test
    void ofTwoNodesOneDoesEachOfAHundredRuns() {
        JobRunner one = node(jobs, JobRunner.TABLE);
        JobRunner other = node(jobs, JobRunner.TABLE);
        try {
            allAreDue(JobRunner.TABLE);

            await().atMost(Duration.ofMinutes(1)).until(() -> undone(JobRunner.TABLE) == 0);
        } finally {
            one.stop();
            other.stop();
        }

        assertThat(counts).extracting(AtomicInteger::get).containsOnly(1);
    }

    /** The control: each node keeps marks of its own, and every run is done twice. */
    @Test
    void withoutSharedMarksBothNodesDoEachRun() {
        jdbc.sql("create table " + OTHER_TABLE + " as select * from scheduled_job where 1 = 0")
                .update();
        JobRunner one = node(jobs, JobRunner.TABLE);
        JobRunner other = node(jobs, OTHER_TABLE);
        try {
            allAreDue(JobRunner.TABLE);
            allAreDue(OTHER_TABLE);

            await().atMost(Duration.ofMinutes(1)).until(() -> undone(JobRunner.TABLE) + undone(OTHER_TABLE) == 0);
        } finally {
            one.stop();
            other.stop();
        }

        assertThat(counts).extracting(AtomicInteger::get).containsOnly(2);
    }

    @Test
    void aJobThatFailsIsShownWithItsReferenceAndTriedAgainSoonUntilItGoesWell() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Job job = job("test-fragile", () -> {
            if (broken.get()) {
                throw new DataAccessResourceFailureException("nina@example.org could not be told");
            }
        });
        JobRunner node = node(List.of(job), JobRunner.TABLE);
        ScheduledJobs shown = new ScheduledJobs(node, rows, audit);
        try {
            node.runNow(job);
            await().until(() -> shown.list().getFirst().failing());

            ScheduledJob failed = shown.list().getFirst();
            assertThat(failed.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.error()).isEqualTo("DataAccessResourceFailureException");
                assertThat(failure.reference()).hasSize(8);
            });
            assertThat(failed.due()).isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(6)));
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.health().getDetails().toString()).contains("test-fragile");

            broken.set(false);
            assertThat(asked(shown, "test-fragile")).isEqualTo(ScheduledJobs.RunOutcome.ASKED_FOR);
            await().until(() -> !shown.list().getFirst().failing());

            assertThat(shown.list().getFirst().lastSuccess()).isNotNull();
            assertThat(shown.list().getFirst().failures()).hasSize(1);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        } finally {
            node.stop();
        }
    }

    @Test
    void aJobThatIsRunningIsNotStartedTwice() {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger starts = new AtomicInteger();
        Job job = job("test-slow", () -> {
            starts.incrementAndGet();
            awaitQuietly(end);
        });
        JobRunner node = node(List.of(job), JobRunner.TABLE);
        ScheduledJobs shown = new ScheduledJobs(node, rows, audit);
        try {
            node.runNow(job);
            await().until(() -> starts.get() == 1 && shown.list().getFirst().running());

            assertThat(asked(shown, "test-slow")).isEqualTo(ScheduledJobs.RunOutcome.RUNNING);
            assertThat(asked(shown, "test-unheard-of")).isEqualTo(ScheduledJobs.RunOutcome.UNKNOWN);
        } finally {
            end.countDown();
            node.stop();
        }
        assertThat(starts).hasValue(1);
    }

    @Test
    void onlyAnAdministratorSeesTheJobs() {
        assertThatThrownBy(() -> as(UUID.randomUUID(), everyday::list, Role.ORGANIZER))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(UUID.randomUUID(), everyday::list, Role.ADMINISTRATOR))
                .allSatisfy(job -> assertThat(job.due()).isAfter("2100-01-01T00:00:00Z"));
    }

    private JobRunner node(List<Job> work, String table) {
        JobRunner node = new JobRunner(database, work, rows, false, table, LOOK_EVERY);
        node.start();
        return node;
    }

    private ScheduledJobs.RunOutcome asked(ScheduledJobs shown, String name) {
        return as(UUID.randomUUID(), () -> transactions.execute(transaction -> shown.runNow(name)), Role.ADMINISTRATOR);
    }

    private void allAreDue(String table) {
        await().until(() -> count(table, "1 = 1") == RUNS);
        jdbc.sql("update " + table + " set execution_time = :now where task_name like 'test-%'")
                .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private long undone(String table) {
        return count(table, "(last_success is null or picked)");
    }

    private long count(String table, String condition) {
        return jdbc.sql("select count(*) from " + table + " where task_name like 'test-%' and " + condition)
                .query(Long.class)
                .single();
    }

    private static Job job(String name, Runnable work) {
        return Job.daily(name, "shell.my", LocalTime.of(4, 0), work);
    }

    /** A number in letters, for names have no digits. */
    private static String word(int number) {
        return "" + (char) ('a' + number / 10) + (char) ('a' + number % 10);
    }

    private static void awaitQuietly(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
