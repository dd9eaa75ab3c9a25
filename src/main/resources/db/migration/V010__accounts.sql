-- Who signs in. Households, offices and devices hang on an account; the account itself knows none of them.
create table account (
    id           uuid        not null constraint pk_account primary key,
    display_name text,
    language     text        not null default 'ja',
    oidc_subject text        constraint uq_account_oidc_subject unique,
    created_at   timestamptz not null,
    constraint ck_account_language check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$')
);
comment on table account is 'One row a person who may sign in; read by id at every request';
