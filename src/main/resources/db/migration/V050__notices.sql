-- What was published to whom, and who has read it.
create table notice (
    id                 uuid        not null constraint pk_notice primary key,
    kind               text        not null,
    subject_id         uuid        not null,
    unit_id            uuid        not null constraint fk_notice_unit_id references unit,
    urgency            text        not null constraint ck_notice_urgency check (urgency in ('NORMAL', 'IMPORTANT', 'EMERGENCY')),
    sensitive          boolean     not null,
    title              text        not null,
    titles             text[]      not null default '{}',
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
comment on column notice.titles is 'The title in languages in which the feature itself has it: language, where it comes from, and text in turn';
create index ix_notice_unit_id on notice (unit_id);

create table notice_term (
    notice_id uuid     not null constraint fk_notice_term_notice_id references notice on delete cascade,
    no        smallint not null,
    kind      text     not null constraint ck_notice_term_kind
                       check (kind in ('EVERYONE', 'OFFICE', 'ORGANISATION', 'LIST', 'SUBSCRIBERS', 'PERSON')),
    unit_id   uuid     constraint fk_notice_term_unit_id references unit,
    list_id   uuid     constraint fk_notice_term_list_id references named_list,
    account_id uuid    constraint fk_notice_term_account_id references account,
    role      text,
    target_id uuid     not null generated always as (coalesce(unit_id, list_id, account_id)) stored,
    constraint pk_notice_term primary key (notice_id, no),
    constraint ck_notice_term_target check ((kind = 'LIST') = (list_id is not null)
        and (kind = 'PERSON') = (account_id is not null) and (kind not in ('LIST', 'PERSON')) = (unit_id is not null)),
    constraint ck_notice_term_role check ((kind = 'OFFICE') = (role is not null))
);
comment on table notice_term is 'The audience as described, a few rows a notice; the inbox meets it from the reader''s side';
comment on column notice_term.target_id is 'The unit, the list or the person, whichever there is: one index then serves every kind of term';
create index ix_notice_term_target_id on notice_term (target_id, notice_id desc) include (kind, role);
comment on index ix_notice_term_target_id is 'The inbox: for each of a reader''s units and lists, what was addressed to it, newest first';
create index ix_notice_term_unit_id on notice_term (unit_id);
create index ix_notice_term_list_id on notice_term (list_id);
create index ix_notice_term_account_id on notice_term (account_id);

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
                           check (cause in ('PUBLICATION', 'CORRECTION', 'WITHDRAWAL', 'REMINDER', 'CHANGE', 'PROMOTION', 'EVE')),
    body       text,
    created_at timestamptz not null,
    hold_until timestamptz,
    taken_at   timestamptz
);
comment on table dispatch is 'The outbox: a notice (or a reminder of it) that wants to be sent out; push takes each once';
comment on column dispatch.body is 'Key of the locked phrase that a push says below the title; null for the general one of its cause';
comment on column dispatch.hold_until is 'Until when push leaves it alone, because it is being translated; null for what may go';
create index ix_dispatch_notice_id on dispatch (notice_id);
create index ix_dispatch_waiting on dispatch (id) where taken_at is null;
comment on index ix_dispatch_waiting is 'Finds what push has not taken yet';

create table dispatch_account (
    dispatch_id uuid not null constraint fk_dispatch_account_dispatch_id references dispatch on delete cascade,
    account_id  uuid not null constraint fk_dispatch_account_account_id references account,
    constraint pk_dispatch_account primary key (dispatch_id, account_id)
);
comment on table dispatch_account is 'The subset of readers that a dispatch goes to where it is not for all, chosen by the feature when it asked for it';
create index ix_dispatch_account_account_id on dispatch_account (account_id);

