package jp.kairan.demo;

import java.util.List;

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

    /** City hall's people, then one clerk a federation. */
    int staff() {
        return CITY_STAFF + size.federations();
    }
}
