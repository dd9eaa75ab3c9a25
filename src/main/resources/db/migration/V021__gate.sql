-- The answers already given to idempotency keys.
create table idempotency_record (
    key_hash    bytea       not null constraint pk_idempotency_record primary key,
    fingerprint bytea       not null,
    answer      bytea,
    created_at  timestamptz not null
);
comment on table idempotency_record is
    'One row an Idempotency-Key, read by its keyed hash; the answer is encrypted with a key made from the caller''s own key';
create index ix_idempotency_record_created_at on idempotency_record (created_at);
