package jp.kairan.safety.drills;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Sql;
import jp.kairan.safety.Sight;

/** Names households of which nobody was seen, and notes in the same transaction that somebody looked. */
@Singleton
class Missing {
    private static final String NAMES = """
            select h.id, h.name, h.unit_id, u.name as unit_name, h.walk_no
              from household h join unit u on u.id = h.unit_id
             where h.id = any(?::uuid[]) and u.path >= ? and u.path < ? and not h.protected
             order by length(u.path), u.path, coalesce(h.walk_no, 2147483647), h.id""";

    private final Sql sql;
    private final Audit audit;

    Missing(Sql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** Why somebody looked. */
    enum Reason {
        SCORE
    }

    @Transactional
    public List<ScoreSheet.Unreached> named(Actor actor, Sight sight, Collection<HouseholdId> households) {
        var path = sight.unit().path();
        List<ScoreSheet.Unreached> named = sql.list(
                NAMES,
                row -> new ScoreSheet.Unreached(
                        new HouseholdId(row.uuid("id")),
                        row.text("name"),
                        new UnitId(row.uuid("unit_id")),
                        row.text("unit_name"),
                        row.integerOrNull("walk_no")),
                households,
                path.value(),
                path.upper());
        audit.note(
                actor,
                "HouseholdsSeen",
                "UNIT",
                sight.unit().id(),
                sight.unit().id(),
                Map.of("check", sight.incident().id(), "reason", Reason.SCORE, "households", named.size()));
        return named;
    }
}
