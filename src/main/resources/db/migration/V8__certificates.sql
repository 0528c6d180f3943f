-- What was issued. Rows are only ever added: no fact of a certificate changes. account_id has no foreign key, for the
-- record outlives an account that is erased; nothing here names a person.
create table certificate (
    id varchar(26) primary key,
    number varchar(17) not null unique,
    completion_id uuid not null,
    account_id uuid not null,
    course_slug varchar(60) not null,
    course_version varchar(40) not null,
    course_digest varchar(64) not null,
    title_da varchar(300) not null,
    title_en varchar(300) not null,
    level varchar(16) not null,
    hours numeric(6, 2) not null,
    notice_da varchar(2000),
    notice_en varchar(2000),
    completed_at timestamp(6) with time zone not null,
    issued_at timestamp(6) with time zone not null,
    -- The midnight in Copenhagen after the last valid day.
    valid_until timestamp(6) with time zone not null,
    authority_name varchar(300) not null,
    authority_cvr varchar(8) not null,
    -- One name a line.
    partners_da varchar(4000) not null,
    partners_en varchar(4000) not null,
    identity_method varchar(32) not null,
    -- SHA-256 of the salt and the name that lie in certificate_holder.
    holder_hash varchar(64) not null,
    constraint one_certificate_for_each_completion unique (completion_id),
    constraint certificate_notice_in_both_languages check ((notice_da is null) = (notice_en is null))
);
create index certificate_by_account on certificate (account_id);
create index certificate_by_course on certificate (course_slug, issued_at, id);
create index certificate_by_issue on certificate (issued_at, id);

-- The person behind it: the row that an erasure deletes. Without it the check knows of no such certificate. Whoever
-- deletes it adds a revocation as well: that is how other nodes notice, see RevocationWatch.
create table certificate_holder (
    certificate_id varchar(26) primary key references certificate (id),
    name varchar(100) not null,
    salt varchar(32) not null
);

create table revocation (
    certificate_id varchar(26) primary key references certificate (id),
    revoked_at timestamp(6) with time zone not null,
    revoked_by uuid not null,
    reason_class varchar(32) not null,
    reason varchar(1000) not null
);
