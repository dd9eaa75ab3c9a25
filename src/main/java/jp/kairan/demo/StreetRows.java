package jp.kairan.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.UnitKind;
import jp.kairan.demo.Dice.About;

/** The rows of streets that are cleared of snow, and of how far that has come. */
final class StreetRows {
    static final String STRETCHES = "copy snow_stretch (id, unit_id, name, created_by, created_at) from stdin";

    static final String STATUSES =
            "copy snow_status (stretch_id, state, planned_for, note, as_of, said_at, said_by) from stdin";

    /** A name of a street, or null for the whole area of its association. */
    private record Street(int no, PlannedUnit unit, String name) {}

    private record State(String state, String note, int minutesAgo) {}

    /** The first is the state of the first street, and so on round; of every seventh nobody says anything. */
    private static final List<State> STATES = List.of(
            new State("UNDER_WAY", "小型除雪機で作業しています。車を動かしてください。", 20),
            new State("DONE", "", 90),
            new State("PLANNED", "雪が10cmを超えたら始めます。", 180),
            new State("DONE", "歩道は片側だけです。", 240),
            new State("NOT_PLANNED", "", 300),
            new State("UNDER_WAY", "", 45));

    private final CityPlan plan;
    private final Instant now;
    private final List<Street> streets = new ArrayList<>();

    /** In every district the two main streets of its first two associations; in the first all of each association. */
    StreetRows(CityPlan plan, Instant now) {
        this.plan = plan;
        this.now = now;
        List<PlannedUnit> associations = plan.units(UnitKind.ASSOCIATION);
        for (PlannedUnit federation : plan.units(UnitKind.FEDERATION)) {
            List<PlannedUnit> own = associations.stream()
                    .filter(unit -> unit.parent() == federation)
                    .toList();
            add(own.get(0), own.get(0).town() + " 中央通り");
            add(own.get(1), own.get(1).town() + " 学校通り");
            if (federation.code().equals("F01")) {
                own.forEach(unit -> add(unit, null));
            }
        }
    }

    void stretches(CopyTable table) throws SQLException {
        for (Street street : streets) {
            table.row(id(street), street.unit.id(), street.name, plan.officer(0), Dice.FOUNDED);
        }
    }

    void statuses(CopyTable table) throws SQLException {
        for (Street street : streets) {
            int at = street.no % (STATES.size() + 1);
            if (at < STATES.size()) {
                State state = STATES.get(at);
                Instant moment = now.minus(Duration.ofMinutes(state.minutesAgo));
                LocalDate tomorrow =
                        now.atOffset(Dice.FOUNDED.getOffset()).toLocalDate().plusDays(1);
                table.row(
                        id(street),
                        state.state,
                        state.state.equals("PLANNED") ? tomorrow : null,
                        state.note,
                        moment,
                        moment,
                        plan.officer(0));
            }
        }
    }

    private void add(PlannedUnit unit, String name) {
        streets.add(new Street(streets.size(), unit, name));
    }

    private UUID id(Street street) {
        return plan.dice().id(About.SNOW_STRETCH, street.no);
    }
}
