package jp.kairan.bookings;

import jp.kairan.access.UnitId;

/**
 * What a unit says of a facility it lends.
 *
 * @param openTo everyone under this unit may book
 * @param name how it is called
 * @param description what it is
 * @param place where it is, or where it is fetched
 * @param rules what whoever books keeps to
 * @param quantity how many pieces there are, all alike
 * @param approvalNeeded whether the unit answers each request
 * @param longestMinutes how long a booking may last
 * @param daysAhead how many days ahead a booking may begin
 */
record Terms(
        UnitId openTo,
        String name,
        String description,
        String place,
        String rules,
        int quantity,
        boolean approvalNeeded,
        int longestMinutes,
        int daysAhead) {}
