package jp.kairan.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to the units of the tree. */
@Singleton
public class Units {
    private static final String BY_ID = "select " + Unit.COLUMNS + " from unit u where u.id = ?";
    private static final String ROOT = "select " + Unit.COLUMNS + " from unit u where u.kind = 'CITY'";
    private static final String SHARED = BY_ID + " for share";
    private static final String EXCLUSIVE = BY_ID + " for no key update";

    /** Shorter paths first: siblings come in the order in which they were added. */
    private static final String CHILDREN = "select " + Unit.COLUMNS + """
              from unit u
             where u.parent_id = ? and u.closed_on is null and (?::text is null or u.kind = ?)
               and (length(u.path), u.path) > (length(?), ?)
             order by length(u.path), u.path limit ?""";

    private static final String SEARCH = "select " + Unit.COLUMNS + """
              from unit u
             where u.path >= ? and u.path < ? and u.closed_on is null and (?::text is null or u.kind = ?)
               and (strpos(u.search_key, ?) > 0 or strpos(replace(u.name_kana, ' ', ''), ?) > 0)
               and (length(u.path), u.path) > (length(?), ?)
             order by length(u.path), u.path limit ?""";

    private final Sql sql;

    Units(Sql sql) {
        this.sql = sql;
    }

    /** The unit with this id. */
    @Transactional
    public Optional<Unit> find(UnitId id) {
        return sql.one(BY_ID, Unit::of, id);
    }

    /** The unit with this id; 404 where there is none. */
    @Transactional
    public Unit require(UnitId id) {
        return find(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** The city; 404 before there is one. */
    @Transactional
    public Unit root() {
        return sql.one(ROOT, Unit::of).orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /**
     * The living units directly below one or, where something is looked for, everywhere below it.
     *
     * @param parent the unit above; null is the city
     * @param kind the only kind wanted, or null
     * @param sought a part of the name or of its reading, or null
     */
    @Transactional
    public Page<Unit> below(UnitId parent, UnitKind kind, String sought, Cursor from, int limit) {
        Unit above = parent == null ? root() : require(parent);
        String after = after(from);
        String key = sought == null ? "" : SearchKey.of(sought);
        List<Unit> rows = key.isEmpty()
                ? sql.list(CHILDREN, Unit::of, above.id(), kind, kind, after, after, limit + 1)
                : sql.list(
                        SEARCH,
                        Unit::of,
                        above.path().value(),
                        above.path().upper(),
                        kind,
                        kind,
                        key,
                        key,
                        after,
                        after,
                        limit + 1);
        return Page.of(rows, limit, unit -> unit.path().value());
    }

    /** The unit, kept from being closed until the transaction ends; refuses a closed one. For whatever arrives at it. */
    Unit shared(UnitId id) {
        return living(sql.one(SHARED, Unit::of, id).orElseThrow(KernelProblem.NOT_FOUND::problem));
    }

    /**
     * The unit for this transaction alone; refuses a closed one. For what two must not do at a time. Rows may still point
     * at the unit, because an import that holds a whole table would otherwise wait in a ring.
     */
    Unit exclusive(UnitId id) {
        return living(sql.one(EXCLUSIVE, Unit::of, id).orElseThrow(KernelProblem.NOT_FOUND::problem));
    }

    private static Unit living(Unit unit) {
        if (!unit.open()) {
            throw DirectoryProblem.UNIT_CLOSED.problem();
        }
        return unit;
    }

    private static String after(Cursor from) {
        try {
            return from == null ? "" : new UnitPath(from.key()).value();
        } catch (IllegalArgumentException e) {
            throw KernelProblem.MALFORMED_REQUEST.problem("The cursor is not one of this list");
        }
    }
}
