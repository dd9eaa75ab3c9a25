package jp.kairan.demo;

import java.util.List;
import java.util.UUID;
import jp.kairan.access.UnitKind;
import jp.kairan.demo.Dice.About;

/** The whole demo city before it is loaded: a pure function of its size and seed. */
record CityPlan(
        CitySize size, Dice dice, List<PlannedUnit> units, HousePlan houses, Person.Names names, OfficePlan offices) {
    /** How many people work for the city or for a federation and live in none of its houses. */
    static final int CITY_STAFF = 14;

    static CityPlan of(CitySize size, long seed) {
        Dice dice = new Dice(seed);
        List<PlannedUnit> units = TreePlan.of(size, dice);
        HousePlan houses = new HousePlan(size, units, dice);
        return new CityPlan(size, dice, units, houses, new Person.Names(dice), OfficePlan.of(units, houses, dice));
    }

    /** The units of a kind, in the order of their numbers. */
    List<PlannedUnit> units(UnitKind kind) {
        return units.stream().filter(unit -> unit.kind() == kind).toList();
    }

    /** An officer of the city who is no administrator: 0 is the first. */
    UUID officer(int n) {
        return dice.id(About.STAFF, (long) OfficePlan.ADMINISTRATORS + n);
    }

    /** City hall's people, then one clerk a federation. */
    int staff() {
        return CITY_STAFF + size.federations();
    }
}
