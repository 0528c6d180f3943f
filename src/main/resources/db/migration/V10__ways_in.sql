-- Whoever opens an account says that they are 15 or older. Kept: when they said so. Not kept: a birth date.
alter table account add column of_age_confirmed_at timestamp(6) with time zone;

-- Identities at brokers of OpenID Connect, known by issuer and subject and never by a mail address.
create table linked_identity (
    id uuid primary key,
    issuer varchar(255) not null,
    subject varchar(255) not null,
    provider varchar(40) not null,
    account_id uuid not null references account (id) on delete cascade,
    joined_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone not null,
    constraint linked_identity_once unique (issuer, subject)
);
create index linked_identity_by_account on linked_identity (account_id);

-- The provider whose groups a role came from, and goes with; null for roles that people gave.
alter table role_grant add column provider varchar(40);

-- Passkeys. Bytes are base64url.
create table passkey (
    id uuid primary key,
    credential_id varchar(1400) not null unique,
    account_id uuid not null references account (id) on delete cascade,
    name varchar(100) not null,
    public_key varchar(2000) not null,
    attestation_object varchar(8000) not null,
    transports varchar(100) not null,
    signature_count bigint not null,
    created_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone not null
);
create index passkey_by_account on passkey (account_id);

alter table remembered_browser add column created_at timestamp(6) with time zone;
alter table remembered_browser add column last_used_at timestamp(6) with time zone;
update remembered_browser set created_at = expires_at - interval '30' day, last_used_at = expires_at - interval '30' day;
alter table remembered_browser alter column created_at set not null;
alter table remembered_browser alter column last_used_at set not null;