create table reminder (
    dispatch_id uuid        not null constraint pk_reminder primary key
                            constraint fk_reminder_dispatch_id references dispatch,
    notice_id   uuid        not null constraint fk_reminder_notice_id references notice,
    unit_id     uuid        not null constraint fk_reminder_unit_id references unit,
    sent_to     text        not null constraint ck_reminder_sent_to check (sent_to in ('UNREAD', 'UNCONFIRMED')),
    accounts    integer     not null,
    reminded_by uuid        constraint fk_reminder_reminded_by references account,
    created_at  timestamptz not null
);
comment on table reminder is 'Who was reminded of what and when; the last one of a notice and unit says when the next may follow';
create index ix_reminder_notice_id on reminder (notice_id, unit_id, created_at desc);
create index ix_reminder_unit_id on reminder (unit_id);
create index ix_reminder_reminded_by on reminder (reminded_by);

-- The functions below are where the meaning of an audience is written in SQL, each from the side that its callers ask
-- from; a test holds them to one another.

-- Whom a notice is addressed to on a day.
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
    union
    select t.account_id, null from notice_term t where t.notice_id = p_notice and t.kind = 'PERSON'
$$;

-- A unit and everything above it, as paths: 1.2f.a01. gives 1., 1.2f. and 1.2f.a01.
create function paths_up(p_path text) returns text[]
    language sql immutable strict
as $$
    select array_agg(left(p_path, i)) from generate_series(1, length(p_path)) i where substr(p_path, i, 1) = '.'
$$;

-- What an account is addressed by on a day: the same meaning as notice_readers, seen from the reader's side. Kinds,
-- targets and roles are those of notice_term.
create function reader_terms(p_account uuid, p_today date)
    returns table (kind text, target_id uuid, role text)
    language sql stable rows 10
as $$
    select 'EVERYONE', x.id, null::text
      from resident r
      join household h on h.id = r.household_id and (h.moved_out is null or h.moved_out > p_today)
      join unit u on u.id = h.unit_id
      join unit x on x.path = any (paths_up(u.path))
     where r.account_id = p_account and (r.left_on is null or r.left_on > p_today)
    union
    select 'OFFICE', x.id, o.role
      from office o
      join unit u on u.id = o.unit_id
      join unit x on x.path = any (paths_up(u.path))
     where o.account_id = p_account and o.from_on <= p_today and (o.to_on is null or o.to_on >= p_today)
    union
    select 'ORGANISATION', m.unit_id, null
      from organisation_member m
     where m.account_id = p_account and m.from_on <= p_today and (m.to_on is null or m.to_on >= p_today)
    union
    select 'LIST', e.list_id, null
      from named_list_entry e
     where e.account_id = p_account
    union
    select 'LIST', e.list_id, null
      from resident r
      join household h on h.id = r.household_id and (h.moved_out is null or h.moved_out > p_today)
      join named_list_entry e on e.household_id = h.id
     where r.account_id = p_account and (r.left_on is null or r.left_on > p_today)
    union
    select 'PERSON', p_account, null
$$;

-- The houses of a part of the audience, each once, with where they stand: the part is the range of paths [low, high).
create function notice_houses(p_notice uuid, p_today date, p_low text, p_high text)
    returns table (household_id uuid, unit_id uuid, path text, channel text)
    language sql stable rows 5000
as $$
    with place as materialized (
        select distinct u.id, u.path
          from notice_term t
          join unit x on x.id = t.unit_id
          join unit u on u.path >= x.path and u.path < left(x.path, -1) || '/'
                     and u.path >= p_low collate "C" and u.path < p_high collate "C"
         where t.notice_id = p_notice and t.kind = 'EVERYONE')
    select h.id, p.id, p.path, h.channel
      from place p
      join household h on h.unit_id = p.id and (h.moved_out is null or h.moved_out > p_today)
    union all
    select distinct h.id, u.id, u.path, h.channel
      from notice_term t
      join named_list_entry e on e.list_id = t.list_id
      join household h on h.id = e.household_id and (h.moved_out is null or h.moved_out > p_today)
      join unit u on u.id = h.unit_id and u.path >= p_low collate "C" and u.path < p_high collate "C"
     where t.notice_id = p_notice and t.kind = 'LIST' and not exists (select 1 from place p where p.id = h.unit_id)
$$;

-- Accounts addressed otherwise than through a house of the audience, each once, at the first unit that stands for them:
-- the unit of the office, the organisation, the owner of the list, or for a single person whoever publishes.
create function notice_others(p_notice uuid, p_today date)
    returns table (account_id uuid, path text)
    language sql stable rows 100
