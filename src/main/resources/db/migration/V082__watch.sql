-- Devices that watch over households, the rules on them, the people who look in, and what they found.

create table watch_device (
    id             uuid        not null constraint pk_watch_device primary key,
    household_id   uuid        not null constraint fk_watch_device_household_id references household,
    kind           text        not null constraint ck_watch_device_kind
                               check (kind in ('BULB', 'BUTTON', 'SPEAKER', 'SENSOR')),
    label          text        not null,
    secret         bytea,
    generation     integer     not null,
    counter        bigint      not null,
    seen           bigint      not null,
    state          text        not null constraint ck_watch_device_state check (state in ('ACTIVE', 'PAUSED', 'REMOVED')),
    drills         boolean     not null,
    consent        text        not null constraint ck_watch_device_consent
                               check (consent in ('WRITTEN', 'SPOKEN', 'BY_FAMILY', 'IN_APP')),
    consent_on     date        not null,
    registered_by  uuid        not null constraint fk_watch_device_registered_by references account,
    registered_at  timestamptz not null,
    watched_from   timestamptz not null,
    heard_at       timestamptz,
    life_at        timestamptz,
    lit            boolean,
    lit_at         timestamptz,
    battery_low_at timestamptz,
    evidence_at    timestamptz,
    silent_at      timestamptz,
    constraint ck_watch_device_secret check ((state = 'REMOVED') = (secret is null)),
    constraint ck_watch_device_lit check ((lit is null) = (lit_at is null))
);
comment on table watch_device is 'One row a device of a household; its row lock puts its events into one order';
comment on column watch_device.secret is 'What it signs with, sealed under a key of the service: a signature can only be checked by who could make it';
comment on column watch_device.generation is 'How many secrets it has had; counters begin anew with each';
comment on column watch_device.seen is 'Which of the 64 counters up to the highest have come, the lowest bit for the highest (RFC 4303, appendix A2)';
comment on column watch_device.watched_from is 'Rules count from here: registration, or the end of its last pause';
comment on column watch_device.heard_at is 'When anything came from it last, by our clock';
comment on column watch_device.life_at is 'When somebody last did something with it or before it';
comment on column watch_device.lit_at is 'Since when the lamp is as it is';
comment on column watch_device.evidence_at is 'When it was last written into the ledger that somebody lives there';
comment on column watch_device.silent_at is 'When it was last written into the ledger that it has fallen silent';
create index ix_watch_device_household_id on watch_device (household_id);
create index ix_watch_device_registered_by on watch_device (registered_by);

create table watch_event (
    device_id   uuid        not null constraint fk_watch_event_device_id references watch_device,
    generation  integer     not null,
    counter     bigint      not null,
    event       text        not null constraint ck_watch_event_event
                            check (event in ('ON', 'OFF', 'HEARTBEAT', 'SAFE', 'HELP', 'MOTION', 'BATTERY_LOW')),
    late        boolean     not null,
    at          timestamptz not null,
    received_at timestamptz not null,
    constraint pk_watch_event primary key (device_id, generation, counter)
);
comment on table watch_event is 'What devices said, each counter once; forgotten after some months';
create index ix_watch_event_received_at on watch_event (received_at);

create table watch_hindsight (
    incident_id uuid        not null constraint fk_watch_hindsight_incident_id references incident,
    unit_id     uuid        not null constraint fk_watch_hindsight_unit_id references unit,
    at          timestamptz not null,
    constraint pk_watch_hindsight primary key (incident_id, unit_id)
);
comment on table watch_hindsight is 'Parts of real incidents for which what was said before it was asked there is in the ledger';
create index ix_watch_hindsight_unit_id on watch_hindsight (unit_id);

create table watch_rule (
    id           uuid    not null constraint pk_watch_rule primary key,
    household_id uuid    constraint fk_watch_rule_household_id references household,
    kind         text    not null constraint ck_watch_rule_kind check (kind in ('BULB', 'BUTTON', 'SPEAKER', 'SENSOR')),
    condition    text    not null constraint ck_watch_rule_condition check (condition in ('ON_FOR', 'OFF_FOR', 'SILENT_FOR')),
    hours        integer not null constraint ck_watch_rule_hours check (hours between 1 and 168),
    enabled      boolean not null,
    constraint uq_watch_rule unique nulls not distinct (household_id, kind, condition),
    constraint ck_watch_rule_lamp check (condition = 'SILENT_FOR' or kind = 'BULB')
);
comment on table watch_rule is 'When a device is reason to look in: of the city, and instead of that of a household where it has its own';
insert into watch_rule (id, household_id, kind, condition, hours, enabled)
values ('0197c1a2-0000-7000-8000-0000000f0001', null, 'BULB', 'ON_FOR', 8, true),
       ('0197c1a2-0000-7000-8000-0000000f0002', null, 'BULB', 'OFF_FOR', 24, true),
       ('0197c1a2-0000-7000-8000-0000000f0003', null, 'SENSOR', 'SILENT_FOR', 24, true);

