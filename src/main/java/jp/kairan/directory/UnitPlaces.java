package jp.kairan.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Sql;

/** Where units stand, remembered for good, because a unit never moves: for what is asked thousands of times a second. */
@Singleton
public class UnitPlaces {
    private static final String PATHS = "select id, path from unit where id = any(?::uuid[])";

    private final Sql sql;
    private final Map<UnitId, UnitPath> known = new ConcurrentHashMap<>();

    UnitPlaces(Sql sql) {
        this.sql = sql;
    }

    private record Placed(UnitId unit, UnitPath path) {}

    /** The paths of some units; one that does not exist has none. */
    @Transactional
    public Map<UnitId, UnitPath> of(Collection<UnitId> units) {
        List<UnitId> strange = units.stream()
                .filter(unit -> !known.containsKey(unit))
                .distinct()
                .toList();
        Map<UnitId, UnitPath> found = new HashMap<>();
        if (!strange.isEmpty()) {
            sql.list(PATHS, row -> new Placed(new UnitId(row.uuid("id")), new UnitPath(row.text("path"))), strange)
                    .forEach(each -> found.put(each.unit, each.path));
            known.putAll(found); // one whose birth is not committed yet, too: its id is given to no other
        }
        units.forEach(unit -> found.computeIfAbsent(unit, known::get));
        return found;
    }
}
