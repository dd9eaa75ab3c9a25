-- The mark of a database that holds the demo city; without it demo sessions do not exist.
create table demo_city (
    one       boolean     not null default true constraint pk_demo_city primary key constraint ck_demo_city_one check (one),
    seed      bigint      not null,
    loaded_at timestamptz not null
);
comment on table demo_city is 'At most one row: this database was filled by the demo with this seed';
