package jp.kairan.demo;

import java.sql.SQLException;
import java.util.List;
import jp.kairan.access.UnitKind;
import jp.kairan.demo.Dice.About;

/** The rows of two zones: a flat one along a river, of districts, and a steep one, of associations. */
final class ZoneRows {
    static final String ZONES = "copy zone (id, name, created_at) from stdin";
    static final String UNITS = "copy zone_unit (zone_id, unit_id) from stdin";

    static final String RIVER = "犀川 浸水想定区域";
    private static final String SLOPE = "土砂災害警戒区域";

    private static final int RIVER_DISTRICTS = 4;
    private static final int SLOPE_ASSOCIATIONS = 8;

    private final CityPlan plan;

    ZoneRows(CityPlan plan) {
        this.plan = plan;
    }

    void zones(CopyTable table) throws SQLException {
        table.row(plan.dice().id(About.ZONE, 0), RIVER, Dice.FOUNDED);
        table.row(plan.dice().id(About.ZONE, 1), SLOPE, Dice.FOUNDED);
    }

    void units(CopyTable table) throws SQLException {
        List<PlannedUnit> associations = plan.units(UnitKind.ASSOCIATION);
        units(
                table,
                0,
                plan.units(UnitKind.FEDERATION).stream().limit(RIVER_DISTRICTS).toList());
        units(
                table,
                1,
                associations.subList(Math.max(0, associations.size() - SLOPE_ASSOCIATIONS), associations.size()));
    }

    private void units(CopyTable table, int zone, List<PlannedUnit> units) throws SQLException {
        for (PlannedUnit unit : units) {
            table.row(plan.dice().id(About.ZONE, zone), unit.id());
        }
    }
}
