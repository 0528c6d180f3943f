create table enrollment (
    id uuid primary key,
    course_slug varchar(60) not null,
    course_version varchar(40) not null,
    course_digest varchar(64) not null,
    account_id uuid references account (id),
    guest_hash varchar(64),
    run int not null,
    started_at timestamp(6) with time zone not null,
    lesson varchar(60) not null,
    step int not null,
    constraint enrollment_of_an_account unique (account_id, course_slug, run),
    constraint enrollment_of_a_guest unique (guest_hash, course_slug, run),
    constraint enrollment_has_one_learner check ((account_id is null) <> (guest_hash is null))
);

create table lesson_progress (
    enrollment_id uuid not null references enrollment (id) on delete cascade,
    lesson varchar(60) not null,
    furthest_step int not null,
    completed_at timestamp(6) with time zone,
    primary key (enrollment_id, lesson)
);

create table practice_answer (
    enrollment_id uuid not null references enrollment (id) on delete cascade,
    question varchar(60) not null,
    chosen varchar(400) not null,
    correct boolean not null,
    answered_at timestamp(6) with time zone not null,
    primary key (enrollment_id, question)
);

create table quiz_attempt (
    id uuid primary key,
    enrollment_id uuid not null references enrollment (id) on delete cascade,
    number int not null,
    questions varchar(4000) not null,
    started_at timestamp(6) with time zone not null,
    submitted_at timestamp(6) with time zone,
    score int,
    passed boolean,
    constraint quiz_attempt_is_numbered_once unique (enrollment_id, number),
    constraint quiz_attempt_is_scored_when_submitted check (
        (submitted_at is null and score is null and passed is null)
        or (submitted_at is not null and score between 0 and 100 and passed is not null))
);

create table quiz_answer (
    attempt_id uuid not null references quiz_attempt (id) on delete cascade,
    question varchar(60) not null,
    chosen varchar(400) not null,
    answered_at timestamp(6) with time zone not null,
    primary key (attempt_id, question)
);

create table attendance (
    workshop_id uuid not null,
    account_id uuid not null references account (id),
    course_slug varchar(60) not null,
    share double precision not null,
    attended_at timestamp(6) with time zone not null,
    primary key (workshop_id, account_id)
);
create index attendance_by_account on attendance (account_id, course_slug);

create table completion (
    id uuid primary key,
    enrollment_id uuid not null unique references enrollment (id),
    account_id uuid not null references account (id),
    course_slug varchar(60) not null,
    course_version varchar(40) not null,
    course_digest varchar(64) not null,
    score int not null,
    completed_at timestamp(6) with time zone not null
);
create index completion_by_account on completion (account_id, course_slug);
