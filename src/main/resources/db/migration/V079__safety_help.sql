-- Who sees to requests for help. What is requested stands in the ledger and nowhere else.

create table help_case (
    id             uuid        not null constraint pk_help_case primary key,
    world          uuid        not null constraint fk_help_case_world references evidence_head,
    household_id   uuid        not null constraint fk_help_case_household_id references household,
    stage          text        not null constraint ck_help_case_stage
                               check (stage in ('OPEN', 'CLAIMED', 'ON_THE_WAY', 'DONE')),
    account_id     uuid        constraint fk_help_case_account_id references account,
    unit_id        uuid        constraint fk_help_case_unit_id references unit,
    role           text,
    seen           bigint[]    not null,
    closed         bigint[]    not null,
    handed_over_at timestamptz,
    told_no        bigint,
    told_to        text        constraint ck_help_case_told_to check (told_to in ('NEAR', 'FEDERATION', 'CITY')),
    told_at        timestamptz,
    stepped_at     timestamptz not null,
    version        integer     not null,
    constraint uq_help_case_household unique (world, household_id),
    constraint ck_help_case_helper check ((account_id is null) = (unit_id is null) and (account_id is null) = (role is null)),
    constraint ck_help_case_told check ((told_no is null) = (told_to is null) and (told_no is null) = (told_at is null)),
    constraint ck_help_case_claim check (stage = 'OPEN' or account_id is not null)
);
comment on table help_case is 'Who sees to the requests of a household; its row lock lets one helper claim it. One row a world, because what is asked by two checks at once is one request';
comment on column help_case.account_id is 'Who has the claim, or has done it; with the office they did it in';
comment on column help_case.seen is 'Numbers of the requests that stood open at the last step: where none of them does any longer, the step says nothing about those that came since';
comment on column help_case.closed is 'Numbers of the requests that a helper closed';
comment on column help_case.told_no is 'Number of the urgent request of which officers were told because nobody had claimed it';
comment on column help_case.told_to is 'The widest circle that was told of that request: as nobody claims it, a wider one is told, each once';
create index ix_help_case_stepped_at on help_case (world, stepped_at);
create index ix_help_case_household_id on help_case (household_id);
create index ix_help_case_account_id on help_case (account_id);
create index ix_help_case_unit_id on help_case (unit_id);

create table help_event (
    case_id     uuid        not null constraint fk_help_event_case_id references help_case,
    no          integer     not null,
    incident_id uuid        not null constraint fk_help_event_incident_id references incident,
    kind        text        not null constraint ck_help_event_kind
                            check (kind in ('CLAIMED', 'ON_THE_WAY', 'DONE', 'HANDED_OVER', 'RELEASED', 'TOLD')),
    account_id  uuid        constraint fk_help_event_account_id references account,
    at          timestamptz not null,
    requests    bigint[]    not null,
    note        text,
    constraint pk_help_event primary key (case_id, no)
);
comment on table help_event is 'Every step of a case, only ever added to; read case by case';
comment on column help_event.requests is 'Numbers of the requests that the step was about';
create index ix_help_event_incident_id on help_event (incident_id);
create index ix_help_event_account_id on help_event (account_id);
