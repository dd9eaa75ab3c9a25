-- 避難行動要支援者名簿 (災害対策基本法 49条の10 to 49条の15), apart from the directory.
create table support_entry (
    id            uuid        not null constraint pk_support_entry primary key,
    resident_id   uuid        not null constraint uq_support_entry_resident_id unique
                              constraint fk_support_entry_resident_id references resident,
    sealed        bytea       not null,
    consent_state text        not null constraint ck_support_entry_consent_state
                              check (consent_state in ('GIVEN', 'REFUSED', 'NOT_ASKED')),
    consent_to    text[]      not null,
    consent_on    date,
    consent_way   text        constraint ck_support_entry_consent_way
                              check (consent_way in ('PAPER', 'IN_APP', 'BY_PHONE')),
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    constraint ck_support_entry_asked check ((consent_state = 'NOT_ASKED') = (consent_on is null)
                                             and (consent_on is null) = (consent_way is null)),
    constraint ck_support_entry_consent_to check ((consent_state = 'GIVEN') = (cardinality(consent_to) > 0))
);
comment on table support_entry is 'One row a person who needs help in an evacuation, read by the unit of their household; name and address are joined at each look';
comment on column support_entry.sealed is 'Everything sensitive, encrypted and bound to the entry and its person';
comment on column support_entry.consent_to is 'To whom the person lets the entry be shown before any disaster';

create table support_opening (
    id          uuid        not null constraint pk_support_opening primary key,
    incident_id uuid        not null constraint fk_support_opening_incident_id references incident,
    unit_id     uuid        not null constraint fk_support_opening_unit_id references unit,
    purpose     text        not null constraint ck_support_opening_purpose
                            check (purpose in ('RESCUE', 'CONFIRM_SAFETY')),
    again       text        constraint ck_support_opening_again
                            check (again in ('STILL_NEEDED', 'NEW_DANGER', 'CLOSED_TOO_EARLY')),
    opened_by   uuid        not null constraint fk_support_opening_opened_by references account,
    opened_at   timestamptz not null,
    closed_at   timestamptz,
    closed_by   uuid        constraint fk_support_opening_closed_by references account,
    constraint ck_support_opening_closed check (closed_at >= opened_at)
);
comment on table support_opening is 'One row an opening of the register for a unit during an incident; it is over by the hour alone, and earlier where the city closes it';
create index ix_support_opening_incident_id on support_opening (incident_id, unit_id);
create index ix_support_opening_unit_id on support_opening (unit_id, id);
create index ix_support_opening_opened_by on support_opening (opened_by);
create index ix_support_opening_closed_by on support_opening (closed_by);

create table support_look (
    id          uuid        not null constraint pk_support_look primary key,
    resident_id uuid        not null constraint fk_support_look_resident_id references resident,
    account_id  uuid        not null constraint fk_support_look_account_id references account,
    role        text        not null,
    unit_id     uuid        not null constraint fk_support_look_unit_id references unit,
    purpose     text        not null constraint ck_support_look_purpose
                            check (purpose in ('KEEP', 'PREPARE', 'RESCUE', 'CONFIRM_SAFETY')),
    reason      text        constraint ck_support_look_reason
                            check (reason in ('REVIEW', 'VISIT', 'PLAN', 'DRILL')),
    opening_id  uuid        constraint fk_support_look_opening_id references support_opening,
    at          timestamptz not null,
    constraint ck_support_look_reason_given check ((purpose = 'PREPARE') = (reason is not null)),
    constraint ck_support_look_opening_given check ((purpose in ('RESCUE', 'CONFIRM_SAFETY')) = (opening_id is not null))
);
comment on table support_look is 'One row a person and look at their entry, only ever added to; read by the person, who may see it after the entry is gone';
comment on column support_look.unit_id is 'Where the office is held by which it was looked';
create index ix_support_look_resident_id on support_look (resident_id, id);
create index ix_support_look_account_id on support_look (account_id);
create index ix_support_look_unit_id on support_look (unit_id);
create index ix_support_look_opening_id on support_look (opening_id);

create function support_look_stays() returns trigger language plpgsql as
$$ begin raise exception 'support_look is only ever added to'; end $$;
create trigger support_look_stays before update or delete on support_look
    for each row execute function support_look_stays();
