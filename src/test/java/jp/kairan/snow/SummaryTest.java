package jp.kairan.snow;

import static jp.kairan.snow.SnowCalls.SNOW;
import static jp.kairan.snow.SnowCalls.act;
import static jp.kairan.snow.SnowCalls.approved;
import static jp.kairan.snow.SnowCalls.asked;
import static jp.kairan.snow.SnowCalls.crew;
import static jp.kairan.snow.SnowCalls.offer;
import static jp.kairan.snow.SnowCalls.report;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@KairanTest
class SummaryTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    private static SummaryLine line(long asked, long helped) {
        return SummaryLine.of(UnitId.next(), "校下", asked, helped, helped, helped * 4, helped * 100);
    }

    private static List<Boolean> withheld(SummaryLine total, SummaryLine... parts) {
        return new Summary(2026, total, List.of(parts))
                .coarse().parts().stream().map(SummaryLine::withheld).toList();
    }

    @Test
    void figuresOfOneOrTwoHouseholdsAreWithheldAndSoIsWhatWouldTellThem() {
        assertThat(withheld(line(9, 9), line(4, 4), line(5, 5))).containsExactly(false, false);
        assertThat(withheld(line(11, 11), line(1, 1), line(4, 4), line(6, 6))).containsExactly(true, true, false);
        assertThat(withheld(line(9, 7), line(4, 2), line(5, 5))).containsExactly(true, true);
        assertThat(withheld(line(8, 8), line(1, 1), line(1, 1), line(6, 6))).containsExactly(true, true, true);
        assertThat(withheld(line(3, 0), line(3, 0))).containsExactly(false);
    }

    @Test
    void aTotalOfFewHouseholdsIsWithheldToo() {
        assertThat(new Summary(2026, line(2, 0), List.of()).coarse().total().withheld())
                .isTrue();
        assertThat(new Summary(2026, line(0, 0), List.of()).coarse().total().withheld())
                .isFalse();
    }

    @Test
    void anAssociationSeesItsOwnCountsAndUnitsAboveOnlyThoseOfThree() {
        var association = city.association(1, 3);
        AccountId head = city.officer(association.place(), Role.HEAD);
        AccountId federation = city.officer(association.federation(), Role.HEAD);
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        AccountId leader = city.account();
        String team = approved(staff, leader, crew(9, association.federation()));
        LocalDate day = LocalDate.now(clock).plusDays(1);
        List<String> requests = association.houses().stream()
                .map(house -> asked(house.anyResident(), house.id(), day))
                .toList();
        int winter = LocalDate.now(clock).minusMonths(6).getYear();

        help(requests.subList(0, 2), head, leader, team, day);
        counts(head, association.place(), winter)
                .body("total.withheld", equalTo(false))
                .body("total.asked", equalTo(3))
                .body("total.helped", equalTo(2));
        counts(federation, association.place(), winter).body("total.withheld", equalTo(true));
        counts(federation, association.federation(), winter).body("parts.withheld", contains(true));

        clock.reset();
        help(requests.subList(2, 3), head, leader, team, day);
        counts(federation, association.federation(), winter)
                .body("total.withheld", equalTo(false))
                .body("total.helped", equalTo(3))
                .body("total.people", equalTo(12))
                .body("total.minutes", equalTo(360))
                .body("parts.visits", contains(3));
    }

    private void help(List<String> requests, AccountId head, AccountId leader, String team, LocalDate day) {
        for (String request : requests) {
            offer(head, request, team, day).then().statusCode(201);
            act(leader, request, "acceptance").then().statusCode(201);
        }
        clock.turn(Duration.ofDays(1));
        requests.forEach(request -> report(leader, request).then().statusCode(201));
    }

    private static ValidatableResponse counts(AccountId by, TestCity.Place unit, int winter) {
        return as(by).get(SNOW + "/summary?unit=" + unit.id() + "&winter=" + winter)
                .then()
                .statusCode(200);
    }
}
