-- Whoever of a protected household (DV等支援措置) lives elsewhere is no reader of what is addressed to the household: nobody
-- knows which of them is not to know where it is. The functions are those of the audience, otherwise unchanged.

-- Whom a notice is addressed to on a day.
create or replace function notice_readers(p_notice uuid, p_today date)
    returns table (account_id uuid, household_id uuid)
    language sql stable rows 1000
as $$
    select r.account_id, h.id
      from notice_term t
      join unit x on x.id = t.unit_id
      join unit u on u.path >= x.path and u.path < left(x.path, -1) || '/'
      join household h on h.unit_id = u.id and (h.moved_out is null or h.moved_out > p_today)
      join resident r on r.household_id = h.id and (r.left_on is null or r.left_on > p_today)
                     and not (h.protected and r.lives_elsewhere)
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
                          and not (h.protected and r.lives_elsewhere)
     where t.notice_id = p_notice and t.kind = 'LIST' and coalesce(e.account_id, r.account_id) is not null
    union
    select t.account_id, null from notice_term t where t.notice_id = p_notice and t.kind = 'PERSON'
$$;

-- What an account is addressed by on a day: the same meaning as notice_readers, seen from the reader's side.
create or replace function reader_terms(p_account uuid, p_today date)
    returns table (kind text, target_id uuid, role text)
    language sql stable rows 10
as $$
    select 'EVERYONE', x.id, null::text
      from resident r
      join household h on h.id = r.household_id and (h.moved_out is null or h.moved_out > p_today)
      join unit u on u.id = h.unit_id
      join unit x on x.path = any (paths_up(u.path))
     where r.account_id = p_account and (r.left_on is null or r.left_on > p_today)
       and not (h.protected and r.lives_elsewhere)
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
       and not (h.protected and r.lives_elsewhere)
    union
    select 'PERSON', p_account, null
$$;

-- Accounts addressed otherwise than through a house of the audience, each once, at the first unit that stands for them.
create or replace function notice_others(p_notice uuid, p_today date)
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
              and not (h.protected and r.lives_elsewhere)
              and (exists (select 1 from notice_term t join unit x on x.id = t.unit_id
                            where t.notice_id = p_notice and t.kind = 'EVERYONE' and x.path = any (paths_up(u.path)))
                or exists (select 1 from notice_term t join named_list_entry e on e.list_id = t.list_id
                            where t.notice_id = p_notice and t.kind = 'LIST' and e.household_id = h.id)))
     order by a.account_id, a.path
$$;

-- How far an audience would reach on a day, asked before there is a notice: its terms come as columns.
create or replace function audience_reach(p_kinds text[], p_units uuid[], p_lists uuid[], p_roles text[], p_today date)
    returns table (households bigint, people bigint, devices bigint)
    language sql stable rows 1
as $$
    with term as (
        select t.kind, t.unit_id, t.list_id, t.role, x.path
          from unnest(p_kinds, p_units, p_lists, p_roles) as t (kind, unit_id, list_id, role)
          left join unit x on x.id = t.unit_id),
    house as (
        select h.id, h.protected
          from term t
          join unit u on u.path >= t.path and u.path < left(t.path, -1) || '/'
          join household h on h.unit_id = u.id and (h.moved_out is null or h.moved_out > p_today)
         where t.kind = 'EVERYONE'
        union
        select h.id, h.protected
          from term t
          join named_list_entry e on e.list_id = t.list_id
          join household h on h.id = e.household_id and (h.moved_out is null or h.moved_out > p_today)
         where t.kind = 'LIST'),
    person as (
        select r.account_id
          from house h
          join resident r on r.household_id = h.id and (r.left_on is null or r.left_on > p_today)
         where r.account_id is not null and not (h.protected and r.lives_elsewhere)
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
