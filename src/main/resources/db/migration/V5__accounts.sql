create table account (
    id uuid primary key,
    email varchar(254) not null unique,
    name varchar(100),
    language varchar(2) not null,
    created_at timestamp(6) with time zone not null
);

create table role_grant (
    id uuid primary key,
    account_id uuid not null references account (id),
    role varchar(32) not null,
    granted_at timestamp(6) with time zone not null,
    granted_by uuid not null,
    unique (account_id, role)
);

create table sign_in_request (
    id uuid primary key,
    email varchar(254) not null,
    language varchar(2) not null,
    code_mac varchar(64) not null,
    tries int not null,
    expires_at timestamp(6) with time zone not null
);
create index sign_in_request_by_expiry on sign_in_request (expires_at);

create table remembered_browser (
    token_hash varchar(64) primary key,
    account_id uuid not null references account (id),
    expires_at timestamp(6) with time zone not null
);
create index remembered_browser_by_account on remembered_browser (account_id);

-- One row once sample people have been put in; production refuses to start on such a database.
create table sample_data (
    created_at timestamp(6) with time zone not null
);
