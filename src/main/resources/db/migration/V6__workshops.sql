create table workshop (
    id uuid primary key,
    course_slug varchar(100),
    title_da varchar(200) not null,
    title_en varchar(200) not null,
    description_da varchar(2000),
    description_en varchar(2000),
    starts_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    place varchar(200) not null,
    address varchar(300) not null,
    wheelchair_access boolean,
    language varchar(2) not null,
    capacity int not null,
    confirmed int not null,
    next_queue_number int not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    cancelled_at timestamp(6) with time zone,
    constraint workshop_ends_after_it_starts check (ends_at > starts_at),
    constraint workshop_has_places check (capacity between 1 and 5000),
    constraint workshop_is_never_oversold check (confirmed between 0 and capacity),
    constraint workshop_is_described_in_both check (
        (description_da is null and description_en is null) or (description_da is not null and description_en is not null))
);
create index workshop_by_start on workshop (starts_at);
create index workshop_by_creator on workshop (created_by, starts_at);

-- One row per person and workshop, also after they gave up their place and came back.
create table registration (
    id uuid primary key,
    workshop_id uuid not null references workshop (id),
    account_id uuid not null,
    name varchar(100) not null,
    form_key uuid not null,
    status varchar(16) not null,
    queue_number int not null,
    registered_at timestamp(6) with time zone not null,
    cancelled_at timestamp(6) with time zone,
    constraint registration_once_per_person unique (workshop_id, account_id),
    constraint registration_number_once unique (workshop_id, queue_number),
    constraint registration_status check (status in ('CONFIRMED', 'WAITING', 'CANCELLED')),
    constraint registration_cancelled_at_a_time check ((status = 'CANCELLED') = (cancelled_at is not null))
);
create index registration_by_status on registration (workshop_id, status, queue_number);
create index registration_by_account on registration (account_id);

create table check_in (
    registration_id uuid primary key references registration (id),
    checked_in_at timestamp(6) with time zone not null,
    checked_in_by uuid not null
);