as $$
    select distinct on (a.account_id) a.account_id, a.path
      from (select o.account_id, u.path
              from notice_term t
              join unit x on x.id = t.unit_id
              join unit u on u.path >= x.path and u.path < left(x.path, -1) || '/'
              join office o on o.unit_id = u.id and o.role = t.role
                           and o.from_on <= p_today and (o.to_on is null or o.to_on >= p_today)
             where t.notice_id = p_notice and t.kind = 'OFFICE'
            union all
            select m.account_id, x.path
              from notice_term t
              join unit x on x.id = t.unit_id
              join organisation_member m on m.unit_id = x.id
                                        and m.from_on <= p_today and (m.to_on is null or m.to_on >= p_today)
             where t.notice_id = p_notice and t.kind = 'ORGANISATION'
            union all
            select e.account_id, x.path
              from notice_term t
              join named_list l on l.id = t.list_id
              join unit x on x.id = l.unit_id
              join named_list_entry e on e.list_id = l.id
             where t.notice_id = p_notice and t.kind = 'LIST' and e.account_id is not null
            union all
            select t.account_id, x.path
              from notice_term t
              join notice n on n.id = t.notice_id
              join unit x on x.id = n.unit_id
             where t.notice_id = p_notice and t.kind = 'PERSON') a
     where not exists (
           select 1
             from resident r
             join household h on h.id = r.household_id and (h.moved_out is null or h.moved_out > p_today)
             join unit u on u.id = h.unit_id
            where r.account_id = a.account_id and (r.left_on is null or r.left_on > p_today)
              and (exists (select 1 from notice_term t join unit x on x.id = t.unit_id
                            where t.notice_id = p_notice and t.kind = 'EVERYONE' and x.path = any (paths_up(u.path)))
                or exists (select 1 from notice_term t join named_list_entry e on e.list_id = t.list_id
                            where t.notice_id = p_notice and t.kind = 'LIST' and e.household_id = h.id)))
     order by a.account_id, a.path
$$;

-- How far an audience would reach on a day, asked before there is a notice: its terms come as columns.
create function audience_reach(p_kinds text[], p_units uuid[], p_lists uuid[], p_roles text[], p_today date)
    returns table (households bigint, people bigint, devices bigint)
    language sql stable rows 1
as $$
    with term as (
        select t.kind, t.unit_id, t.list_id, t.role, x.path
          from unnest(p_kinds, p_units, p_lists, p_roles) as t (kind, unit_id, list_id, role)
          left join unit x on x.id = t.unit_id),
    house as (
        select h.id
          from term t
          join unit u on u.path >= t.path and u.path < left(t.path, -1) || '/'
          join household h on h.unit_id = u.id and (h.moved_out is null or h.moved_out > p_today)
         where t.kind = 'EVERYONE'
        union
        select h.id
          from term t
          join named_list_entry e on e.list_id = t.list_id
          join household h on h.id = e.household_id and (h.moved_out is null or h.moved_out > p_today)
         where t.kind = 'LIST'),
    person as (
        select r.account_id
          from house h
          join resident r on r.household_id = h.id and (r.left_on is null or r.left_on > p_today)
         where r.account_id is not null
        union
        select o.account_id
          from term t
          join unit u on u.path >= t.path and u.path < left(t.path, -1) || '/'
          join office o on o.unit_id = u.id and o.role = t.role
                       and o.from_on <= p_today and (o.to_on is null or o.to_on >= p_today)
         where t.kind = 'OFFICE'
        union
        select m.account_id
          from term t
          join organisation_member m on m.unit_id = t.unit_id
                                    and m.from_on <= p_today and (m.to_on is null or m.to_on >= p_today)
         where t.kind = 'ORGANISATION'
        union
        select e.account_id
          from term t
          join named_list_entry e on e.list_id = t.list_id
         where t.kind = 'LIST' and e.account_id is not null)
    select (select count(*) from house),
           (select count(*) from person),
           (select count(*)
              from person p
              join device d on d.account_id = p.account_id and d.address_state = 'ACTIVE' and d.removed_at is null)
$$;
