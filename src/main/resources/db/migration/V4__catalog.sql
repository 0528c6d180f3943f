-- Every version of a course that was ever published, so that learners finish the one they began. Addressed by content.
create table course_version (
    digest varchar(64) primary key,
    slug varchar(60) not null,
    version varchar(20) not null,
    content varchar(10000000) not null,
    first_published_at timestamp(6) with time zone not null,
    constraint course_version_of_slug unique (slug, version, digest)
);

-- The municipality's word that a version may be shown.
create table course_approval (
    digest varchar(64) primary key references course_version,
    slug varchar(60) not null,
    version varchar(20) not null,
    approved_at timestamp(6) with time zone not null,
    approved_by uuid not null
);
