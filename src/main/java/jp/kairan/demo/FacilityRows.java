package jp.kairan.demo;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.demo.Dice.About;

/** The rows of what the first association lends: a room, a snow blower, tents. */
final class FacilityRows {
    static final String FACILITIES = """
            copy facility (id, unit_id, open_to, kind, name, description, place, rules, quantity, approval_needed,
                           longest_minutes, days_ahead, state, lock_version, created_by, created_at)
            from stdin""";

    static final String OPENINGS = "copy facility_opening (facility_id, day, from_at, to_at) from stdin";

    private static final int DAY = 24 * 60;

    /** What is lent, with its hours, the same on every day. */
    private record Thing(
            String kind,
            String name,
            String description,
            String rules,
            int quantity,
            boolean approval,
            int longestMinutes,
            String from,
            String to) {}

    private static final List<Thing> THINGS = List.of(
            new Thing("ROOM", "公民館 大広間", "畳40畳、座布団と机があります", "掃除をして、鍵を返してください", 1, true, 12 * 60, "09:00", "21:00"),
            new Thing("EQUIPMENT", "除雪機", "家庭用の小型です", "使い終わったら燃料を足してください", 1, false, DAY, "06:00", "20:00"),
            new Thing("EQUIPMENT", "テント", "2間×3間、白", "乾かしてから返してください", 5, true, 3 * DAY, "09:00", "18:00"));

    private final CityPlan plan;

    FacilityRows(CityPlan plan) {
        this.plan = plan;
    }

    void facilities(CopyTable table) throws SQLException {
        PlannedUnit unit = association();
        UUID head = head(unit);
        for (int n = 0; n < THINGS.size(); n++) {
            Thing thing = THINGS.get(n);
            table.row(
                    id(n),
                    unit.id(),
                    unit.id(),
                    thing.kind,
                    thing.name,
                    thing.description,
                    "公民館",
                    thing.rules,
                    thing.quantity,
                    thing.approval,
                    thing.longestMinutes,
                    90,
                    "OPEN",
                    0,
                    head,
                    Dice.FOUNDED);
        }
    }

    void openings(CopyTable table) throws SQLException {
        for (int n = 0; n < THINGS.size(); n++) {
            for (DayOfWeek day : DayOfWeek.values()) {
                table.row(id(n), day, THINGS.get(n).from, THINGS.get(n).to);
            }
        }
    }

    private UUID id(int n) {
        return plan.dice().id(About.FACILITY, n);
    }

    private PlannedUnit association() {
        return plan.units().stream()
                .filter(unit -> unit.kind() == UnitKind.ASSOCIATION)
                .findFirst()
                .orElseThrow();
    }

    private UUID head(PlannedUnit unit) {
        return plan.offices().terms().stream()
                .filter(term -> term.unit().equals(unit) && term.role() == Role.HEAD && term.to() == null)
                .findFirst()
                .orElseThrow()
                .account();
    }
}
