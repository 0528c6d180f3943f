create table audit_entry (
    position bigint primary key,
    recorded_at timestamp(6) with time zone not null,
    actor varchar(64) not null,
    action varchar(64) not null,
    subject varchar(200) not null,
    detail varchar(2000) not null,
    mac varchar(64) not null
);

-- One row: where the chain ends. Whoever appends locks it, so that the chain has no fork.
create table audit_head (
    id int primary key,
    position bigint not null,
    mac varchar(64) not null,
    constraint audit_head_is_one_row check (id = 1)
);
insert into audit_head (id, position, mac) values (1, 0, '');
