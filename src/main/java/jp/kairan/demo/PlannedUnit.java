package jp.kairan.demo;

import java.util.UUID;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;

/**
 * A unit of the city that is to be loaded.
 *
 * @param no its number in the city, from 1
 * @param id its id
 * @param kind what sort of unit
 * @param parent the unit above, null for the city
 * @param path where it stands
 * @param code its code in the register, null where it has none
 * @param name its name
 * @param body the kind of organisation, null for other units
 * @param town the town in which its houses stand
 * @param houses how many households hang on it
 * @param firstHouse the number of the first of them, from 0
 */
record PlannedUnit(
        int no,
        UUID id,
        UnitKind kind,
        PlannedUnit parent,
        UnitPath path,
        String code,
        String name,
        String body,
        String town,
        int houses,
        int firstHouse) {}
