package dk.trygbevis.operations;

import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.base.Job;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator sees of the jobs, and may have run at once. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class ScheduledJobs {

    private static final int SHOWN_FAILURES = 10;

    private final JobRunner runner;
    private final JobRows rows;
    private final AuditLog audit;

    ScheduledJobs(JobRunner runner, JobRows rows, AuditLog audit) {
        this.runner = runner;
        this.rows = rows;
        this.audit = audit;
    }

    /** What came of asking for a run. */
    public enum RunOutcome {
        /** It runs as soon as a node is free. */
        ASKED_FOR,
        /** It is being run already. */
        RUNNING,
        UNKNOWN
    }

    /** All jobs by name. */
    @Transactional(readOnly = true)
    public List<ScheduledJob> list() {
        return runner.jobs().stream()
                .sorted(Comparator.comparing(Job::name))
                .map(this::shown)
                .toList();
    }

    /** Has a job run now, outside its timetable. */
    @Transactional
    public RunOutcome runNow(String name) {
        Optional<Job> job = runner.jobs().stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
        Optional<JobRows.State> state = rows.state(name);
        if (job.isEmpty() || state.isEmpty()) {
            return RunOutcome.UNKNOWN;
        }
        if (state.get().running()) {
            return RunOutcome.RUNNING;
        }
        runner.runNow(job.get());
        audit.record(actor(), "job-run-asked-for", name, "");
        return RunOutcome.ASKED_FOR;
    }

    private ScheduledJob shown(Job job) {
        Optional<JobRows.State> state = rows.state(job.name());
        return new ScheduledJob(
                job.name(),
                job.titleKey(),
                state.map(JobRows.State::due).orElse(null),
                state.isPresent() && state.get().running(),
                state.map(JobRows.State::lastSuccess).orElse(null),
                state.map(JobRows.State::lastFailure).orElse(null),
                state.isPresent() && state.get().failures() > 0,
                rows.failures(job.name(), SHOWN_FAILURES).stream()
                        .map(failure -> new ScheduledJob.Failure(failure.at(), failure.error(), failure.reference()))
                        .toList());
    }

    /** The id of the account: what a signed-in person is called. */
    private static String actor() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName();
    }
}
