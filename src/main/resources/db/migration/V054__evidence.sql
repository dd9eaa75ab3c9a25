create table incident (
    id        uuid        not null constraint pk_incident primary key,
    drill     boolean     not null,
    unit_id   uuid        not null constraint fk_incident_unit_id references unit,
    since     timestamptz not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    constraint ck_incident_since check (since <= opened_at),
    constraint ck_incident_closed check (closed_at >= opened_at)
);
comment on table incident is 'One row a happening, real or a drill, about which it is asked who is safe';
comment on column incident.unit_id is 'In whose name it is asked';
comment on column incident.since is 'What was seen before this moment says nothing about the happening';
create index ix_incident_unit_id on incident (unit_id);
create index ix_incident_closed_at on incident (closed_at);

create table incident_area (
    incident_id uuid        not null constraint fk_incident_area_incident_id references incident,
    unit_id     uuid        not null constraint fk_incident_area_unit_id references unit,
    added_at    timestamptz not null,
    constraint pk_incident_area primary key (incident_id, unit_id)
);
comment on table incident_area is 'Where it is asked: everyone under these units; only ever added to';
create index ix_incident_area_unit_id on incident_area (unit_id);

create table evidence_head (
    world uuid   not null constraint pk_evidence_head primary key,
    no    bigint not null
);
comment on table evidence_head is 'The last number given in a world: reality is one world, every drill is another. Its row lock makes the order of numbers the order of commits, so that whoever follows the ledger by number misses nothing';

create table evidence (
    world        uuid        not null,
    no           bigint      not null,
    author_id    uuid        not null,
    key          uuid        not null,
    author_kind  text        not null constraint ck_evidence_author_kind
                             check (author_kind in ('ACCOUNT', 'LINK', 'DEVICE', 'SERVICE')),
    household_id uuid        not null constraint fk_evidence_household_id references household,
    resident_id  uuid,
    kind         text        not null constraint ck_evidence_kind check (kind in ('SEEN', 'CANCELLED', 'CLOSED')),
    status       text        not null constraint ck_evidence_status
                             check (status in ('SAFE', 'MINOR_INJURY', 'HELP', 'URGENT', 'OUTSIDE', 'UNCONFIRMED')),
    place        text        constraint ck_evidence_place check (place in ('HOME', 'SHELTER', 'ELSEWHERE')),
    shelter_id   uuid,
    flags        text[]      not null,
    comment      text,
    latitude     double precision,
    longitude    double precision,
    accuracy_m   integer,
    source       text        not null constraint ck_evidence_source
                             check (source in ('SELF', 'FACE_TO_FACE', 'FAMILY', 'SHELTER', 'NEIGHBOUR', 'SIGN', 'BUTTON', 'BULB')),
    at           timestamptz not null,
    received_at  timestamptz not null,
    closes       bigint[]    not null,
    constraint pk_evidence primary key (world, no),
    constraint uq_evidence_key unique (world, author_id, key),
    constraint ck_evidence_at check (at <= received_at),
    constraint ck_evidence_position check ((latitude is null) = (longitude is null))
);
comment on table evidence is 'The ledger of who was seen how, only ever added to; followed by number, and read by household';
comment on column evidence.key is 'The author''s own name for it, so that what is sent twice is kept once';
comment on column evidence.resident_id is 'Whom it is about; null for the whole household. No foreign key here, for the world or for the shelter, because whoever writes has just read them, and looking again costs a fifth of every answer in a storm';
comment on column evidence.at is 'When it was seen, without the error of the clock that said so; never later than it was received';
comment on column evidence.closes is 'Numbers of the requests that are closed; none named are all that were made until then';
create index ix_evidence_household_id on evidence (household_id, world, no);
create index ix_evidence_requests on evidence (world, at) where status in ('HELP', 'URGENT');
comment on index ix_evidence_requests is 'Finds the households that asked for help, which are few among those that answered';
insert into evidence_head (world, no) values ('00000000-0000-0000-0000-000000000000', 0);
