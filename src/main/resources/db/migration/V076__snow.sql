-- What was said of snow on the streets, requests for help with shovelling, and the teams who help.

create table snow_stretch (
    id         uuid        not null constraint pk_snow_stretch primary key,
    unit_id    uuid        not null constraint fk_snow_stretch_unit_id references unit,
    name       text,
    created_by uuid        not null constraint fk_snow_stretch_created_by references account,
    created_at timestamptz not null,
    dropped_at timestamptz
);
comment on table snow_stretch is 'A street, or without a name the whole area of a unit; all of them are read into memory at once';
create index ix_snow_stretch_unit_id on snow_stretch (unit_id);
create index ix_snow_stretch_created_by on snow_stretch (created_by);
create unique index uq_snow_stretch_name on snow_stretch (unit_id, name) nulls not distinct where dropped_at is null;
comment on index uq_snow_stretch_name is 'A unit names a street once, and has its whole area once';

create table snow_status (
    arrival     bigint      generated always as identity constraint pk_snow_status primary key,
    stretch_id  uuid        not null constraint fk_snow_status_stretch_id references snow_stretch,
    state       text        not null constraint ck_snow_status_state
                            check (state in ('NOT_PLANNED', 'PLANNED', 'UNDER_WAY', 'DONE', 'UNKNOWN')),
    planned_for date,
    note        text        not null,
    as_of       timestamptz not null,
    said_at     timestamptz not null,
    said_by     uuid        not null constraint fk_snow_status_said_by references account,
    constraint ck_snow_status_planned_for check (planned_for is null or state = 'PLANNED')
);
comment on table snow_status is 'Everything ever said of a stretch, only ever added to: the newest as_of holds, of equal ones the last to arrive';
create index ix_snow_status_stretch_id on snow_status (stretch_id, as_of desc, arrival desc);
create index ix_snow_status_said_by on snow_status (said_by);

create table snow_team (
    id            uuid        not null constraint pk_snow_team primary key,
    leader_id     uuid        not null constraint fk_snow_team_leader_id references account,
    name          text        not null,
    kind          text        not null constraint ck_snow_team_kind check (kind in ('STUDENTS', 'COMPANY', 'ASSOCIATION')),
    members       integer     not null constraint ck_snow_team_members check (members >= 1),
    per_day       integer     not null constraint ck_snow_team_per_day check (per_day >= 1),
    weekdays      text[]      not null,
    state         text        not null constraint ck_snow_team_state check (state in ('REGISTERED', 'APPROVED', 'RETIRED')),
    registered_at timestamptz not null,
    decided_at    timestamptz,
    decided_by    uuid        constraint fk_snow_team_decided_by references account
);
comment on table snow_team is 'One row a team that shovels; its row lock queues up offers, so that it never has more on a day than it can do';
create index ix_snow_team_leader_id on snow_team (leader_id);
create index ix_snow_team_decided_by on snow_team (decided_by);
create unique index uq_snow_team_leader on snow_team (leader_id) where state <> 'RETIRED';
comment on index uq_snow_team_leader is 'One leads one team at a time';

create table snow_team_area (
    team_id uuid not null constraint fk_snow_team_area_team_id references snow_team,
    unit_id uuid not null constraint fk_snow_team_area_unit_id references unit,
    constraint pk_snow_team_area primary key (team_id, unit_id)
);
comment on table snow_team_area is 'The federations a team goes to; none is the whole city';
create index ix_snow_team_area_unit_id on snow_team_area (unit_id);

create table snow_request (
    id           uuid        not null constraint pk_snow_request primary key,
    household_id uuid        not null constraint fk_snow_request_household_id references household,
    asked_by     uuid        not null constraint fk_snow_request_asked_by references account,
    on_behalf    boolean     not null,
    places       text[]      not null,
    days         date[]      not null,
    shut_in      boolean     not null,
    reason       text        constraint ck_snow_request_reason check (reason in ('AGE', 'HEALTH', 'OTHER')),
    phone        text,
    state        text        not null constraint ck_snow_request_state
                             check (state in ('OPEN', 'OFFERED', 'MATCHED', 'DONE', 'CANCELLED', 'EXPIRED')),
    asked_at     timestamptz not null,
    ended_at     timestamptz,
    confirmed_at timestamptz,
    constraint ck_snow_request_days check (cardinality(days) >= 1),
    constraint ck_snow_request_ended check ((state in ('DONE', 'CANCELLED', 'EXPIRED')) = (ended_at is not null))
);
comment on table snow_request is 'One row a request for help with snow; name and address stay in the register and are joined at each look';
comment on column snow_request.reason is 'Coarse, given with consent alone, and forgotten when the request is over, as is the phone';
create index ix_snow_request_household_id on snow_request (household_id, id desc);
create index ix_snow_request_asked_by on snow_request (asked_by);
create unique index uq_snow_request_running on snow_request (household_id) where state in ('OPEN', 'OFFERED', 'MATCHED');
comment on index uq_snow_request_running is 'A household asks once at a time; finds what is open, what runs and what has outlived its days';
create index ix_snow_request_known on snow_request (ended_at) where phone is not null or reason is not null;
comment on index ix_snow_request_known is 'Finds phones and reasons of requests that are over, to forget them';

create table snow_offer (
    id          uuid        not null constraint pk_snow_offer primary key,
    request_id  uuid        not null constraint fk_snow_offer_request_id references snow_request,
    team_id     uuid        not null constraint fk_snow_offer_team_id references snow_team,
    day         date        not null,
    state       text        not null constraint ck_snow_offer_state
                            check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'TAKEN_BACK', 'DONE')),
    offered_by  uuid        not null constraint fk_snow_offer_offered_by references account,
    offered_at  timestamptz not null,
    answered_at timestamptz,
    done_at     timestamptz,
    people      integer     constraint ck_snow_offer_people check (people >= 1),
    minutes     integer     constraint ck_snow_offer_minutes check (minutes >= 1),
    constraint ck_snow_offer_done check ((state = 'DONE') = (done_at is not null and people is not null and minutes is not null))
);
comment on table snow_offer is 'A request put to a team for a day, and what became of it; counted by team and day against what the team can do';
create index ix_snow_offer_request_id on snow_offer (request_id, id desc);
create index ix_snow_offer_team_id on snow_offer (team_id, day);
create index ix_snow_offer_offered_by on snow_offer (offered_by);
create unique index uq_snow_offer_running on snow_offer (request_id) where state in ('OFFERED', 'ACCEPTED', 'DONE');
comment on index uq_snow_offer_running is 'A request is with one team at a time';
