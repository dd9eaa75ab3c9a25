-- Files that features hang on what they publish. The content is apart so that lists never load it.
create table attachment (
    id          uuid        not null constraint pk_attachment primary key,
    uploaded_by uuid        not null constraint fk_attachment_uploaded_by references account,
    file_name   text        not null,
    media_type  text        not null,
    size_bytes  integer     not null constraint ck_attachment_size_bytes check (size_bytes > 0),
    sha256      bytea       not null,
    created_at  timestamptz not null,
    loose_since timestamptz
);
comment on table attachment is 'One row an uploaded file; read by id through the thing it hangs on';
comment on column attachment.loose_since is 'Since when nothing holds the file; null while it hangs on something';
create index ix_attachment_loose on attachment (loose_since) where loose_since is not null;
comment on index ix_attachment_loose is 'Finds the files that hung on nothing for too long';
create index ix_attachment_uploaded_by on attachment (uploaded_by);

create table attachment_content (
    attachment_id uuid  not null constraint pk_attachment_content primary key
                        constraint fk_attachment_content_attachment_id references attachment on delete cascade,
    content       bytea not null
);
comment on table attachment_content is 'The bytes of an attachment, read only when it is downloaded';
