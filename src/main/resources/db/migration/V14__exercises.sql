-- One go through an inbox or a scenario; trying again begins another, so that first goes can be told from later ones.
create table exercise_run (
    id uuid primary key,
    enrollment_id uuid not null references enrollment (id) on delete cascade,
    exercise varchar(60) not null,
    number int not null,
    started_at timestamp(6) with time zone not null,
    constraint exercise_run_is_numbered_once unique (enrollment_id, exercise, number)
);

-- A message of an inbox: what was marked, and then what it was taken for. Hits are fraud called fraud; false alarms are
-- genuine messages called fraud.
create table inbox_answer (
    run_id uuid not null references exercise_run (id) on delete cascade,
    item varchar(60) not null,
    marked varchar(400) not null,
    marked_in varchar(2) not null,
    fraud boolean not null,
    called_fraud boolean,
    found varchar(100) not null,
    flags int not null,
    false_marks int not null,
    answered_at timestamp(6) with time zone not null,
    primary key (run_id, item)
);

create table scenario_step (
    run_id uuid not null references exercise_run (id) on delete cascade,
    position int not null,
    scene varchar(60) not null,
    choice varchar(60) not null,
    taken_at timestamp(6) with time zone not null,
    taken_back_at timestamp(6) with time zone,
    primary key (run_id, position)
);

create table estimate_guess (
    enrollment_id uuid not null references enrollment (id) on delete cascade,
    exercise varchar(60) not null,
    guess numeric(20, 6) not null,
    close boolean not null,
    guessed_at timestamp(6) with time zone not null,
    primary key (enrollment_id, exercise)
);

-- A line of somebody's plan: an item of the checklist that was ticked once, or a line of their own.
create table plan_line (
    enrollment_id uuid not null references enrollment (id) on delete cascade,
    exercise varchar(60) not null,
    line varchar(60) not null,
    own_text varchar(120),
    ticked boolean not null,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    primary key (enrollment_id, exercise, line)
);
