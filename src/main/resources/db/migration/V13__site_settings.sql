-- What the municipality has set in the application: it goes before what is configured.
create table site_setting (
    name varchar(80) primary key,
    setting_value varchar(500) not null
);

-- At most one row: the logo, its bytes in base64.
create table site_logo (
    id int primary key,
    media_type varchar(20) not null,
    content varchar(140000) not null,
    constraint site_logo_is_one_row check (id = 1)
);

-- One row, counted up with every change: whoever changes something locks it, and the other nodes look at it.
create table site_setting_revision (
    id int primary key,
    revision bigint not null,
    constraint site_setting_revision_is_one_row check (id = 1)
);
insert into site_setting_revision (id, revision) values (1, 0);
