-- 地域情報配信: what city hall says to everybody.
create table zone (
    id         uuid        not null constraint pk_zone primary key,
    name       text        not null constraint uq_zone_name unique,
    created_at timestamptz not null
);
comment on table zone is 'A named set of units (a hazard zone), to be chosen as the area of a broadcast; few, read as a whole';

create table zone_unit (
    zone_id uuid not null constraint fk_zone_unit_zone_id references zone on delete cascade,
    unit_id uuid not null constraint fk_zone_unit_unit_id references unit,
    constraint pk_zone_unit primary key (zone_id, unit_id)
);
comment on table zone_unit is 'The units of a zone';
create index ix_zone_unit_unit_id on zone_unit (unit_id);

create table broadcast (
    id           uuid        not null constraint pk_broadcast primary key,
    unit_id      uuid        not null constraint fk_broadcast_unit_id references unit,
    drill        boolean     not null,
    category     text        not null,
    state        text        not null constraint ck_broadcast_state
                             check (state in ('DRAFT', 'RUNNING', 'ENDED', 'RETRACTED')),
    finding_id   uuid        constraint uq_broadcast_finding_id unique,
    messages     integer     not null,
    lock_version integer     not null,
    created_by   uuid        constraint fk_broadcast_created_by references account,
    created_at   timestamptz not null,
    changed_at   timestamptz not null
);
comment on table broadcast is 'One row a broadcast, from its draft to its end; its messages are rows of their own';
comment on column broadcast.finding_id is 'What a rule has found in the reports of the weather service, where that began it; no foreign key, because findings are forgotten';
comment on column broadcast.created_by is 'Null where a rule began it';
create index ix_broadcast_unit_id on broadcast (unit_id, id desc);
create index ix_broadcast_created_by on broadcast (created_by);

create table broadcast_message (
    id           uuid        not null constraint pk_broadcast_message primary key,
    broadcast_id uuid        not null constraint fk_broadcast_message_broadcast_id references broadcast on delete cascade,
    no           integer     not null,
    step         text        not null constraint ck_broadcast_message_step
                             check (step in ('FIRST', 'UPDATE', 'ALL_CLEAR', 'RETRACTION')),
    state        text        not null constraint ck_broadcast_message_state
                             check (state in ('DRAFT', 'SUBMITTED', 'SENT')),
    department   text        not null,
    contact      text,
    level        smallint    constraint ck_broadcast_message_level check (level between 1 and 5),
    severity     text        not null,
    urgency      text        not null,
    certainty    text        not null,
    response     text,
    onset_at     timestamptz,
    expires_at   timestamptz not null,
    starts_at    timestamptz,
    ends_at      timestamptz,
    place        text,
    shelter_state    text,
    shelter_crowding text,
    said_at      timestamptz,
    written_by   uuid        constraint fk_broadcast_message_written_by references account,
    submitted_by uuid        constraint fk_broadcast_message_submitted_by references account,
    submitted_at timestamptz,
    sent_by      uuid        constraint fk_broadcast_message_sent_by references account,
    sent_at      timestamptz,
    rejection    text,
    constraint uq_broadcast_message_no unique (broadcast_id, no),
    constraint ck_broadcast_message_sent check ((state = 'SENT') = (sent_at is not null))
);
comment on column broadcast_message.shelter_state is 'Said of the shelters of which it speaks when it is submitted; null where nothing is';
comment on column broadcast_message.said_at is 'When that was said; a message given back and submitted again says it no second time';
comment on table broadcast_message is 'The messages of a broadcast in their order; at most one of them is not sent yet';
create unique index uq_broadcast_message_open on broadcast_message (broadcast_id) where state <> 'SENT';
comment on index uq_broadcast_message_open is 'Keeps a broadcast from having two messages under way; finds what waits for a second person';
create index ix_broadcast_message_sent_at on broadcast_message (sent_at desc) where state = 'SENT';
comment on index ix_broadcast_message_sent_at is 'Finds what is of interest now';
create index ix_broadcast_message_expires_at on broadcast_message (expires_at desc) where state = 'SENT';
comment on index ix_broadcast_message_expires_at is 'Finds what still holds';
create index ix_broadcast_message_written_by on broadcast_message (written_by);
create index ix_broadcast_message_submitted_by on broadcast_message (submitted_by);
create index ix_broadcast_message_sent_by on broadcast_message (sent_by);

create table broadcast_text (
    message_id  uuid not null constraint fk_broadcast_text_message_id references broadcast_message on delete cascade,
    language    text not null,
    title       text not null,
    body        text not null,
    instruction text not null,
    origin      text not null constraint ck_broadcast_text_origin check (origin in ('SOURCE', 'PERSON', 'PHRASE')),
    constraint pk_broadcast_text primary key (message_id, language)
);
comment on table broadcast_text is 'The words of a message: Japanese always, others where phrases or a person gave them';

create table broadcast_area (
    message_id uuid     not null constraint fk_broadcast_area_message_id references broadcast_message on delete cascade,
    no         smallint not null,
    unit_id    uuid     constraint fk_broadcast_area_unit_id references unit,
    zone_id    uuid     constraint fk_broadcast_area_zone_id references zone on delete set null,
    constraint pk_broadcast_area primary key (message_id, no),
    constraint ck_broadcast_area_some check (unit_id is not null or zone_id is not null)
);
comment on table broadcast_area is 'Whom a message concerns';
comment on column broadcast_area.zone_id is 'Beside a unit only the name under which it was chosen; alone it stands for its units until the message is submitted';
create index ix_broadcast_area_unit_id on broadcast_area (unit_id);
create index ix_broadcast_area_zone_id on broadcast_area (zone_id);

create table broadcast_shelter (
    message_id uuid     not null constraint fk_broadcast_shelter_message_id references broadcast_message on delete cascade,
    no         smallint not null,
    shelter_id uuid     not null constraint fk_broadcast_shelter_shelter_id references shelter,
    constraint pk_broadcast_shelter primary key (message_id, no)
);
comment on table broadcast_shelter is 'The shelters of which a message speaks, in their order';
create index ix_broadcast_shelter_shelter_id on broadcast_shelter (shelter_id);
