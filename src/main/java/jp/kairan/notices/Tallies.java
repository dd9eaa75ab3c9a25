package jp.kairan.notices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Sql;

/** The door to counts of who has read. */
@Singleton
class Tallies {
    /** One pass over the houses of the scope, rolled up to the units directly below it. */
    static final String COUNT = """
            with asked as not materialized (
                select ?::uuid as notice, ?::date as today, ?::text collate "C" as low, ?::text collate "C" as high
            ), house as materialized (
                select f.* from asked a cross join lateral notice_houses(a.notice, a.today, a.low, a.high) f
            ), login as (
                select r.household_id, count(*) as accounts, count(c.opened_at) as opened,
                       count(c.confirmed_at) as confirmed
                  from asked a
                  cross join house f
                  join resident r on r.household_id = f.household_id and r.account_id is not null
                                 and (r.left_on is null or r.left_on > a.today)
                                 and not (r.lives_elsewhere and exists (
                                     select 1 from household p where p.id = r.household_id and p.protected))
                  left join receipt c on c.notice_id = a.notice and c.account_id = r.account_id
                 group by r.household_id
            ), rolled as (
                select f.path, count(*) as houses, count(l.household_id) as houses_login,
                       count(*) filter (where l.opened > 0) as houses_opened,
                       count(*) filter (where l.confirmed > 0) as houses_confirmed,
                       count(*) filter (where f.channel <> 'APP') as houses_paper,
                       sum(l.accounts) as accounts, sum(l.opened) as accounts_opened,
                       sum(l.confirmed) as accounts_confirmed
                  from house f left join login l on l.household_id = f.household_id
                 group by f.path
                union all
                select o.path, 0, 0, 0, 0, 0, count(*), count(c.opened_at), count(c.confirmed_at)
                  from asked a
                  cross join lateral notice_others(a.notice, a.today) o
                  left join receipt c on c.notice_id = a.notice and c.account_id = o.account_id
                 where o.path >= a.low and o.path < a.high
                 group by o.path
            ), part as (
                select case when length(r.path) > length(a.low)
                            then a.low || split_part(substr(r.path, length(a.low) + 1), '.', 1) || '.'
                            else a.low end as child, r.*
                  from asked a cross join rolled r
            )
            select u.id as unit_id, u.kind, u.name, sum(p.houses) as houses, sum(p.houses_login) as houses_login,
                   sum(p.houses_opened) as houses_opened, sum(p.houses_confirmed) as houses_confirmed,
                   sum(p.houses_paper) as houses_paper, sum(p.accounts) as accounts,
                   sum(p.accounts_opened) as accounts_opened, sum(p.accounts_confirmed) as accounts_confirmed
              from part p join unit u on u.path = p.child
             group by u.id
             order by u.path""";

    /** The houses of several notices at once; those that do not touch the scope fall out with their terms. */
    private static final String COUNT_MANY = """
            with asked as materialized (
                select n.id as notice, ?::date as today, s.low, s.high
                  from (select ?::text collate "C" as low, ?::text collate "C" as high) s
                  cross join (select distinct u.id from unnest(?::uuid[]) as u(id)) n
                 where exists (select 1
                                 from notice_term t
                                 left join named_list l on l.id = t.list_id
                                 join unit x on x.id = coalesce(t.unit_id, l.unit_id)
                                where t.notice_id = n.id and (starts_with(x.path, s.low) or x.path = any (paths_up(s.low))))
            ), house as materialized (
                select a.notice, f.* from asked a cross join lateral notice_houses(a.notice, a.today, a.low, a.high) f
            ), login as (
                select a.notice, r.household_id, count(c.opened_at) as opened, count(c.confirmed_at) as confirmed
                  from asked a
                  join house f on f.notice = a.notice
                  join resident r on r.household_id = f.household_id and r.account_id is not null
                                 and (r.left_on is null or r.left_on > a.today)
                                 and not (r.lives_elsewhere and exists (
                                     select 1 from household p where p.id = r.household_id and p.protected))
                  left join receipt c on c.notice_id = a.notice and c.account_id = r.account_id
                 group by a.notice, r.household_id
            )
            select a.notice, count(f.household_id) as houses, count(l.household_id) as houses_login,
                   count(*) filter (where l.opened > 0) as houses_opened,
                   count(*) filter (where l.confirmed > 0) as houses_confirmed,
                   count(*) filter (where f.channel <> 'APP') as houses_paper
              from asked a
              left join house f on f.notice = a.notice
              left join login l on l.notice = f.notice and l.household_id = f.household_id
             group by a.notice
             order by a.notice desc""";

    private final Sql sql;
    private final Clock clock;
    private final Scopes scopes;

    Tallies(Sql sql, Clock clock, Scopes scopes) {
        this.sql = sql;
        this.clock = clock;
        this.scopes = scopes;
    }

    /** Counts who has read under a unit; errors as {@link Scopes#open}. */
    @Transactional
    Tally tally(Actor actor, NoticeId notice, UnitId at) {
        Scope scope = scopes.open(actor, Action.TALLY_READ, notice, at);
        List<Tally.Part> parts = sql.list(
                COUNT,
                Tally.Part::of,
                notice,
                LocalDate.now(clock),
                scope.path().value(),
                scope.path().upper());
        return Tally.of(scope, parts);
    }

    /** Counts in how many houses of a unit each of these was read; errors as {@link Scopes#area}. */
    @Transactional
    TallyList tallies(Actor actor, List<NoticeId> notices, UnitId at) {
        UnitPath path = scopes.area(actor, Action.TALLY_READ, at).path();
        return new TallyList(
                at,
                sql.list(COUNT_MANY, TallyList.Line::of, LocalDate.now(clock), path.value(), path.upper(), notices));
    }
}
