-- What was done, in an order that cannot be rewritten without being seen.
create table audit_batch (
    no        bigint      not null constraint pk_audit_batch primary key,
    entries   integer     not null,
    first_seq bigint      not null,
    last_seq  bigint      not null,
    seqs      bigint[]    not null,
    content   bytea       not null,
    key_id    bytea       not null,
    hash      bytea       not null,
    sealed_at timestamptz not null
);
comment on table audit_batch is 'The chain: each batch seals its entries and the batch before it; read in order by the verification';
comment on column audit_batch.seqs is 'The entries it was sealed with: tells a removed entry from an inserted one';
comment on column audit_batch.content is 'SHA-256 over the entries';
comment on column audit_batch.key_id is 'Names the key of the hash, which the service makes from its secret and the database never sees';
comment on column audit_batch.hash is 'HMAC-SHA-256 over every other column and the hash of the batch before';

create table audit_entry (
    seq          bigint      generated always as identity constraint pk_audit_entry primary key,
    at           timestamptz not null,
    actor        text        not null,
    action       text        not null,
    subject_kind text        not null constraint ck_audit_entry_subject_kind check (subject_kind ~ '^[A-Z]+(_[A-Z]+)*$'),
    subject_id   uuid,
    unit_id      uuid,
    detail       jsonb       not null default '{}',
    mac          bytea       not null,
    xid          xid8        not null default pg_current_xact_id(),
    batch_no     bigint      constraint fk_audit_entry_batch_no references audit_batch
);
comment on table audit_entry is 'One row an act; written in the transaction of the act, read newest first by city administrators';
comment on column audit_entry.mac is 'HMAC-SHA-256 over what the act was, by the service that wrote it: finds what was changed or inserted before it was sealed';
comment on column audit_entry.xid is 'The writing transaction: an entry is sealed only when no older transaction can still write one';
create index ix_audit_entry_batch_no on audit_entry (batch_no);
create index ix_audit_entry_unsealed on audit_entry (seq) where batch_no is null;
comment on index ix_audit_entry_unsealed is 'Finds what the next batch has to seal';
create index ix_audit_entry_subject on audit_entry (subject_id, seq);
