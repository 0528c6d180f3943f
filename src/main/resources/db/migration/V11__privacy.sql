-- Jobs that run once across all nodes: the table of db-scheduler 16, whose names of columns these are. "bytea" is the
-- one type for bytes that PostgreSQL and H2 both know; our jobs put nothing there.
create table scheduled_job (
    task_name varchar(64) not null,
    task_instance varchar(64) not null,
    task_data bytea,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(200),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures int,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_job_by_time on scheduled_job (execution_time);

-- What went wrong: the kind of error and the reference under which the log has all of it. No message: it might name
-- somebody.
create table job_failure (
    id uuid primary key,
    job varchar(64) not null,
    failed_at timestamp(6) with time zone not null,
    error varchar(200) not null,
    reference varchar(16) not null
);
create index job_failure_by_job on job_failure (job, failed_at);

-- The last day on which somebody was here signed in; absent before the first. And when they were told that their unused
-- account is about to go; absent as long as they were not, or have been here since.
alter table account add column last_active_on date;
alter table account add column warned_at timestamp(6) with time zone;

-- A mail whose recipient is forgotten as soon as it is sent or given up: the goodbye to somebody who is erased.
alter table mail_message add column forget_when_done boolean default false not null;
