package jp.kairan.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.demo.Dice.About;
import jp.kairan.demo.Districts.District;

/** The tree of the demo city: units in the order of their numbers, each with the houses that hang on it. */
final class TreePlan {
    private static final List<String> VARIANTS =
            List.of("", "東", "西", "南", "北", "上", "中", "下", "一丁目", "二丁目", "三丁目", "四丁目", "五丁目", "六丁目", "七丁目", "八丁目");

    private final CitySize size;
    private final Dice dice;
    private final List<PlannedUnit> units = new ArrayList<>();
    private int houses;
    private int associations;

    private TreePlan(CitySize size, Dice dice) {
        this.size = size;
        this.dice = dice;
    }

    /** Plans the tree; the same size and dice give the same tree. */
    static List<PlannedUnit> of(CitySize size, Dice dice) {
        TreePlan plan = new TreePlan(size, dice);
        plan.city();
        return List.copyOf(plan.units);
    }

    private void city() {
        PlannedUnit city = add(UnitKind.CITY, null, "C", "金沢市", null, "", 0);
        int[] counts = associationsPerFederation();
        int[] members = Shares.of(size.members(), CitySize.LEAST_HOUSES, associationWeights());
        int[] others = Shares.of(size.others(), 1, weights(About.OTHERS, size.federations()));
        List<District> districts = Districts.all();
        for (int f = 0; f < counts.length; f++) {
            federation(city, districts.get(f), counts[f], members, others[f], f);
        }
    }

    /** 米泉, the first, has six as it has in truth. */
    private int[] associationsPerFederation() {
        int[] rest = Shares.of(
                size.associations() - CitySize.YONEIZUMI_ASSOCIATIONS,
                CitySize.LEAST_ASSOCIATIONS,
                weights(About.SIZE_OF_FEDERATION, size.federations() - 1));
        int[] all = new int[rest.length + 1];
        all[0] = CitySize.YONEIZUMI_ASSOCIATIONS;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private void federation(
            PlannedUnit city, District district, int count, int[] members, int others, int federationNo) {
        String code = String.format("F%02d", federationNo + 1);
        PlannedUnit federation = add(
                UnitKind.FEDERATION,
                city,
                code,
                district.federation(),
                null,
                district.towns().get(0),
                others);
        int bodies = federationNo == 0
                ? Body.values().length
                : Math.min(Body.values().length, 3 + dice.below(About.BODY, federationNo, 4));
        for (int b = 0; b < bodies; b++) {
            Body body = Body.values()[b];
            add(
                    UnitKind.ORGANISATION,
                    federation,
                    null,
                    body.of(district.name()),
                    body.kind().name(),
                    "",
                    0);
        }
        Set<String> taken = new HashSet<>();
        for (int a = 0; a < count; a++) {
            String town = district.towns().get(a % district.towns().size());
            association(federation, town, free(district.towns(), a, taken), members[associations]);
        }
    }

    /** The next name of the district's towns and their variants that no other association there has. */
    private static String free(List<String> towns, int from, Set<String> taken) {
        for (int n = from; ; n++) {
            String name = towns.get(n % towns.size()) + VARIANTS.get(n / towns.size());
            if (taken.add(name)) {
                return name + "町会";
            }
        }
    }

    private void association(PlannedUnit federation, String town, String name, int members) {
        associations++;
        String code = String.format("A%04d", associations);
        PlannedUnit association = add(UnitKind.ASSOCIATION, federation, code, name, null, town, 0);
        int[] groups = groups(members);
        for (int g = 0; g < groups.length; g++) {
            String groupCode = String.format("%s-%02d", code, g + 1);
            add(UnitKind.GROUP, association, groupCode, (g + 1) + "班", null, town, groups[g]);
        }
    }

    /** Groups of 10 to 15 houses; neighbours exchange some, so that they are not all alike. */
    private int[] groups(int members) {
        int count = Math.max((members + 14) / 15, Math.min(members / 10, Math.round(members / 12.5f)));
        double[] even = new double[count];
        java.util.Arrays.fill(even, 1);
        int[] groups = Shares.of(members, 0, even);
        for (int g = 0; g + 1 < count; g += 2) {
            int movable = Math.min(15 - groups[g], groups[g + 1] - 10);
            int moved = dice.below(About.SIZE_OF_GROUP, units.size() + g, movable + 1);
            groups[g] += moved;
            groups[g + 1] -= moved;
        }
        return groups;
    }

    private double[] associationWeights() {
        double[] weights = new double[size.associations()];
        for (int i = 0; i < weights.length; i++) {
            double u = dice.fraction(About.SIZE_OF_ASSOCIATION, i);
            weights[i] = 0.2 + u + 3 * Math.pow(u, 8);
        }
        return weights;
    }

    private double[] weights(About about, int count) {
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = 0.5 + dice.fraction(about, i);
        }
        return weights;
    }

    private PlannedUnit add(
            UnitKind kind, PlannedUnit parent, String code, String name, String body, String town, int hanging) {
        int no = units.size() + 1;
        UnitPath path = parent == null
                ? new UnitPath(Long.toString(no, 36) + ".")
                : parent.path().child(no);
        PlannedUnit unit = new PlannedUnit(
                no, dice.id(About.UNIT, no), kind, parent, path, code, name, body, town, hanging, houses);
        houses += hanging;
        units.add(unit);
        return unit;
    }
}
