-- What a safety check is beyond the incident that it asks about.
create table safety_check (
    id         uuid        not null constraint pk_safety_check primary key,
    state      text        not null constraint ck_safety_check_state
                           check (state in ('PROPOSED', 'OPEN', 'CLOSED', 'DROPPED')),
    question   text        not null constraint ck_safety_check_question check (question in ('EARTHQUAKE', 'DISASTER')),
    drill      boolean     not null,
    announced  boolean     not null,
    unit_id    uuid        not null constraint fk_safety_check_unit_id references unit,
    lead_id    uuid        not null constraint fk_safety_check_lead_id references unit,
    area       uuid[]      not null constraint ck_safety_check_area check (cardinality(area) > 0),
    finding_id uuid        constraint uq_safety_check_finding_id unique,
    strength   text,
    touched    boolean     not null,
    opened_by  uuid        constraint fk_safety_check_opened_by references account,
    closed_by  uuid        constraint fk_safety_check_closed_by references account,
    created_at timestamptz not null,
    since      timestamptz not null,
    opened_at  timestamptz,
    closed_at  timestamptz,
    constraint ck_safety_check_opened check ((opened_at is null) = (state in ('PROPOSED', 'DROPPED'))),
    constraint ck_safety_check_closed check ((closed_at is null) = (state <> 'CLOSED')),
    constraint ck_safety_check_drill check (not drill or finding_id is null)
);
comment on table safety_check is 'One row a check, from its proposal on; once it is open there is an incident with the same id';
comment on column safety_check.lead_id is 'Who leads it and may close it: whoever opened it, and later whoever took it to a wider area';
comment on column safety_check.area is 'Where it was to be asked when it was proposed or opened; the incident knows where it is asked now';
comment on column safety_check.finding_id is 'No foreign key, because findings are forgotten';
comment on column safety_check.touched is 'Whether an officer has done anything about it; a rule ends by itself only what nobody has touched';
create index ix_safety_check_unit_id on safety_check (unit_id);
create index ix_safety_check_lead_id on safety_check (lead_id);
create index ix_safety_check_opened_by on safety_check (opened_by);
create index ix_safety_check_closed_by on safety_check (closed_by);
create index ix_safety_check_live on safety_check (state, id) where state in ('PROPOSED', 'OPEN');
comment on index ix_safety_check_live is 'Finds what is asked now and what waits for an officer, among all that ever was';
