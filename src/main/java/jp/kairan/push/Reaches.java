package jp.kairan.push;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Scopes;
import jp.kairan.notices.WalkCursor;

/** The door to how far a notice has come in houses rather than devices: what an officer can do something about. */
@Singleton
class Reaches {
    private static final String COUNTS = """
            select f.reach, count(*) as households from push_reach(?, ?, ?, ?) f group by f.reach""";

    private static final String UNREACHABLE = """
            select h.id, f.path, f.unit_id, u.name as unit_name, h.name, h.channel, h.walk_no, f.reach,
                   case when not h.protected then h.address end as address
              from push_reach(?, ?, ?, ?) f
              join household h on h.id = f.household_id
              join unit u on u.id = f.unit_id
             where f.reach not in ('REACHED', 'WAITING')
               and (f.path, coalesce(h.walk_no, 2147483647), h.id) > (?::text collate "C", ?::integer, ?::uuid)
             order by f.path, coalesce(h.walk_no, 2147483647), h.id
             limit ?""";

    private final Sql sql;
    private final Clock clock;
    private final Scopes scopes;

    Reaches(Sql sql, Clock clock, Scopes scopes) {
        this.sql = sql;
        this.clock = clock;
        this.scopes = scopes;
    }

    /** Households under a unit, or at the publisher, by how far the notice has come; errors as {@link Scopes#open}. */
    @Transactional
    public Reach of(Actor actor, NoticeId notice, UnitId at) {
        var scope = scopes.open(actor, Action.DELIVERY_READ, notice, at);
        Map<String, Integer> counts = new HashMap<>();
        sql.list(
                COUNTS,
                row -> counts.put(row.text("reach"), row.integer("households")),
                notice,
                LocalDate.now(clock),
                scope.path().value(),
                scope.path().upper());
        Map<Reach.Reason, Integer> reasons = new EnumMap<>(Reach.Reason.class);
        for (Reach.Reason reason : Reach.Reason.values()) {
            reasons.put(reason, counts.getOrDefault(reason.name(), 0));
        }
        return new Reach(
                notice,
                scope.unit().id(),
                sum(counts),
                counts.getOrDefault("REACHED", 0),
                counts.getOrDefault("WAITING", 0),
                sum(reasons),
                reasons);
    }

    /** The households under a unit that no phone reaches, in walking order; errors as {@link Scopes#open}. */
    @Transactional
    public Page<UnreachableHousehold> unreachable(Actor actor, NoticeId notice, UnitId at, Cursor from, int limit) {
        var scope = scopes.open(actor, Action.UNREAD_READ, notice, at);
        WalkCursor after = WalkCursor.from(from);
        List<UnreachableHousehold.Placed> rows = sql.list(
                UNREACHABLE,
                UnreachableHousehold.Placed::of,
                notice,
                LocalDate.now(clock),
                scope.path().value(),
                scope.path().upper(),
                after.path(),
                after.walkNo(),
                after.household(),
                limit + 1);
        return Page.of(rows, limit, UnreachableHousehold.Placed::key).map(UnreachableHousehold.Placed::household);
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
