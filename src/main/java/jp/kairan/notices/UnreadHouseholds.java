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
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to the households that have not read: whom a 班長 may want to call on, in the order of the walk. */
@Singleton
class UnreadHouseholds {
    private static final String LIST = """
            with asked as not materialized (select ?::uuid as notice, ?::date as today, ?::text as low, ?::text as high)
            select h.id, f.path, f.unit_id, u.name as unit_name, h.name, h.channel, h.walk_no,
                   case when not h.protected then h.address end as address,
                   (select count(*) from resident r
                     where r.household_id = h.id and r.account_id is not null
                       and (r.left_on is null or r.left_on > a.today)
                       and not (h.protected and r.lives_elsewhere)) as logins
              from asked a
              cross join lateral notice_houses(a.notice, a.today, a.low, a.high) f
              join household h on h.id = f.household_id
              join unit u on u.id = f.unit_id
             where (f.path, coalesce(h.walk_no, 2147483647), h.id) > (?::text collate "C", ?::integer, ?::uuid)
               and not exists (
                   select 1 from resident r
                     join receipt c on c.notice_id = a.notice and c.account_id = r.account_id
                    where r.household_id = h.id and (r.left_on is null or r.left_on > a.today)
                      and not (h.protected and r.lives_elsewhere))
             order by f.path, coalesce(h.walk_no, 2147483647), h.id
             limit ?""";

    private final Sql sql;
    private final Clock clock;
    private final Scopes scopes;

    UnreadHouseholds(Sql sql, Clock clock, Scopes scopes) {
        this.sql = sql;
        this.clock = clock;
        this.scopes = scopes;
    }

    /** The households under a unit in which nobody opened the notice; errors as {@link Scopes#open}. */
    @Transactional
    Page<UnreadHousehold> unread(Actor actor, NoticeId notice, UnitId at, Cursor from, int limit) {
        Scope scope = scopes.open(actor, Action.UNREAD_READ, notice, at);
        WalkCursor after = WalkCursor.from(from);
        List<UnreadHousehold.Placed> rows = sql.list(
                LIST,
                UnreadHousehold.Placed::of,
                notice,
                LocalDate.now(clock),
                scope.path().value(),
                scope.path().upper(),
                after.path(),
                after.walkNo(),
                after.household(),
                limit + 1);
        return Page.of(rows, limit, UnreadHousehold.Placed::key).map(UnreadHousehold.Placed::household);
    }
}
