-- What was done, in an order that cannot be rewritten without being seen.
create table audit_batch (
    no        bigint      not null constraint pk_audit_batch primary key,
    entries   integer     not null,
    first_seq bigint      not null,
    last_seq  bigint      not null,
    hash      bytea       not null,
    sealed_at timestamptz not null
);
comment on table audit_batch is 'The chain: each batch hashes its entries and the batch before it; read in order by the verification';

create table audit_entry (
    seq          bigint      generated always as identity constraint pk_audit_entry primary key,
    at           timestamptz not null,
    actor        text        not null,
    action       text        not null,
    subject_kind text        not null constraint ck_audit_entry_subject_kind check (subject_kind ~ '^[A-Z]+(_[A-Z]+)*$'),
    subject_id   uuid,
    unit_id      uuid,
    detail       jsonb       not null default '{}',
    xid          xid8        not null default pg_current_xact_id(),
    batch_no     bigint      constraint fk_audit_entry_batch_no references audit_batch
);
comment on table audit_entry is 'One row an act; written in the transaction of the act, read newest first by city administrators';
comment on column audit_entry.xid is 'The writing transaction: an entry is sealed only when no older transaction can still write one';
create index ix_audit_entry_batch_no on audit_entry (batch_no);
create index ix_audit_entry_unsealed on audit_entry (seq) where batch_no is null;
comment on index ix_audit_entry_unsealed is 'Finds what the next batch has to seal';
create index ix_audit_entry_subject on audit_entry (subject_id, seq);
