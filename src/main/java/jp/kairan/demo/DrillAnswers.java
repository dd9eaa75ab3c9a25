package jp.kairan.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.demo.Dice.About;

/**
 * How an association answered in a drill: some at once in the app, for themselves or for all, some through a link, most
 * by the towel that the leader of the group saw on the round, some at the door at last, and some never. In the second
 * drill those who had answered did so again, sooner, and others with them.
 */
final class DrillAnswers {
    /** Of a hundred houses, how many have answered in each way or one before it; the rest never. By drill. */
    private static final int[][] UP_TO = {{18, 30, 34, 62, 76}, {30, 46, 52, 78, 91}};

    /** Ways to answer, in the order of these columns: the earliest seconds, and over how many they spread. */
    private static final int[][] FROM_AND_SPREAD = {{40, 1500}, {60, 1800}, {180, 2700}, {1200, 1800}, {2700, 2400}};

    /** Smaller numbers are those of the drills themselves. */
    private static final long FIRST_HOUSE = 10;

    /** One answer in so many was given without a connection and came in later. */
    private static final int LATE = 12;

    private static final int LATE_SECONDS = 1500;

    /** One house in so many practises to ask for help. */
    private static final int ASKS = 25;

    private final CityPlan plan;
    private final PlannedUnit association;
    private final int drill;
    private final List<DrillAnswer> answers = new ArrayList<>();

    DrillAnswers(CityPlan plan, PlannedUnit association, int drill) {
        this.plan = plan;
        this.association = association;
        this.drill = drill;
    }

    /** All of them in the order in which they came in. */
    List<DrillAnswer> all() {
        plan.units(UnitKind.GROUP).stream()
                .filter(unit -> unit.parent() == association)
                .forEach(this::group);
        answers.sort(Comparator.comparingInt(DrillAnswer::received).thenComparing(DrillAnswer::key));
        return List.copyOf(answers);
    }

    private void group(PlannedUnit group) {
        UUID leader = plan.offices().holder(group, Role.GROUP_LEADER);
        for (int h = 0; h < group.houses(); h++) {
            house(group.firstHouse() + h, leader);
        }
    }

    private void house(int house, UUID leader) {
        int drawn = plan.dice().below(About.SAFETY_DRILL, FIRST_HOUSE + house, 100);
        int way = 0;
        while (way < FROM_AND_SPREAD.length && drawn >= UP_TO[drill][way]) {
            way++;
        }
        if (way == FROM_AND_SPREAD.length) {
            return;
        }
        double fraction = plan.dice().fraction(About.SAFETY_ANSWER, at(house));
        int seconds = FROM_AND_SPREAD[way][0] + (int) (FROM_AND_SPREAD[way][1] * fraction * fraction);
        boolean app = plan.houses().signsIn(house, 0);
        switch (way) {
            case 0, 1 -> {
                if (app) {
                    inTheApp(house, seconds, way == 1, leader);
                } else {
                    byTheLeader(house, seconds + FROM_AND_SPREAD[3][0], "SIGN", leader);
                }
            }
            case 2 -> throughALink(house, seconds);
            case 3 -> byTheLeader(house, seconds, "SIGN", leader);
            default -> byTheLeader(house, seconds, "FACE_TO_FACE", leader);
        }
    }

    private void inTheApp(int house, int seconds, boolean forAll, UUID leader) {
        boolean asks = plan.dice().below(About.SAFETY_ANSWER, -at(house), ASKS) == 0;
        boolean late = plan.dice().below(About.SAFETY_ANSWER, -at(house), LATE) == 1;
        int received = seconds + (late ? LATE_SECONDS : 1);
        UUID author = plan.houses().account(house, 0);
        UUID key = key(house, 0);
        add("ACCOUNT", author, key, house, 0, asks ? "HELP" : "SAFE", "SELF", seconds, received, null);
        if (asks) {
            int helped = received + 900;
            add("ACCOUNT", leader, key(house, 9), house, 0, "SAFE", "FACE_TO_FACE", helped, helped + 1, key);
        }
        for (int person = 1; forAll && person < plan.houses().people(house); person++) {
            add("ACCOUNT", author, key(house, person), house, person, "SAFE", "FAMILY", seconds, received, null);
        }
    }

    private void throughALink(int house, int seconds) {
        add("LINK", key(house, 8), key(house, 0), house, 0, "SAFE", "SELF", seconds, seconds + 1, null);
    }

    /** The leader writes the whole house down and sends it when the phone has a connection. */
    private void byTheLeader(int house, int seconds, String source, UUID leader) {
        add("ACCOUNT", leader, key(house, 0), house, -1, "SAFE", source, seconds, seconds + 20, null);
    }

    private void add(
            String kind,
            UUID author,
            UUID key,
            int house,
            int person,
            String status,
            String source,
            int at,
            int received,
            UUID closes) {
        UUID resident =
                person < 0 ? null : plan.dice().id(About.RESIDENT, plan.houses().resident(house, person));
        answers.add(new DrillAnswer(
                kind, author, key, plan.houses().household(house), resident, status, source, at, received, closes));
    }

    /** A number of the house in this drill. */
    private long at(int house) {
        return 2L * house + drill + 1;
    }

    private UUID key(int house, int n) {
        return plan.dice().id(About.SAFETY_ANSWER, at(house) * 10 + n);
    }
}
