-- Telegrams of the weather service, the rules on them, and what the rules have found.

create table telegram (
    id          uuid        not null constraint pk_telegram primary key,
    arrival     bigint      not null generated always as identity constraint uq_telegram_arrival unique,
    identity    text        not null constraint uq_telegram_identity unique,
    source      text        not null constraint ck_telegram_source check (source in ('FEED', 'UPLOAD')),
    file_name   text        not null,
    type        text        not null,
    status      text        not null constraint ck_telegram_status check (status in ('REAL', 'DRILL', 'TEST')),
    info_type   text        not null constraint ck_telegram_info_type
                            check (info_type in ('ISSUED', 'DELAYED', 'CORRECTED', 'CANCELLED')),
    event       text        not null,
    effect      text        not null,
    reported_at timestamptz not null,
    issued_at   timestamptz not null,
    received_at timestamptz not null,
    uploaded_by uuid        constraint fk_telegram_uploaded_by references account,
    bytes       bytea       not null
);
comment on table telegram is 'Every telegram once, as it came; read in the order of arrival by replicas that catch up';
comment on column telegram.identity is 'Hash of what makes it the same telegram however it came: series, kind of information, serial and times';
comment on column telegram.event is 'The agency''s id of the earthquake or storm; empty in warnings';
comment on column telegram.effect is 'What it did to what was known when it came';
create index ix_telegram_received_at on telegram (received_at);
create index ix_telegram_uploaded_by on telegram (uploaded_by);

create table hazard_rule (
    id               uuid        not null constraint pk_hazard_rule primary key,
    trigger          text        not null constraint ck_hazard_rule_trigger
                                 check (trigger in ('INTENSITY', 'INTENSITY_HINT', 'TSUNAMI', 'WARNING')),
    hazard           text,
    threshold        text        not null,
    window_minutes   integer     not null constraint ck_hazard_rule_window_minutes check (window_minutes between 0 and 1440),
    answer           text        not null constraint ck_hazard_rule_answer
                                 check (answer in ('SAFETY_CHECK', 'BROADCAST', 'SHELTER_CALL')),
    template         text,
    hold_off_minutes integer     not null constraint ck_hazard_rule_hold_off_minutes check (hold_off_minutes between 0 and 10),
    mode             text        not null constraint ck_hazard_rule_mode check (mode in ('PROPOSE', 'AUTOMATIC')),
    enabled          boolean     not null,
    lock_version     integer     not null,
    changed_by       uuid        constraint fk_hazard_rule_changed_by references account,
    changed_at       timestamptz not null,
    agreed_by        uuid        constraint fk_hazard_rule_agreed_by references account,
    agreed_at        timestamptz,
    constraint ck_hazard_rule_hazard check ((trigger = 'WARNING') = (hazard is not null)),
    constraint ck_hazard_rule_template check ((answer = 'BROADCAST') = (template is not null)),
    constraint ck_hazard_rule_hint check (trigger <> 'INTENSITY_HINT' or mode = 'PROPOSE'),
    constraint ck_hazard_rule_agreed check ((agreed_by is null) = (agreed_at is null)
                                            and (agreed_by is null or changed_by is not null and agreed_by <> changed_by))
);
comment on table hazard_rule is 'What is asked for when a telegram says something; few, read as a whole for every telegram that counts';
comment on column hazard_rule.changed_by is 'Null for a rule as it was shipped, which therefore nobody can agree to';
comment on column hazard_rule.agreed_by is 'The second person; only then a rule acts by itself';
create index ix_hazard_rule_changed_by on hazard_rule (changed_by);
create index ix_hazard_rule_agreed_by on hazard_rule (agreed_by);

create table hazard_finding (
    id             uuid        not null constraint pk_hazard_finding primary key,
    rule_id        uuid        not null,
    rule_by        uuid        constraint fk_hazard_finding_rule_by references account,
    trigger        text        not null,
    hazard         text,
    threshold      text        not null,
    window_minutes integer     not null,
    answer         text        not null,
    template       text,
    stage          text        not null constraint ck_hazard_finding_stage
                               check (stage in ('HINT', 'HELD', 'RAISED', 'ENDED', 'RETRACTED', 'DROPPED')),
    strength       text        not null,
    events         text[]      not null,
    telegrams      uuid[]      not null,
    occurred_at    timestamptz not null,
    reported_at    timestamptz not null,
    found_at       timestamptz not null,
    due_at         timestamptz,
    changed_at     timestamptz not null,
    constraint ck_hazard_finding_due_at check ((stage = 'HELD') = (due_at is not null))
);
comment on table hazard_finding is 'What a rule has found, one row from the first report to the end; listed newest first';
comment on column hazard_finding.rule_id is 'No foreign key, because what a rule has found outlives it; so does the copy of what it looked for';
comment on column hazard_finding.rule_by is 'Who had written the rule when this began; null for a rule as it was shipped';
comment on column hazard_finding.telegrams is 'Those that found it or changed it, in the order of arrival';
create index ix_hazard_finding_rule_by on hazard_finding (rule_by);
create index ix_hazard_finding_live on hazard_finding (rule_id) where stage in ('HINT', 'HELD', 'RAISED');
comment on index ix_hazard_finding_live is 'Finds what every telegram that counts is compared with';
create index ix_hazard_finding_due on hazard_finding (due_at) where stage = 'HELD';
comment on index ix_hazard_finding_due is 'Finds what has waited long enough';

