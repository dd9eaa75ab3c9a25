-- Planned drills, and what came of each check once it was over.
create table safety_drill (
    id          uuid        not null constraint pk_safety_drill primary key,
    state       text        not null constraint ck_safety_drill_state
                            check (state in ('PLANNED', 'OPENED', 'CLOSED', 'MISSED', 'CANCELLED')),
    unit_id     uuid        not null constraint fk_safety_drill_unit_id references unit,
    title       text        not null,
    announced   boolean     not null,
    at          timestamptz not null,
    until       timestamptz not null,
    incident_id uuid        constraint fk_safety_drill_incident_id references incident,
    eve_told_at timestamptz,
    created_by  uuid        not null constraint fk_safety_drill_created_by references account,
    created_at  timestamptz not null,
    constraint ck_safety_drill_until check (until > at),
    constraint ck_safety_drill_incident check ((incident_id is not null) = (state in ('OPENED', 'CLOSED')))
);
comment on table safety_drill is 'One row a planned drill; once it is opened it is a check like any other';
comment on column safety_drill.announced is 'Whether everybody in the area is told beforehand; otherwise officers alone know';
comment on column safety_drill.eve_told_at is 'When everybody was told again that an announced drill is near, a day before; null where it is further away';
create index ix_safety_drill_unit_id on safety_drill (unit_id);
create index ix_safety_drill_incident_id on safety_drill (incident_id);
create index ix_safety_drill_created_by on safety_drill (created_by);
create index ix_safety_drill_live on safety_drill (state, at) where state in ('PLANNED', 'OPENED');
comment on index ix_safety_drill_live is 'Finds what is to be opened and what is to be ended, among all that ever was';

create table safety_drill_area (
    drill_id uuid not null constraint fk_safety_drill_area_drill_id references safety_drill,
    unit_id  uuid not null constraint fk_safety_drill_area_unit_id references unit,
    constraint pk_safety_drill_area primary key (drill_id, unit_id)
);
comment on table safety_drill_area is 'Where a drill asks: everyone under these units';
create index ix_safety_drill_area_unit_id on safety_drill_area (unit_id);

create table safety_result (
    incident_id uuid        not null constraint pk_safety_result primary key
                            constraint fk_safety_result_incident_id references incident,
    frozen_at   timestamptz not null
);
comment on table safety_result is 'One row a check whose result is frozen; whoever adds the row writes the scores';

create table safety_score (
    incident_id uuid    not null constraint fk_safety_score_incident_id references safety_result,
    unit_id     uuid    not null constraint fk_safety_score_unit_id references unit,
    whole       boolean not null,
    households  integer not null,
    answered    integer not null,
    safe        integer not null,
    partial     integer not null,
    hurt        integer not null,
    help        integer not null,
    urgent      integer not null,
    conflict    integer not null,
    not_seen    integer not null,
    stale       integer not null,
    t25         integer,
    t50         integer,
    t75         integer,
    constraint pk_safety_score primary key (incident_id, unit_id),
    constraint ck_safety_score_answered check (answered <= households)
);
comment on table safety_score is 'What came of a check in each unit, frozen when answers are no longer taken, to be laid beside the drill of another year';
comment on column safety_score.whole is 'Whether everybody under the unit was asked, so that two drills can be compared';
comment on column safety_score.t50 is 'Seconds until half of the households had answered, null where they never did';
create index ix_safety_score_unit_id on safety_score (unit_id, incident_id);
