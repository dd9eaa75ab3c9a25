-- The register of shelters, and what was said about each of them when.

create table shelter (
    id            uuid        not null constraint pk_shelter primary key,
    unit_id       uuid        not null constraint fk_shelter_unit_id references unit,
    code          text        constraint uq_shelter_code unique,
    national_id   text        constraint uq_shelter_national_id unique,
    name          text        not null,
    name_kana     text,
    address       text        not null,
    latitude      double precision,
    longitude     double precision,
    phone         text,
    kinds         text[]      not null constraint ck_shelter_kinds
                              check (kinds <@ array['EMERGENCY_PLACE', 'SHELTER', 'WELFARE', 'TEMPORARY']),
    hazards       text[]      not null constraint ck_shelter_hazards
                              check (hazards <@ array['FLOOD', 'LANDSLIDE', 'STORM_SURGE', 'EARTHQUAKE', 'TSUNAMI', 'FIRE',
                                                      'INLAND_FLOOD', 'VOLCANO']),
    capacity      integer     constraint ck_shelter_capacity check (capacity >= 0),
    capacity_note text,
    communities   text[]      not null,
    note          text        not null,
    closed_on     date,
    created_at    timestamptz not null,
    constraint ck_shelter_position check ((latitude is null) = (longitude is null)
                                          and latitude between -90 and 90 and longitude between -180 and 180)
);
comment on table shelter is 'One row a place to flee to or to stay in; read as a whole into memory by every replica, never row by row for readers';
comment on column shelter.code is 'The ID of the municipal list (自治体標準オープンデータセット)';
comment on column shelter.national_id is '全国共通ID of the national list';
comment on column shelter.kinds is 'A place may be several: to flee to at once (災害対策基本法49条の4), to stay in (49条の7), for those who need care, to gather at first';
comment on column shelter.hazards is 'The hazards of the national list for which it is fit';
comment on column shelter.capacity is 'People it takes, indoors where the list tells that apart; null where nobody has said';
comment on column shelter.closed_on is 'Struck off the register from this day; its history stays';
create index ix_shelter_unit_id on shelter (unit_id);

create table shelter_status (
    arrival    bigint      not null generated always as identity constraint pk_shelter_status primary key,
    shelter_id uuid        not null constraint fk_shelter_status_shelter_id references shelter,
    state      text        not null constraint ck_shelter_status_state
                           check (state in ('NOT_OPEN', 'OPEN', 'CLOSED', 'UNKNOWN', 'PERMANENT')),
    crowding   text        not null constraint ck_shelter_status_crowding
                           check (crowding in ('VACANT', 'CROWDED', 'FULL', 'UNKNOWN')),
    people     integer     constraint ck_shelter_status_people check (people >= 0),
    needs      text[]      not null,
    note       text        not null,
    as_of      timestamptz not null,
    said_at    timestamptz not null,
    said_by    uuid        constraint fk_shelter_status_said_by references account,
    constraint ck_shelter_status_as_of check (as_of <= said_at)
);
comment on table shelter_status is 'What was said about a shelter, only ever added to. What holds now is the row with the newest as_of, of equals the one that arrived last';
comment on column shelter_status.said_by is 'Null where the service itself said it';
create index ix_shelter_status_shelter_id on shelter_status (shelter_id, as_of desc, arrival desc);
create index ix_shelter_status_said_by on shelter_status (said_by);

create table shelter_expectation (
    shelter_id uuid        not null constraint pk_shelter_expectation primary key
                           constraint fk_shelter_expectation_shelter_id references shelter,
    since      timestamptz not null
);
comment on table shelter_expectation is 'Shelters that should be open now, whether or not anybody has said that they are; read with the register';
