create table safety_contact (
    id           uuid        not null constraint pk_safety_contact primary key,
    household_id uuid        not null constraint fk_safety_contact_household_id references household,
    resident_id  uuid        constraint fk_safety_contact_resident_id references resident,
    kind         text        not null constraint ck_safety_contact_kind check (kind in ('MAIL', 'SMS')),
    address      text        not null constraint ck_safety_contact_address
                             check (address !~ '[[:cntrl:][:space:]]' and length(address) <= 254),
    language     text        constraint ck_safety_contact_language check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$'),
    consent      boolean     not null,
    confirmed_at timestamptz,
    confirmed_by uuid        constraint fk_safety_contact_confirmed_by references account,
    code_tries   integer     not null default 0,
    created_by   uuid        not null constraint fk_safety_contact_created_by references account,
    changed_at   timestamptz not null,
    constraint ck_safety_contact_confirmed check ((confirmed_at is null) = (confirmed_by is null)),
    constraint uq_safety_contact_recipient unique nulls not distinct (household_id, resident_id, kind)
);
comment on table safety_contact is 'Where somebody without the app is asked whether they are safe; read by household, and as a whole when a check opens';
comment on column safety_contact.resident_id is 'Null for the whole household';
comment on column safety_contact.language is 'Null for that of the person''s account, or of who entered it, or Japanese';
comment on column safety_contact.consent is 'An officer wrote it down because the person wants it; then it needs no code';
comment on column safety_contact.confirmed_by is 'Who typed the code that came there; only where it is the person''s own account their answers are their own';
comment on column safety_contact.changed_at is 'Tells the sender that there is somebody new to ask';
create index ix_safety_contact_resident_id on safety_contact (resident_id);
create index ix_safety_contact_created_by on safety_contact (created_by);
create index ix_safety_contact_confirmed_by on safety_contact (confirmed_by);
create index ix_safety_contact_changed_at on safety_contact (changed_at);

create table safety_link (
    id           uuid        not null constraint pk_safety_link primary key,
    incident_id  uuid        not null constraint fk_safety_link_incident_id references incident,
    household_id uuid        not null constraint fk_safety_link_household_id references household,
    resident_id  uuid        constraint fk_safety_link_resident_id references resident,
    own          boolean     not null,
    code_hash    bytea       constraint uq_safety_link_code_hash unique,
    revoked_at   timestamptz,
    created_at   timestamptz not null,
    constraint uq_safety_link_recipient unique nulls not distinct (incident_id, household_id, resident_id, own),
    constraint ck_safety_link_own check (not own or resident_id is not null)
);
comment on table safety_link is 'One row a recipient and check, two where some contacts are the person''s own and others not: answers without signing in; found by the hash of its code';
comment on column safety_link.resident_id is 'Null for the whole household';
comment on column safety_link.own is 'Sent to nothing but contacts that the person confirmed, so that who answers is the person';
comment on column safety_link.code_hash is 'Keyed; null until the code was first made for sending, and the code itself is kept nowhere';
create index ix_safety_link_household_id on safety_link (household_id);
create index ix_safety_link_resident_id on safety_link (resident_id);

create table safety_message (
    id         uuid        not null constraint pk_safety_message primary key,
    contact_id uuid        not null constraint fk_safety_message_contact_id references safety_contact on delete cascade,
    link_id    uuid        constraint fk_safety_message_link_id references safety_link,
    kind       text        not null constraint ck_safety_message_kind check (kind in ('MAIL', 'SMS')),
    state      text        not null constraint ck_safety_message_state
                           check (state in ('PENDING', 'SENT', 'FAILED', 'SKIPPED')),
    attempts   integer     not null default 0,
    due_at     timestamptz not null,
    settled_at timestamptz,
    created_at timestamptz not null,
    constraint uq_safety_message_once unique (link_id, contact_id)
);
comment on table safety_message is 'The outbox of mails and short messages: a link to a check, or the code that confirms a contact where there is no link';
comment on column safety_message.due_at is 'When it may be sent next; whoever takes it to send it moves this on, so that nobody else sends it at once';
create index ix_safety_message_contact_id on safety_message (contact_id, created_at);
create index ix_safety_message_due on safety_message (due_at) where state = 'PENDING';
comment on index ix_safety_message_due is 'Finds what is to be sent now';

create table shelter_arrival_code (
    shelter_id uuid        not null constraint pk_shelter_arrival_code primary key
                           constraint fk_shelter_arrival_code_shelter_id references shelter,
    version    integer     not null constraint ck_shelter_arrival_code_version check (version between 1 and 65535),
    changed_at timestamptz not null
);
comment on table shelter_arrival_code is 'Which version of the code at the door of a shelter counts; read with every arrival';

create table shelter_arrival (
    id           uuid        not null constraint pk_shelter_arrival primary key,
    device_id    uuid        not null,
    key          uuid        not null,
    incident_id  uuid        not null constraint fk_shelter_arrival_incident_id references incident,
    world        uuid        not null,
    shelter_id   uuid        not null constraint fk_shelter_arrival_shelter_id references shelter,
    unit_id      uuid        constraint fk_shelter_arrival_unit_id references unit,
    name         text,
    name_kana    text,
    phone        text,
    comment      text,
    crowd        boolean     not null,
    people       integer     not null constraint ck_shelter_arrival_people check (people between 1 and 20),
    leaving      boolean     not null,
    status       text        not null constraint ck_shelter_arrival_status
                             check (status in ('SAFE', 'MINOR_INJURY', 'HELP', 'URGENT')),
    flags        text[]      not null,
    at           timestamptz not null,
    received_at  timestamptz not null,
    household_id uuid        constraint fk_shelter_arrival_household_id references household,
    resident_id  uuid        constraint fk_shelter_arrival_resident_id references resident,
    matched_at   timestamptz,
    told_at      timestamptz,
    constraint uq_shelter_arrival_key unique (device_id, key),
    constraint ck_shelter_arrival_matched check ((household_id is null) = (matched_at is null))
);
comment on table shelter_arrival is 'Who wrote themselves down at a shelter, whether we know them or not; listed by shelter and by unit, newest first';
comment on column shelter_arrival.name is 'Null once the time for which names are kept is over; phone, reading and comment go with it';
comment on column shelter_arrival.told_at is 'When the city was told of the request that this is, which then holds for others at the shelter for some minutes';
comment on column shelter_arrival.crowd is 'Written down when so many were that hardly each of them stood there; listed after the others';
comment on column shelter_arrival.unit_id is 'The association they say they are of';
create index ix_shelter_arrival_incident_id on shelter_arrival (incident_id);
create index ix_shelter_arrival_shelter_id on shelter_arrival (shelter_id, id);
create index ix_shelter_arrival_unit_id on shelter_arrival (unit_id, id);
create index ix_shelter_arrival_household_id on shelter_arrival (household_id);
create index ix_shelter_arrival_resident_id on shelter_arrival (resident_id);