create table watch_pause (
    id           uuid        not null constraint pk_watch_pause primary key,
    household_id uuid        not null constraint fk_watch_pause_household_id references household,
    from_at      timestamptz not null,
    to_at        timestamptz not null,
    made_by      uuid        not null constraint fk_watch_pause_made_by references account,
    constraint ck_watch_pause_span check (from_at < to_at)
);
comment on table watch_pause is 'Times in which nobody is at home and rules rest; ended early by moving the end';
create index ix_watch_pause_household_id on watch_pause (household_id, to_at desc);
create index ix_watch_pause_made_by on watch_pause (made_by);

create table watch_team (
    household_id uuid        not null constraint pk_watch_team primary key
                             constraint fk_watch_team_household_id references household,
    consent      text        not null constraint ck_watch_team_consent
                             check (consent in ('WRITTEN', 'SPOKEN', 'BY_FAMILY', 'IN_APP')),
    consent_on   date        not null,
    changed_at   timestamptz not null
);
comment on table watch_team is 'One row a household that agreed to who is told when something is unusual';

create table watch_team_member (
    household_id uuid    not null constraint fk_watch_team_member_household_id references watch_team on delete cascade,
    no           integer not null,
    relation     text    not null constraint ck_watch_team_member_relation
                         check (relation in ('FAMILY', 'HEAD', 'WELFARE_COMMISSIONER', 'NEIGHBOUR', 'GROUP_LEADER')),
    account_id   uuid    constraint fk_watch_team_member_account_id references account,
    constraint pk_watch_team_member primary key (household_id, no)
);
comment on table watch_team_member is 'People by account, or whoever has the part on the day of an alert';
create index ix_watch_team_member_account_id on watch_team_member (account_id);

create table watch_alert (
    id            uuid        not null constraint pk_watch_alert primary key,
    household_id  uuid        not null constraint fk_watch_alert_household_id references household,
    reason        text        not null constraint ck_watch_alert_reason
                              check (reason in ('HELP', 'ON_FOR', 'OFF_FOR', 'SILENT_FOR')),
    raised_at     timestamptz not null,
    waiting_since timestamptz not null,
    escalated_at  timestamptz,
    taken_by      uuid        constraint fk_watch_alert_taken_by references account,
    taken_at      timestamptz,
    closed_by     uuid        constraint fk_watch_alert_closed_by references account,
    closed_at     timestamptz,
    found         text        constraint ck_watch_alert_found
                              check (found in ('SAFE', 'AWAY', 'HURT', 'HOSPITAL', 'DEAD', 'FALSE_ALARM', 'DEVICE_FAULT')),
    comment       text,
    constraint ck_watch_alert_taken check ((taken_by is null) = (taken_at is null)),
    constraint ck_watch_alert_closed check ((closed_at is null) = (found is null))
);
comment on table watch_alert is 'One row an occasion to look in; with its thread deleted some months after it was closed';
create index ix_watch_alert_household_id on watch_alert (household_id, reason, closed_at);
create index ix_watch_alert_taken_by on watch_alert (taken_by);
create index ix_watch_alert_closed_by on watch_alert (closed_by);
create index ix_watch_alert_closed_at on watch_alert (closed_at);
create unique index uq_watch_alert_open on watch_alert (household_id, reason) where closed_at is null;
comment on index uq_watch_alert_open is 'A household has one open alert a reason, however often it is reported; finds what nobody has taken';

create table watch_alert_member (
    alert_id   uuid    not null constraint fk_watch_alert_member_alert_id references watch_alert on delete cascade,
    account_id uuid    not null constraint fk_watch_alert_member_account_id references account,
    relation   text    not null,
    called     boolean not null,
    constraint pk_watch_alert_member primary key (alert_id, account_id)
);
comment on table watch_alert_member is 'Who was told of an alert and sees it; an account lists its own, newest first';
comment on column watch_alert_member.called is 'Whether they were told for want of others, not as members of the team';
create index ix_watch_alert_member_account_id on watch_alert_member (account_id, alert_id desc);

create table watch_alert_entry (
    id         uuid        not null constraint pk_watch_alert_entry primary key,
    alert_id   uuid        not null constraint fk_watch_alert_entry_alert_id references watch_alert on delete cascade,
    kind       text        not null constraint ck_watch_alert_entry_kind
                           check (kind in ('SIGNAL', 'MESSAGE', 'TAKEN', 'GIVEN_BACK', 'ESCALATED', 'CLOSED')),
    device_id  uuid        constraint fk_watch_alert_entry_device_id references watch_device,
    account_id uuid        constraint fk_watch_alert_entry_account_id references account,
    key        uuid,
    text       text,
    at         timestamptz not null,
    constraint uq_watch_alert_entry_key unique (alert_id, account_id, key),
    constraint ck_watch_alert_entry_text check ((kind = 'MESSAGE') = (text is not null))
);
comment on table watch_alert_entry is 'The thread of an alert, oldest first';
create index ix_watch_alert_entry_alert_id on watch_alert_entry (alert_id, id);
create index ix_watch_alert_entry_device_id on watch_alert_entry (device_id);
create index ix_watch_alert_entry_account_id on watch_alert_entry (account_id);
