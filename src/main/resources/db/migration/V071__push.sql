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
    constraint ck_push_chunk_outcomes check (length(outcomes) = cardinality(devices))
);
comment on table push_chunk is 'Some hundred devices with one outcome byte each; claimed with SKIP LOCKED, fenced by its epoch';
create index ix_push_chunk_run_id on push_chunk (run_id);
create index ix_push_chunk_open on push_chunk (emergency desc, due_at) where state <> 'DONE';
comment on index ix_push_chunk_open is 'The queue: what is due, emergencies first, and what a dead worker left behind';
