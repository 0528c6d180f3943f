-- A role is held everywhere (scope '') or for one thing, whose id is the scope; and somebody says why. The unique
-- constraint of the old table has no name of ours to drop it by, so the table is made anew.
create table scoped_role_grant (
    id uuid primary key,
    account_id uuid not null references account (id),
    role varchar(32) not null,
    scope varchar(36) not null,
    reason varchar(500) not null,
    granted_at timestamp(6) with time zone not null,
    granted_by uuid not null,
    constraint role_grant_once unique (account_id, role, scope)
);
insert into scoped_role_grant (id, account_id, role, scope, reason, granted_at, granted_by)
    select id, account_id, role, '', '', granted_at, granted_by from role_grant;
drop table role_grant;
alter table scoped_role_grant rename to role_grant;
create index role_grant_by_scope on role_grant (scope, role);

-- Sessions that began before this have ended, on whatever node.
alter table account add column signed_out_at timestamp(6) with time zone;
