package dk.trygbevis.operations;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import dk.trygbevis.base.ErrorReference;
import dk.trygbevis.base.Job;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs every {@link Job} when it is due, on one of the nodes: whoever is first to mark the job's row in the database has
 * it. When that node dies, another takes the job up some minutes later.
 *
 * <p>When a job is due is read off the machine's own clock; what the job does follows the {@code Clock} bean.
 */
@Component
class JobRunner implements SmartLifecycle {

    static final String TABLE = "scheduled_job";

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 8;
    private static final int THREADS = 2;
    private static final InstantSource MACHINE = InstantSource.system();

    private final DataSource database;
    private final List<Job> jobs;
    private final JobRows rows;
    private final boolean byTimetable;
    private final String table;
    private final Duration lookEvery;
    private volatile Scheduler scheduler;

    /** @param byTimetable false where jobs run only when somebody asks for it */
    @Autowired
    JobRunner(
            DataSource database,
            ObjectProvider<Job> jobs,
            JobRows rows,
            @Value("${trygbevis.jobs.by-timetable}") boolean byTimetable) {
        this(database, jobs.orderedStream().toList(), rows, byTimetable, TABLE, LOOK_EVERY);
    }

    /** @param table where the marks are; nodes that are to share the work share it */
    JobRunner(
            DataSource database, List<Job> jobs, JobRows rows, boolean byTimetable, String table, Duration lookEvery) {
        Set<String> names = jobs.stream().map(Job::name).collect(Collectors.toSet());
        if (names.size() < jobs.size()) {
            throw new IllegalStateException("Two jobs have the same name, among " + names);
        }
        this.database = database;
        this.jobs = List.copyOf(jobs);
        this.rows = rows;
        this.byTimetable = byTimetable;
        this.table = table;
        this.lookEvery = lookEvery;
        this.scheduler = scheduler();
    }

    List<Job> jobs() {
        return jobs;
    }

    /** Has a job run as soon as a node is free, in most cases at once on this one. Running already, it runs on. */
    void runNow(Job job) {
        scheduler.reschedule(TaskInstanceId.of(job.name(), RecurringTask.INSTANCE), MACHINE.instant());
    }

    @Override
    public synchronized void start() {
        scheduler = scheduler();
        scheduler.start();
    }

    /** Lets the jobs at hand be finished. */
    @Override
    public synchronized void stop() {
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }

    private Scheduler scheduler() {
        List<RecurringTask<Void>> tasks = jobs.stream().map(this::task).toList();
        return Scheduler.create(database)
                .startTasks(tasks)
                .tableName(table)
                .threads(THREADS)
                .pollingInterval(lookEvery)
                .heartbeatInterval(HEARTBEAT)
                .enableImmediateExecution()
                .build();
    }

    private RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), byTimetable ? new Due(job) : new OnRequest())
                .onFailure((failed, operations) -> retryLater(job, failed, operations))
                .execute((instance, context) -> job.work().run());
    }

    /** Soon the first time, later each time, and never later than it would be due anyway. */
    private void retryLater(Job job, ExecutionComplete failed, ExecutionOperations<Void> operations) {
        Throwable cause = failed.getCause().orElseGet(() -> new IllegalStateException("for no stated cause"));
        String reference = ErrorReference.next();
        log.error("Job {} has failed [{}]", job.name(), reference, cause);
        rows.insertFailure(job.name(), failed.getTimeDone(), cause.getClass().getSimpleName(), reference);
        int failures = failed.getExecution().consecutiveFailures;
        Instant retry = failed.getTimeDone().plus(FIRST_PAUSE.multipliedBy(1L << Math.min(failures, DOUBLINGS)));
        Instant due = job.timetable().after(failed.getTimeDone());
        operations.reschedule(failed, retry.isBefore(due) ? retry : due);
    }

    private record Due(Job job) implements Schedule {

        @Override
        public Instant getNextExecutionTime(ExecutionComplete completed) {
            return job.timetable().after(completed.getTimeDone());
        }

        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return job.timetable().after(now);
        }

        @Override
        public boolean isDeterministic() {
            return true;
        }
    }

    /** Not before somebody asks. */
    private record OnRequest() implements Schedule {

        @Override
        public Instant getNextExecutionTime(ExecutionComplete completed) {
            return NEVER;
        }

        @Override
        public boolean isDeterministic() {
            return true;
        }
    }
}
