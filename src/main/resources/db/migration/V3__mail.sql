create table mail_message (
    id uuid primary key,
    recipient varchar(254) not null,
    language varchar(2) not null,
    kind varchar(64) not null,
    subject varchar(300) not null,
    body varchar(10000) not null,
    -- Encrypted; only while the mail waits.
    secret varchar(1000),
    message_id varchar(300) not null,
    created_at timestamp(6) with time zone not null,
    -- When it last began to wait: at first, or when somebody had it tried again.
    queued_at timestamp(6) with time zone not null,
    status varchar(10) not null,
    attempts int not null,
    next_attempt_at timestamp(6) with time zone not null,
    -- Until then the mail is in the hands of one sender.
    lease_until timestamp(6) with time zone,
    sent_at timestamp(6) with time zone,
    last_error varchar(500),
    constraint mail_message_status_is_known check (status in ('QUEUED', 'SENT', 'FAILED')),
    constraint mail_message_secret_only_while_queued check (secret is null or status = 'QUEUED')
);
create index mail_message_due on mail_message (status, next_attempt_at);
create index mail_message_by_age on mail_message (created_at);
create index mail_message_by_recipient on mail_message (recipient);
