package jp.kairan.demo;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.demo.Dice.About;

/** The rows of help with snow in the first association: two teams, and a request of each state. */
final class SnowHelpRows {
    static final String TEAMS = """
            copy snow_team (id, leader_id, name, kind, members, per_day, weekdays, state, registered_at, decided_at,
                            decided_by)
            from stdin""";

    static final String AREAS = "copy snow_team_area (team_id, unit_id) from stdin";

    static final String REQUESTS = """
            copy snow_request (id, household_id, asked_by, on_behalf, places, days, shut_in, reason, phone, state, asked_at,
                               ended_at, confirmed_at)
            from stdin""";

    static final String OFFERS = """
            copy snow_offer (id, request_id, team_id, day, state, offered_by, offered_at, answered_at, done_at, people,
                             minutes)
            from stdin""";

    /** Requests in the order of the houses that asked; the second was asked by the head for somebody shut in. */
    private static final List<String> STATES = List.of("OPEN", "OPEN", "OFFERED", "MATCHED", "DONE", "CANCELLED");

    private static final List<String> OFFER_STATES = List.of("OFFERED", "ACCEPTED", "DONE");
    private static final int FIRST_OFFERED = STATES.indexOf("OFFERED");
    private static final LocalTime AT_TEN = LocalTime.of(10, 0);

    private final CityPlan plan;
    private final Instant now;
    private final LocalDate saturday;
    private final LocalDate lastSunday;
    private final PlannedUnit federation;
    private final PlannedUnit association;
    private final List<PlannedUnit> groups;

    SnowHelpRows(CityPlan plan, Instant now) {
        this.plan = plan;
        this.now = now;
        LocalDate today = now.atOffset(Dice.FOUNDED.getOffset()).toLocalDate();
        saturday = today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        lastSunday = today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        federation = plan.units(UnitKind.FEDERATION).get(0);
        association = plan.units(UnitKind.ASSOCIATION).get(0);
        groups = plan.units(UnitKind.GROUP).stream()
                .filter(unit -> unit.parent() == association)
                .toList();
    }

    /** Students whom the city has approved, and neighbours who wait for that. */
    void teams(CopyTable table) throws SQLException {
        List<DayOfWeek> weekend = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        Instant decided = Dice.FOUNDED.plusDays(1).toInstant();
        table.row(
                team(0),
                leader(),
                "見本大学 雪かき隊",
                "STUDENTS",
                12,
                4,
                weekend,
                "APPROVED",
                Dice.FOUNDED,
                decided,
                plan.officer(0));
        UUID neighbour = plan.offices().holder(association, Role.SUPPORTER);
        table.row(team(1), neighbour, "米泉 雪かき応援隊", "ASSOCIATION", 5, 2, weekend, "REGISTERED", now, null, null);
    }

    /** The students go everywhere, the neighbours nowhere else. */
    void areas(CopyTable table) throws SQLException {
        table.row(team(1), federation.id());
    }

    void requests(CopyTable table) throws SQLException {
        for (int n = 0; n < STATES.size(); n++) {
            String state = STATES.get(n);
            boolean onBehalf = n == 1;
            boolean done = state.equals("DONE");
            boolean over = done || state.equals("CANCELLED");
            Instant asked = done ? at(lastSunday).minus(Duration.ofDays(3)) : now.minus(Duration.ofHours(20 - n));
            table.row(
                    request(n),
                    plan.houses().household(house(n)),
                    onBehalf
                            ? plan.offices().holder(association, Role.HEAD)
                            : plan.houses().account(house(n), 0),
                    onBehalf,
                    n % 2 == 0 ? List.of("ENTRANCE", "PATH") : List.of("ENTRANCE"),
                    done ? List.of(lastSunday) : List.of(saturday, saturday.plusDays(1)),
                    onBehalf,
                    over ? null : "AGE",
                    over ? null : "000-0000-" + String.format("%04d", n),
                    state,
                    asked,
                    done ? at(lastSunday).plus(Duration.ofHours(1)) : over ? now.minus(Duration.ofHours(2)) : null,
                    done ? at(lastSunday).plus(Duration.ofHours(3)) : null);
        }
    }

    void offers(CopyTable table) throws SQLException {
        for (int n = 0; n < OFFER_STATES.size(); n++) {
            String state = OFFER_STATES.get(n);
            boolean done = state.equals("DONE");
            Instant offered = done ? at(lastSunday).minus(Duration.ofDays(2)) : now.minus(Duration.ofHours(10));
            table.row(
                    plan.dice().id(About.SNOW_OFFER, n),
                    request(FIRST_OFFERED + n),
                    team(0),
                    done ? lastSunday : saturday,
                    state,
                    plan.officer(0),
                    offered,
                    n == 0 ? null : offered.plus(Duration.ofHours(2)),
                    done ? at(lastSunday).plus(Duration.ofHours(1)) : null,
                    done ? 3 : null,
                    done ? 50 : null);
        }
    }

    /** A student: somebody with a phone in a house without an association; in the smallest cities a neighbour. */
    private UUID leader() {
        return plan.units(UnitKind.FEDERATION).stream()
                .flatMapToInt(unit -> IntStream.range(unit.firstHouse(), unit.firstHouse() + unit.houses()))
                .filter(house -> plan.houses().signsIn(house, 0))
                .mapToObj(house -> plan.houses().account(house, 0))
                .findFirst()
                .orElseGet(() -> plan.offices().holder(association, Role.FIRE_CORPS));
    }

    /** The first houses of the first two groups, whose householders all sign in. */
    private int house(int n) {
        return groups.get(n / HousePlan.SURE_HOUSES).firstHouse() + n % HousePlan.SURE_HOUSES;
    }

    private static Instant at(LocalDate day) {
        return day.atTime(AT_TEN).toInstant(Dice.FOUNDED.getOffset());
    }

    private UUID team(int n) {
        return plan.dice().id(About.SNOW_TEAM, n);
    }

    private UUID request(int n) {
        return plan.dice().id(About.SNOW_REQUEST, n);
    }
}
