-- The city as one tree, the houses on it, the people in them and the offices they hold.
create sequence unit_no;

create table unit (
    id                uuid        not null constraint pk_unit primary key,
    kind              text        not null constraint ck_unit_kind
                                  check (kind in ('CITY', 'FEDERATION', 'ASSOCIATION', 'GROUP', 'ORGANISATION')),
    parent_id         uuid        constraint fk_unit_parent_id references unit,
    path              text        collate "C" not null constraint uq_unit_path unique,
    code              text        constraint uq_unit_code unique,
    name              text        not null,
    name_kana         text,
    search_key        text        not null,
    organisation_kind text,
    enrolment         text        not null default 'CODE'
                                  constraint ck_unit_enrolment check (enrolment in ('CODE', 'APPROVAL')),
    quiet_from        time,
    quiet_to          time,
    created_at        timestamptz not null,
    closed_on         date,
    constraint ck_unit_parent check ((kind = 'CITY') = (parent_id is null)),
    constraint ck_unit_path check (path ~ '^([0-9a-z]+\.)+$'),
    constraint ck_unit_organisation_kind check ((kind = 'ORGANISATION') = (organisation_kind is not null))
);
comment on table unit is 'One row a unit of the city; everyone under a unit is one range of paths';
comment on column unit.path is 'Steps from the city down, each closed by a dot; everything below p lies in [p, p with its last dot turned into a slash)';
create index ix_unit_parent_id on unit (parent_id);
create unique index uq_unit_city on unit (kind) where kind = 'CITY';
comment on index uq_unit_city is 'A service holds one city';

create table household (
    id          uuid        not null constraint pk_household primary key,
    unit_id     uuid        not null constraint fk_household_unit_id references unit,
    code        text        constraint uq_household_code unique,
    name        text        not null,
    search_key  text        not null,
    postal_code text,
    address     text        not null default '',
    phone       text,
    member      boolean     not null,
    channel     text        not null default 'APP'
                            constraint ck_household_channel check (channel in ('APP', 'PAPER', 'BOTH')),
    protected   boolean     not null default false,
    walk_no     integer,
    created_at  timestamptz not null,
    moved_out   date
);
comment on table household is 'One row a house; a member hangs on its group, any other on the area of its federation; listed in walking order';
comment on column household.protected is 'Address and members are shown to nobody but city administrators (for example after domestic violence)';
create index ix_household_unit_id on household (unit_id, walk_no);
create index ix_household_search_key on household (search_key);

create table resident (
    id              uuid        not null constraint pk_resident primary key,
    household_id    uuid        not null constraint fk_resident_household_id references household,
    account_id      uuid        constraint fk_resident_account_id references account,
    name            text        not null,
    name_kana       text,
    search_key      text        not null,
    birth_date      date,
    phone           text,
    householder     boolean     not null default false,
    lives_elsewhere boolean     not null default false,
    created_at      timestamptz not null,
    left_on         date,
    constraint uq_resident_household_account unique (household_id, account_id)
);
comment on table resident is 'One row a person of a household; the account is who reads for them, at most a few a household';
create index ix_resident_household_id on resident (household_id);
create index ix_resident_account_id on resident (account_id);
create index ix_resident_search_key on resident (search_key);

create table office (
    id           uuid        not null constraint pk_office primary key,
    unit_id      uuid        not null constraint fk_office_unit_id references unit,
    account_id   uuid        not null constraint fk_office_account_id references account,
    role         text        not null,
    from_on      date        not null,
    to_on        date,
    appointed_by uuid        constraint fk_office_appointed_by references account,
    created_at   timestamptz not null,
    constraint ck_office_dates check (to_on is null or to_on >= from_on),
    constraint uq_office_holder unique (unit_id, account_id, role, from_on)
);
comment on table office is 'One row a term of office, both days included; it begins and ends by its dates alone';
create index ix_office_unit_id on office (unit_id, role);
create index ix_office_account_id on office (account_id);
create index ix_office_appointed_by on office (appointed_by);

create table organisation_member (
    id         uuid        not null constraint pk_organisation_member primary key,
    unit_id    uuid        not null constraint fk_organisation_member_unit_id references unit,
    account_id uuid        not null constraint fk_organisation_member_account_id references account,
    from_on    date        not null,
    to_on      date,
    created_at timestamptz not null,
    constraint ck_organisation_member_dates check (to_on is null or to_on >= from_on),
    constraint uq_organisation_member unique (unit_id, account_id, from_on)
);
comment on table organisation_member is 'One row a membership in an organisation, both days included; looked up, never part of a path';
create index ix_organisation_member_unit_id on organisation_member (unit_id);
create index ix_organisation_member_account_id on organisation_member (account_id);

create table named_list (
    id         uuid        not null constraint pk_named_list primary key,
    unit_id    uuid        not null constraint fk_named_list_unit_id references unit,
    name       text        not null,
    created_by uuid        not null constraint fk_named_list_created_by references account,
    created_at timestamptz not null,
    constraint uq_named_list_name unique (unit_id, name)
);
comment on table named_list is 'A named audience owned by a unit, such as 夏祭り実行委員';
create index ix_named_list_created_by on named_list (created_by);

create table named_list_entry (
    list_id      uuid not null constraint fk_named_list_entry_list_id references named_list on delete cascade,
    household_id uuid constraint fk_named_list_entry_household_id references household,
    account_id   uuid constraint fk_named_list_entry_account_id references account,
    constraint ck_named_list_entry_one check ((household_id is null) <> (account_id is null)),
    constraint uq_named_list_entry unique nulls not distinct (list_id, household_id, account_id)
);
comment on table named_list_entry is 'Households (everyone in them) and single accounts on a list';
create index ix_named_list_entry_household_id on named_list_entry (household_id);
create index ix_named_list_entry_account_id on named_list_entry (account_id);

create table area_subscription (
    device_id  uuid        not null constraint pk_area_subscription primary key
                           constraint fk_area_subscription_device_id references device,
    unit_id    uuid        not null constraint fk_area_subscription_unit_id references unit,
    created_at timestamptz not null
);
comment on table area_subscription is 'A device without a name that follows what is broadcast to an area';
create index ix_area_subscription_unit_id on area_subscription (unit_id);

create table directory_import (
    id          uuid        not null constraint pk_directory_import primary key,
    kind        text        not null constraint ck_directory_import_kind
                            check (kind in ('UNITS', 'HOUSEHOLDS', 'RESIDENTS', 'OFFICES')),
    unit_id     uuid        not null constraint fk_directory_import_unit_id references unit,
    state       text        not null constraint ck_directory_import_state
                            check (state in ('REFUSED', 'CHECKED', 'APPLIED')),
    file_sha256 bytea       not null,
    content     bytea,
    difference  bytea,
    report      jsonb       not null,
    created_by  uuid        constraint fk_directory_import_created_by references account,
    created_at  timestamptz not null,
    applied_at  timestamptz
);
comment on table directory_import is 'A register file that was checked, with the difference it would make; its bytes are dropped once applied';
comment on column directory_import.difference is 'SHA-256 over the whole difference: applying makes this one or none';
create index ix_directory_import_created_at on directory_import (created_at);
create index ix_directory_import_unit_id on directory_import (unit_id);
create index ix_directory_import_created_by on directory_import (created_by);