create table hazard_turn (
    finding_id  uuid        not null constraint fk_hazard_turn_finding_id references hazard_finding on delete cascade,
    no          integer     not null,
    turn        text        not null constraint ck_hazard_turn_turn
                            check (turn in ('RAISED', 'STRONGER', 'WEAKER', 'AGAIN', 'ENDED', 'RETRACTED')),
    mode        text        not null constraint ck_hazard_turn_mode check (mode in ('PROPOSE', 'AUTOMATIC')),
    strength    text        not null,
    occurred_at timestamptz not null,
    reported_at timestamptz not null,
    made_at     timestamptz not null,
    told_at     timestamptz,
    attempts    integer     not null default 0,
    next_try_at timestamptz not null,
    constraint pk_hazard_turn primary key (finding_id, no)
);
comment on table hazard_turn is 'What was, or is still to be, told to those who act on findings; of one finding in this order';
create index ix_hazard_turn_untold on hazard_turn (next_try_at) where told_at is null;
comment on index ix_hazard_turn_untold is 'Finds what is still to be told';

-- Rules as shipped: all of them propose. A city makes them act by itself by changing them, which two persons do.
insert into hazard_rule (id, trigger, hazard, threshold, window_minutes, answer, template, hold_off_minutes, mode, enabled,
                         lock_version, changed_at)
values
    ('0197c1a2-0000-7000-8000-00000000a001', 'INTENSITY', null, '5-', 360, 'SAFETY_CHECK', null, 0, 'PROPOSE', true, 0, now()),
    ('0197c1a2-0000-7000-8000-00000000a002', 'INTENSITY', null, '5-', 360, 'SHELTER_CALL', null, 0, 'PROPOSE', true, 0, now()),
    ('0197c1a2-0000-7000-8000-00000000a003', 'INTENSITY', null, '5-', 360, 'BROADCAST', 'EARTHQUAKE', 0, 'PROPOSE', true, 0, now()),
    ('0197c1a2-0000-7000-8000-00000000a004', 'INTENSITY_HINT', null, '5-', 360, 'SAFETY_CHECK', null, 0, 'PROPOSE', true, 0, now()),
    ('0197c1a2-0000-7000-8000-00000000a005', 'TSUNAMI', null, 'WARNING', 0, 'SAFETY_CHECK', null, 0, 'PROPOSE', true, 0, now()),
    ('0197c1a2-0000-7000-8000-00000000a006', 'TSUNAMI', null, 'WARNING', 0, 'BROADCAST', 'TSUNAMI_WARNING', 0, 'PROPOSE', true, 0, now()),
    ('0197c1a2-0000-7000-8000-00000000a007', 'WARNING', 'RAIN', 'DANGER_WARNING', 0, 'SAFETY_CHECK', null, 0, 'PROPOSE', true, 0, now()),
    ('0197c1a2-0000-7000-8000-00000000a008', 'WARNING', 'RAIN', 'DANGER_WARNING', 0, 'BROADCAST', 'EVACUATION_LEVEL4', 0, 'PROPOSE', true, 0, now()),
    ('0197c1a2-0000-7000-8000-00000000a009', 'WARNING', 'LANDSLIDE', 'DANGER_WARNING', 0, 'SAFETY_CHECK', null, 0, 'PROPOSE', true, 0, now()),
    ('0197c1a2-0000-7000-8000-00000000a00a', 'WARNING', 'LANDSLIDE', 'DANGER_WARNING', 0, 'BROADCAST', 'EVACUATION_LEVEL4', 0, 'PROPOSE', true, 0, now()),
    ('0197c1a2-0000-7000-8000-00000000a00b', 'WARNING', 'SNOW', 'WARNING', 0, 'BROADCAST', 'HEAVY_SNOW', 0, 'PROPOSE', true, 0, now());
