package jp.kairan.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to the houses of a unit in the order in which a circular walks. */
@Singleton
class Walks {
    private static final String HOUSES = "select " + Household.COLUMNS + """
             from household h join unit u on u.id = h.unit_id
            where u.path >= ? and u.path < ? and (h.moved_out is null or h.moved_out > ?)
              and (length(u.path), u.path, coalesce(h.walk_no, 2147483647), h.id) > (length(?), ?, ?, ?)""";

    private static final String ORDER =
            " order by length(u.path), u.path, coalesce(h.walk_no, 2147483647), h.id limit ?";

    private static final String WALK = HOUSES + ORDER;

    /** Residents of a protected household are not found either, because the finding would tell that they live there. */
    private static final String SEARCH = HOUSES + """
              and (strpos(h.search_key, ?) > 0
                   or (not h.protected or ?) and exists
                      (select 1 from resident r
                        where r.household_id = h.id and (r.left_on is null or r.left_on > ?)
                          and (strpos(r.search_key, ?) > 0 or strpos(replace(r.name_kana, ' ', ''), ?) > 0)))""" + ORDER;

    private static final String PRESENT =
            "select id from household where unit_id = ? and (moved_out is null or moved_out > ?)";

    private static final String NUMBER = """
            update household h set walk_no = w.no
              from unnest(?::uuid[]) with ordinality as w (id, no)
             where h.id = w.id and h.walk_no is distinct from w.no""";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Households households;
    private final Audit audit;

    Walks(Sql sql, Clock clock, Units units, Households households, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.households = households;
        this.audit = audit;
    }

    /**
     * The households of a unit and of all below it, group by group in walking order.
     *
     * @param sought a part of the household's name or of a resident's name or reading, or null
     */
    @Transactional
    public Page<Household> houses(Actor actor, UnitId id, String sought, Cursor from, int limit) {
        UnitPath path = units.require(id).path();
        actor.requireOrHide(Action.HOUSEHOLD_READ, path);
        WalkKey after = WalkKey.of(from);
        LocalDate today = LocalDate.now(clock);
        List<Object> values = new ArrayList<>(List.of(
                path.value(), path.upper(), today, after.path(), after.path(), after.walkNo(), after.household()));
        String key = sought == null ? "" : SearchKey.of(sought);
        if (!key.isEmpty()) {
            values.addAll(List.of(key, actor.may(Action.PROTECTED_READ, path), today, key, key));
        }
        values.add(limit + 1);
        List<Household> rows = sql.list(key.isEmpty() ? WALK : SEARCH, Household::of, values.toArray());
        return Page.of(rows, limit, WalkKey::of).map(house -> households.shown(actor, house));
    }

    /** Sets the walking order of a group: exactly its houses, first to last; 409 where they have changed meanwhile. */
    @Transactional
    public void reorder(Actor actor, UnitId id, List<HouseholdId> order) {
        actor.requireOrHide(Action.WALK_ORDER, units.require(id).path());
        if (new HashSet<>(order).size() != order.size()) {
            throw Fault.of("households", "同じ世帯が二度あります / a household appears twice");
        }
        if (units.exclusive(id).kind() != UnitKind.GROUP) {
            throw DirectoryProblem.UNIT_UNFIT.problem("Only a group has a walking order");
        }
        List<HouseholdId> present = sql.list(PRESENT, row -> new HouseholdId(row.uuid("id")), id, LocalDate.now(clock));
        if (!new HashSet<>(present).equals(new HashSet<>(order))) {
            throw DirectoryProblem.WALKING_ORDER_STALE.problem();
        }
        sql.update(NUMBER, order);
        audit.note(actor, "WalkingOrderSet", "UNIT", id, id, Map.of("households", order.size()));
    }
}
