-- Getting shelters opened: who keeps them, who was called when, and what each of them said.
create table shelter_keeper (
    id           uuid        not null constraint pk_shelter_keeper primary key,
    shelter_id   uuid        not null constraint fk_shelter_keeper_shelter_id references shelter,
    account_id   uuid        not null constraint fk_shelter_keeper_account_id references account,
    rank         text        not null constraint ck_shelter_keeper_rank check (rank in ('KEY_HOLDER', 'DEPUTY')),
    place        integer     not null constraint ck_shelter_keeper_place check (place >= 1),
    from_on      date        not null,
    to_on        date,
    appointed_by uuid        constraint fk_shelter_keeper_appointed_by references account,
    created_at   timestamptz not null,
    constraint ck_shelter_keeper_term check (to_on >= from_on),
    constraint uq_shelter_keeper_once exclude using gist (shelter_id with =, account_id with =,
                                                          daterange(from_on, to_on, '[]') with &&)
);
comment on table shelter_keeper is 'Who keeps the key of a shelter, and who stands in for them; both days of a term are included. Not an office: a shelter serves several associations, and one person may keep several shelters';
comment on column shelter_keeper.place is 'The order in which the people of a rank are shown; all of them are called at once';
create index ix_shelter_keeper_shelter_id on shelter_keeper (shelter_id);
create index ix_shelter_keeper_account_id on shelter_keeper (account_id);
create index ix_shelter_keeper_appointed_by on shelter_keeper (appointed_by);

create table shelter_alarm (
    id           uuid        not null constraint pk_shelter_alarm primary key,
    drill        boolean     not null,
    finding_id   uuid        constraint uq_shelter_alarm_finding_id unique,
    hazard       text,
    strength     text,
    state        text        not null constraint ck_shelter_alarm_state check (state in ('PROPOSED', 'RAISED', 'DROPPED', 'RETRACTED')),
    created_at   timestamptz not null,
    raised_at    timestamptz,
    raised_by    uuid        constraint fk_shelter_alarm_raised_by references account,
    city_told_at timestamptz,
    constraint ck_shelter_alarm_drill check (not drill or finding_id is null)
);
comment on table shelter_alarm is 'What calls many shelters at once, by hand or from a finding of the hazards. The row locks of those that wait for shelters queue up everything that touches calls';
comment on column shelter_alarm.finding_id is 'No foreign key, because findings are forgotten';
comment on column shelter_alarm.city_told_at is 'When the city was last told that shelters of this alarm have nobody who comes';
create index ix_shelter_alarm_raised_by on shelter_alarm (raised_by);
create index ix_shelter_alarm_proposed on shelter_alarm (id desc) where state = 'PROPOSED';
comment on index ix_shelter_alarm_proposed is 'Lists what waits for an officer';

create table shelter_want (
    alarm_id   uuid not null constraint fk_shelter_want_alarm_id references shelter_alarm,
    shelter_id uuid not null constraint fk_shelter_want_shelter_id references shelter,
    constraint pk_shelter_want primary key (alarm_id, shelter_id)
);
comment on table shelter_want is 'Which alarms wait for which shelters, as long as a call for the shelter runs: also where it runs for another alarm, so that taking one back uncalls no shelter of another';
create index ix_shelter_want_shelter_id on shelter_want (shelter_id);

create table shelter_call (
    id         uuid        not null constraint pk_shelter_call primary key,
    alarm_id   uuid        not null constraint fk_shelter_call_alarm_id references shelter_alarm,
    shelter_id uuid        not null constraint fk_shelter_call_shelter_id references shelter,
    drill      boolean     not null,
    state      text        not null constraint ck_shelter_call_state
                           check (state in ('ASKING', 'COMING', 'OPENED', 'CALLED_OFF')),
    step       text        not null constraint ck_shelter_call_step
                           check (step in ('RAISED', 'KEY_HOLDER', 'DEPUTY', 'CITY')),
    called_at  timestamptz not null,
    step_at    timestamptz not null,
    due_at     timestamptz,
    closed_at  timestamptz,
    constraint ck_shelter_call_closed check ((state in ('OPENED', 'CALLED_OFF')) = (closed_at is not null))
);
comment on table shelter_call is 'One row a shelter that should be open, from the call to its opening; listed on the board';
comment on column shelter_call.due_at is 'When the chain goes on unless something happens; null where nobody is left to ask';
create unique index uq_shelter_call_open on shelter_call (shelter_id, drill) where closed_at is null;
comment on index uq_shelter_call_open is 'Keeps a shelter from being called twice at a time, a drill apart; finds the call that an opening answers';
create index ix_shelter_call_due on shelter_call (due_at) where closed_at is null;
comment on index ix_shelter_call_due is 'Finds the calls with which the chain goes on';
create index ix_shelter_call_shelter_id on shelter_call (shelter_id);
create index ix_shelter_call_alarm_id on shelter_call (alarm_id);
create index ix_shelter_call_closed_at on shelter_call (closed_at);

create table shelter_call_event (
    no         bigint      not null generated always as identity constraint pk_shelter_call_event primary key,
    call_id    uuid        not null constraint fk_shelter_call_event_call_id references shelter_call,
    kind       text        not null constraint ck_shelter_call_event_kind
                           check (kind in ('ASKED', 'ACKNOWLEDGED', 'REFUSED', 'ESCALATED', 'OPENED', 'CALLED_OFF')),
    step       text        not null,
    account_id uuid        constraint fk_shelter_call_event_account_id references account,
    arrives_at timestamptz,
    as_of      timestamptz not null,
    said_at    timestamptz not null,
    constraint ck_shelter_call_event_arrives check ((kind = 'ACKNOWLEDGED') = (arrives_at is not null))
);
comment on table shelter_call_event is 'What happened to a call, only ever added to; of what one person said the newest as_of holds, of equals what arrived last';
comment on column shelter_call_event.account_id is 'Who was asked or who spoke; null where the service itself acted';
create index ix_shelter_call_event_call_id on shelter_call_event (call_id, no);
create index ix_shelter_call_event_account_id on shelter_call_event (account_id, call_id);
