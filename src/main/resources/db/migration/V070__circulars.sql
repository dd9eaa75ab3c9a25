-- 回覧: what an association, a federation or the city sends round.
create table circular (
    id                 uuid        not null constraint pk_circular primary key,
    unit_id            uuid        not null constraint fk_circular_unit_id references unit,
    state              text        not null constraint ck_circular_state
                                   check (state in ('DRAFT', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN')),
    category           text        not null,
    importance         text        not null constraint ck_circular_importance check (importance in ('NORMAL', 'IMPORTANT')),
    sensitive          boolean     not null,
    pinned             boolean     not null,
    confirmation_asked boolean     not null,
    publish_at         timestamptz,
    expires_at         timestamptz,
    version            integer     not null,
    lock_version       integer     not null,
    created_by         uuid        not null constraint fk_circular_created_by references account,
    created_at         timestamptz not null,
    published_at       timestamptz,
    withdrawn_at       timestamptz,
    withdrawal_reason  text,
    constraint ck_circular_scheduled check (state <> 'SCHEDULED' or publish_at is not null),
    constraint ck_circular_published check ((state in ('PUBLISHED', 'WITHDRAWN')) = (published_at is not null)),
    constraint ck_circular_withdrawn check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
comment on table circular is 'One row a circular from draft to withdrawal; listed by unit, newest first';
create index ix_circular_unit_id on circular (unit_id, id desc);
create index ix_circular_created_by on circular (created_by);
create index ix_circular_due on circular (publish_at) where state = 'SCHEDULED';
comment on index ix_circular_due is 'Finds the scheduled circulars whose time has come';

create table circular_version (
    circular_id uuid        not null constraint fk_circular_version_circular_id references circular on delete cascade,
    no          integer     not null,
    title       text        not null,
    body        text        not null,
    reason      text,
    written_by  uuid        not null constraint fk_circular_version_written_by references account,
    written_at  timestamptz not null,
    constraint pk_circular_version primary key (circular_id, no)
);
comment on table circular_version is 'The words of a circular: a draft rewrites its first version, a correction adds the next';
create index ix_circular_version_written_by on circular_version (written_by);

create table circular_term (
    circular_id uuid     not null constraint fk_circular_term_circular_id references circular on delete cascade,
    no          smallint not null,
    kind        text     not null,
    unit_id     uuid     constraint fk_circular_term_unit_id references unit,
    list_id     uuid     constraint fk_circular_term_list_id references named_list,
    role        text,
    constraint pk_circular_term primary key (circular_id, no)
);
comment on table circular_term is 'The audience a draft is meant for; copied to the notice when it is published';
create index ix_circular_term_unit_id on circular_term (unit_id);
create index ix_circular_term_list_id on circular_term (list_id);

create table circular_attachment (
    circular_id   uuid     not null,
    version_no    integer  not null,
    no            smallint not null,
    attachment_id uuid     not null constraint fk_circular_attachment_attachment_id references attachment,
    constraint pk_circular_attachment primary key (circular_id, version_no, no),
    constraint fk_circular_attachment_circular_id foreign key (circular_id, version_no)
        references circular_version on delete cascade
);
comment on table circular_attachment is 'The files of a version, in their order';
create index ix_circular_attachment_attachment_id on circular_attachment (attachment_id);
