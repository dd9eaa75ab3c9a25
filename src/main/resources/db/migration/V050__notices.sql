-- What was published to whom, and who has read it.
create table notice (
    id                 uuid        not null constraint pk_notice primary key,
    kind               text        not null,
    subject_id         uuid        not null,
    unit_id            uuid        not null constraint fk_notice_unit_id references unit,
    urgency            text        not null constraint ck_notice_urgency check (urgency in ('NORMAL', 'IMPORTANT', 'EMERGENCY')),
    sensitive          boolean     not null,
    title              text        not null,
    confirmation_asked boolean     not null,
    pinned             boolean     not null,
    version            integer     not null,
    published_at       timestamptz not null,
    changed_at         timestamptz not null,
    expires_at         timestamptz,
    withdrawn_at       timestamptz,
    constraint uq_notice_subject unique (kind, subject_id)
);
comment on table notice is 'One published thing: the one row that the inbox lists, that receipts count and that push sends; ids rise with time';
create index ix_notice_unit_id on notice (unit_id);

create table notice_term (
    notice_id uuid     not null constraint fk_notice_term_notice_id references notice on delete cascade,
    no        smallint not null,
    kind      text     not null constraint ck_notice_term_kind
                       check (kind in ('EVERYONE', 'OFFICE', 'ORGANISATION', 'LIST', 'SUBSCRIBERS')),
    unit_id   uuid     constraint fk_notice_term_unit_id references unit,
    list_id   uuid     constraint fk_notice_term_list_id references named_list,
    role      text,
    constraint pk_notice_term primary key (notice_id, no),
    constraint ck_notice_term_target check ((kind = 'LIST') = (list_id is not null) and (kind <> 'LIST') = (unit_id is not null)),
    constraint ck_notice_term_role check ((kind = 'OFFICE') = (role is not null))
);
comment on table notice_term is 'The audience as described, a few rows a notice; the inbox meets it from the reader''s side';
create index ix_notice_term_unit_id on notice_term (unit_id, notice_id desc);
create index ix_notice_term_list_id on notice_term (list_id, notice_id desc);

create table receipt (
    notice_id         uuid        not null constraint fk_receipt_notice_id references notice,
    account_id        uuid        not null constraint fk_receipt_account_id references account,
    opened_at         timestamptz not null,
    opened_version    integer     not null,
    confirmed_at      timestamptz,
    confirmed_version integer,
    constraint pk_receipt primary key (notice_id, account_id)
);
comment on table receipt is 'One row an account and notice: opened, perhaps confirmed; a fact about delivery, never about safety';
create index ix_receipt_account_id on receipt (account_id, notice_id desc);

create table dispatch (
    id         uuid        not null constraint pk_dispatch primary key,
    notice_id  uuid        not null constraint fk_dispatch_notice_id references notice,
    cause      text        not null constraint ck_dispatch_cause
                           check (cause in ('PUBLICATION', 'CORRECTION', 'WITHDRAWAL', 'REMINDER')),
    created_at timestamptz not null,
    taken_at   timestamptz
);
comment on table dispatch is 'The outbox: a notice (or a reminder of it) that wants to be sent out; push takes each once';
create index ix_dispatch_notice_id on dispatch (notice_id);
create index ix_dispatch_waiting on dispatch (id) where taken_at is null;
comment on index ix_dispatch_waiting is 'Finds what push has not taken yet';

create table dispatch_account (
    dispatch_id uuid not null constraint fk_dispatch_account_dispatch_id references dispatch on delete cascade,
    account_id  uuid not null constraint fk_dispatch_account_account_id references account,
    constraint pk_dispatch_account primary key (dispatch_id, account_id)
);
comment on table dispatch_account is 'The subset a reminder goes to, chosen by the feature when it asked for it';
create index ix_dispatch_account_account_id on dispatch_account (account_id);

-- Whom a notice is addressed to on a day: the one place where the meaning of an audience is written in SQL.
create function notice_readers(p_notice uuid, p_today date)
    returns table (account_id uuid, household_id uuid)
    language sql stable rows 1000
as $$
    select r.account_id, h.id
      from notice_term t
      join unit x on x.id = t.unit_id
      join unit u on u.path >= x.path and u.path < left(x.path, -1) || '/'
      join household h on h.unit_id = u.id and (h.moved_out is null or h.moved_out > p_today)
      join resident r on r.household_id = h.id and (r.left_on is null or r.left_on > p_today)
     where t.notice_id = p_notice and t.kind = 'EVERYONE' and r.account_id is not null
    union
    select o.account_id, null
      from notice_term t
      join unit x on x.id = t.unit_id
      join unit u on u.path >= x.path and u.path < left(x.path, -1) || '/'
      join office o on o.unit_id = u.id and o.role = t.role
                   and o.from_on <= p_today and (o.to_on is null or o.to_on >= p_today)
     where t.notice_id = p_notice and t.kind = 'OFFICE'
    union
    select m.account_id, null
      from notice_term t
      join organisation_member m on m.unit_id = t.unit_id
                                and m.from_on <= p_today and (m.to_on is null or m.to_on >= p_today)
     where t.notice_id = p_notice and t.kind = 'ORGANISATION'
    union
    select coalesce(e.account_id, r.account_id), e.household_id
      from notice_term t
      join named_list_entry e on e.list_id = t.list_id
      left join household h on h.id = e.household_id and (h.moved_out is null or h.moved_out > p_today)
      left join resident r on r.household_id = h.id and (r.left_on is null or r.left_on > p_today)
     where t.notice_id = p_notice and t.kind = 'LIST' and coalesce(e.account_id, r.account_id) is not null
$$;

-- Households a notice is addressed to as houses, with or without a phone in them.
create function notice_households(p_notice uuid, p_today date)
    returns table (household_id uuid, unit_id uuid)
    language sql stable rows 1000
as $$
    select h.id, h.unit_id
      from notice_term t
      join unit x on x.id = t.unit_id
      join unit u on u.path >= x.path and u.path < left(x.path, -1) || '/'
      join household h on h.unit_id = u.id and (h.moved_out is null or h.moved_out > p_today)
     where t.notice_id = p_notice and t.kind = 'EVERYONE'
    union
    select h.id, h.unit_id
      from notice_term t
      join named_list_entry e on e.list_id = t.list_id
      join household h on h.id = e.household_id and (h.moved_out is null or h.moved_out > p_today)
     where t.notice_id = p_notice and t.kind = 'LIST'
$$;
