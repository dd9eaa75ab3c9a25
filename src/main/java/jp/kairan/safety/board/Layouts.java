package jp.kairan.safety.board;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Sql;

/** Reads the layouts of boards. */
@Singleton
class Layouts {
    /** More than any unit of a city has directly below it. */
    private static final int ALL = 10_000;

    private static final String ASSOCIATIONS = """
            select id, path, name from unit
             where path >= ? and path < ? and kind = 'ASSOCIATION' and closed_on is null order by path""";

    private final Units units;
    private final Sql sql;

    Layouts(Units units, Sql sql) {
        this.units = units;
        this.sql = sql;
    }

    @Transactional(TxType.REQUIRES_NEW)
    Layout of(Unit unit) {
        return switch (unit.kind()) {
            case CITY -> new Layout(below(unit, UnitKind.FEDERATION), associations(unit));
            case FEDERATION -> new Layout(below(unit, UnitKind.ASSOCIATION), associations(unit));
            case ASSOCIATION -> new Layout(below(unit, UnitKind.GROUP), List.of());
            case GROUP, ORGANISATION -> new Layout(List.of(), List.of());
        };
    }

    private List<Unit> below(Unit unit, UnitKind kind) {
        return units.below(unit.id(), kind, null, null, ALL).items();
    }

    private List<Layout.Association> associations(Unit unit) {
        return sql.list(
                ASSOCIATIONS,
                row -> new Layout.Association(
                        new UnitId(row.uuid("id")), new UnitPath(row.text("path")), row.text("name")),
                unit.path().value(),
                unit.path().upper());
    }
}
