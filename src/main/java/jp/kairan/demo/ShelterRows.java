package jp.kairan.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.demo.Dice.About;
import jp.kairan.demo.Districts.District;
import jp.kairan.shelters.Hazard;
import jp.kairan.shelters.ShelterKind;

/** The rows of the shelters of every district, of what was said of them, and of who keeps their keys. */
final class ShelterRows {
    static final String SHELTERS = """
            copy shelter (id, unit_id, code, name, address, latitude, longitude, kinds, hazards, capacity, capacity_note,
                          communities, note, created_at)
            from stdin""";

    static final String STATUSES =
            "copy shelter_status (shelter_id, state, crowding, needs, note, as_of, said_at, said_by) from stdin";

    static final String KEEPERS = """
            copy shelter_keeper (id, shelter_id, account_id, rank, place, from_on, appointed_by, created_at)
            from stdin""";

    private static final double NORTH = 36.555;
    private static final double EAST = 136.660;

    /** How far districts lie from the middle of the city at most, in degrees. */
    private static final double REACH = 0.045;

    /** How far a building lies from the middle of its district at most, in degrees. */
    private static final double NEAR = 0.004;

    /** What a shelter of a district can be, how many people it takes, and which unit's key-holders keep it. */
    private enum Sort {
        SCHOOL("小学校", EnumSet.of(ShelterKind.EMERGENCY_PLACE, ShelterKind.SHELTER), 300, 900, UnitKind.FEDERATION),
        HALL("公民館", EnumSet.of(ShelterKind.SHELTER), 40, 120, UnitKind.ASSOCIATION),
        WELFARE("福祉センター", EnumSet.of(ShelterKind.WELFARE), 20, 40, UnitKind.FEDERATION);

        private final String name;
        private final Set<ShelterKind> kinds;
        private final int least;
        private final int more;
        private final UnitKind keepers;

        Sort(String name, Set<ShelterKind> kinds, int least, int more, UnitKind keepers) {
            this.name = name;
            this.kinds = kinds;
            this.least = least;
            this.more = more;
            this.keepers = keepers;
        }

        /** Every district has a school, two in three a hall for it, one in eight what those need who need care. */
        private boolean in(int district) {
            return this == SCHOOL || (this == HALL ? district % 3 < 2 : district % 8 == 0);
        }
    }

    private record Building(int no, int district, Sort sort, PlannedUnit federation, PlannedUnit keepers) {}

    private final CityPlan plan;
    private final Dice dice;
    private final Instant now;
    private final List<District> districts = Districts.all();
    private final List<Building> buildings = new ArrayList<>();

    ShelterRows(CityPlan plan, Instant now) {
        this.plan = plan;
        this.dice = plan.dice();
        this.now = now;
        List<PlannedUnit> federations = plan.units(UnitKind.FEDERATION);
        List<PlannedUnit> associations = plan.units(UnitKind.ASSOCIATION);
        for (int d = 0; d < federations.size(); d++) {
            PlannedUnit federation = federations.get(d);
            PlannedUnit association = associations.stream()
                    .filter(unit -> unit.parent() == federation)
                    .findFirst()
                    .orElseThrow();
            for (Sort sort : Sort.values()) {
                if (sort.in(d)) {
                    PlannedUnit keepers = sort.keepers == UnitKind.FEDERATION ? federation : association;
                    buildings.add(new Building(buildings.size(), d, sort, federation, keepers));
                }
            }
        }
    }

    /** The number of a shelter in the municipal list: of the first district's school it is DEMO-01-1. */
    static String code(int district, int sort) {
        return String.format("DEMO-%02d-%d", district + 1, sort + 1);
    }

    int count() {
        return buildings.size();
    }

    void shelters(CopyTable table) throws SQLException {
        for (Building each : buildings) {
            District district = districts.get(each.district);
            int capacity = each.sort.least + dice.below(About.SHELTER_TRAIT, each.no, each.sort.more / 10) * 10;
            Set<Hazard> hazards = hazards(each.district);
            table.row(
                    id(each),
                    plan.units().get(0).id(),
                    code(each.district, each.sort.ordinal()),
                    district.name() + each.sort.name,
                    "石川県金沢市" + district.towns().get(0) + "9丁目" + (each.sort.ordinal() + 1) + "番地",
                    degrees(NORTH + off(each.district, 0, REACH) + off(each.no, 2, NEAR)),
                    degrees(EAST + off(each.district, 1, REACH) + off(each.no, 3, NEAR)),
                    each.sort.kinds,
                    hazards,
                    capacity,
                    each.sort == Sort.SCHOOL ? "屋内" + capacity + "人/屋外" + capacity * 2 + "人" : null,
                    List.of(each.federation.name()),
                    hazards.contains(Hazard.FLOOD) && each.sort == Sort.SCHOOL ? "洪水のときは2階以上を使います" : "",
                    Dice.FOUNDED);
        }
    }

    /** Most are not open, of one in nine nobody has said anything, one was open until an hour ago. */
    void statuses(CopyTable table) throws SQLException {
        Instant yesterday = now.minus(Duration.ofDays(1));
        for (Building each : buildings) {
            boolean last = each.no == buildings.size() - 1;
            if (last || each.district % 9 != 5) {
                Instant at = last ? now.minus(Duration.ofHours(1)) : yesterday;
                table.row(id(each), last ? "CLOSED" : "NOT_OPEN", "UNKNOWN", List.of(), "", at, at, plan.officer(0));
            }
        }
    }

    /** Whoever holds the office of key-holder in the association of a hall, or in the federation for anything else. */
    void keepers(CopyTable table) throws SQLException {
        for (Building each : buildings) {
            keeper(table, each, "KEY_HOLDER", Role.SHELTER_KEY_HOLDER, 2L * each.no);
            keeper(table, each, "DEPUTY", Role.SHELTER_DEPUTY, 2L * each.no + 1);
        }
    }

    private void keeper(CopyTable table, Building building, String rank, Role role, long no) throws SQLException {
        table.row(
                dice.id(About.SHELTER_KEEPER, no),
                id(building),
                plan.offices().holder(building.keepers, role),
                rank,
                1,
                Dice.FOUNDED.toLocalDate(),
                plan.officer(0),
                Dice.FOUNDED);
    }

    /** An earthquake may happen anywhere, water and slopes are not everywhere. */
    private Set<Hazard> hazards(int district) {
        Set<Hazard> hazards = EnumSet.of(Hazard.EARTHQUAKE, Hazard.FIRE);
        int trait = dice.below(About.SHELTER_TRAIT, -1L - district, 12);
        if (district == 0 || trait % 2 == 0) {
            hazards.addAll(Set.of(Hazard.FLOOD, Hazard.INLAND_FLOOD));
        }
        if (district == 0 || trait % 3 == 0) {
            hazards.add(Hazard.LANDSLIDE);
        }
        if (trait % 4 == 1) {
            hazards.add(Hazard.TSUNAMI);
        }
        return hazards;
    }

    private double off(int no, int axis, double reach) {
        return (dice.fraction(About.SHELTER_PLACE, 4L * no + axis) * 2 - 1) * reach;
    }

    /** To six digits, a tenth of a metre, as lists of shelters have it. */
    private static BigDecimal degrees(double exact) {
        return BigDecimal.valueOf(exact).setScale(6, RoundingMode.HALF_UP);
    }

    private UUID id(Building building) {
        return dice.id(About.SHELTER, building.no);
    }
}
