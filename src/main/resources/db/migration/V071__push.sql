-- Runs: a dispatch on its way to devices, in chunks that any replica may carry.
create table push_run (
    id           uuid        not null constraint pk_push_run primary key,
    dispatch_id  uuid        not null constraint fk_push_run_dispatch_id references dispatch
                             constraint uq_push_run_dispatch_id unique,
    notice_id    uuid        not null constraint fk_push_run_notice_id references notice,
    urgency      text        not null,
    targets      integer     not null,
    state        text        not null constraint ck_push_run_state check (state in ('SENDING', 'DONE', 'STOPPED', 'EXPIRED')),
    stop_reason  text,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    finished_at  timestamptz
);
comment on table push_run is 'One row a dispatch cut into chunks; the sum over the states of its devices is always its targets';
create index ix_push_run_notice_id on push_run (notice_id);
create index ix_push_run_sending on push_run (id) where state = 'SENDING';
comment on index ix_push_run_sending is 'Finds the runs that are still under way';

create table push_chunk (
    id          uuid        not null constraint pk_push_chunk primary key,
    run_id      uuid        not null constraint fk_push_chunk_run_id references push_run,
    devices     integer[]   not null,
    outcomes    bytea       not null,
    attempt     smallint    not null,
    due_at      timestamptz not null,
    emergency   boolean     not null,
    state       text        not null constraint ck_push_chunk_state check (state in ('WAITING', 'CLAIMED', 'DONE')),
    epoch       integer     not null default 0,
    lease_until timestamptz,
    touched_at  timestamptz,
    constraint ck_push_chunk_outcomes check (length(outcomes) = cardinality(devices))
);
comment on table push_chunk is 'Some hundred devices with one outcome byte each; claimed with SKIP LOCKED, fenced by its epoch';
comment on column push_chunk.touched_at is 'When outcomes were last written; the time shown with each device of the chunk';
-- The numbers of the devices never change: kept aside, they are not written again with each flush of outcomes.
alter table push_chunk alter column devices set storage external;
-- Room for the versions of a chunk's way on its own page: the log then holds only what differs, and the pages of past
-- runs are left alone instead of being written to the log in full once more.
alter table push_chunk set (fillfactor = 30);
create index ix_push_chunk_run_id on push_chunk (run_id);
create index ix_push_chunk_open on push_chunk (emergency desc, due_at) where state <> 'DONE';
comment on index ix_push_chunk_open is 'The queue: what is due, emergencies first, and what a dead worker left behind';

create table push_pause (
    scope  text        not null constraint pk_push_pause primary key
                       constraint ck_push_pause_scope check (scope in ('ALL', 'ANDROID', 'IOS', 'WEB')),
    until  timestamptz not null,
    reason text        not null
);
comment on table push_pause is 'Nothing is sent, or nothing to one platform, until then, by no replica; read at every claim';

-- Outcomes of a chunk whose run has ended: whoever still waits (0) gets the code of the end.
create function push_settle(p_outcomes bytea, p_code integer)
    returns bytea
    language sql immutable
as $$
    select coalesce(string_agg(case when get_byte(p_outcomes, i) = 0 then set_byte('\x00'::bytea, 0, p_code)
                                    else substring(p_outcomes from i + 1 for 1) end, ''::bytea order by i), ''::bytea)
      from generate_series(0, length(p_outcomes) - 1) i
$$;
