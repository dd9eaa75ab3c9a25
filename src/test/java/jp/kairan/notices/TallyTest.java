package jp.kairan.notices;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kairan.access.AccountId;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

@KairanTest
class TallyTest {
    private static final String OPENED = "{\"opened\":true,\"version\":1}";
    private static final String CONFIRMED = "{\"opened\":true,\"confirmed\":true,\"version\":1}";

    @Inject
    TestCity city;

    @Inject
    TestNotices notices;

    @Test
    void countsHouseholdsAndPeopleByGroup() {
        var place = city.association(2, 3);
        var head = city.officer(place.place(), Role.HEAD);
        var couple = city.house(place.groups().get(0), 2);
        var nobody = city.house(place.groups().get(1), 0);
        notices.change(nobody.id(), "PAPER", false, null);
        notices.change(couple.id(), "BOTH", false, null);
        var sent = notices.asking(place.place());
        receipt(couple.accounts().get(0), sent.id(), OPENED);
        receipt(couple.accounts().get(1), sent.id(), CONFIRMED);
        receipt(place.houses().get(3).anyResident(), sent.id(), OPENED);

        tally(head, sent.id(), place.place().id())
                .statusCode(200)
                .body("total.households.addressed", equalTo(8))
                .body("total.households.withLogin", equalTo(7))
                .body("total.households.opened", equalTo(2))
                .body("total.households.confirmed", equalTo(1))
                .body("total.households.paper", equalTo(2))
                .body("total.accounts.addressed", equalTo(8))
                .body("total.accounts.opened", equalTo(3))
                .body("total.accounts.confirmed", equalTo(1))
                .body("here.households.addressed", equalTo(0))
                .body("parts.name", contains("1班", "2班"))
                .body("parts.counts.households.addressed", contains(4, 4))
                .body("parts.counts.households.opened", contains(1, 1));
        tally(head, sent.id(), place.groups().get(0).id())
                .body("total.accounts.opened", equalTo(2))
                .body("here.accounts.opened", equalTo(2))
                .body("parts", empty());
    }

    @Test
    void householdsOutsideAnyAssociationStandHereAndWhoeverMovesInCountsAtOnce() {
        var place = city.association(1, 2);
        city.house(place.federation(), 1);
        var head = city.officer(place.federation(), Role.HEAD);
        var sent = notices.to(place.federation());
        city.house(place.groups().get(0), 1);

        tally(head, sent.id(), null)
                .body("total.households.addressed", equalTo(4))
                .body("here.households.addressed", equalTo(1))
                .body("parts.counts.households.addressed", contains(3))
                .body("parts.kind", contains("ASSOCIATION"));
    }

    @Test
    void whoeverIsAddressedByAnOfficeCountsOnceWhereTheOfficeIs() {
        var one = city.association(1, 1);
        var two = city.association(one.federation(), 1, 1);
        var head = city.officer(one.place(), Role.HEAD);
        city.appoint(head, two.place(), Role.HEAD, java.time.LocalDate.of(2020, 1, 1), null);
        city.officer(two.place(), Role.HEAD);
        var above = city.officer(one.federation(), Role.SECRETARY);
        var sent = notices.to(
                one.federation(), Term.office(Role.HEAD, one.federation().id()));
        receipt(head, sent.id(), OPENED);

        tally(above, sent.id(), one.federation().id())
                .body("total.households.addressed", equalTo(0))
                .body("total.accounts.addressed", equalTo(2))
                .body("total.accounts.opened", equalTo(1))
                .body("parts.counts.accounts.addressed.sum()", equalTo(2));
    }

    @Test
    void isForOfficersOfTheUnitAndAboveAlone() {
        var place = city.association(2, 1);
        var neighbours = city.association(place.federation(), 1, 1);
        var sent = notices.to(place.place());
        UnitId here = place.place().id();
        var leader = city.officer(place.groups().get(0), Role.GROUP_LEADER);
        notices.moveIn(leader, place.houses().get(0).id());
        var foreignHead = city.officer(neighbours.place(), Role.HEAD);

        asNobody().get("/api/v1/notices/" + sent.id() + "/tally").then().statusCode(401);
        tally(place.houses().get(0).anyResident(), sent.id(), here).statusCode(403);
        tally(foreignHead, sent.id(), here).statusCode(404);
        tally(foreignHead, sent.id(), neighbours.place().id()).statusCode(404);
        tally(foreignHead, sent.id(), null).statusCode(404);
        tally(foreignHead, NoticeId.next(), neighbours.place().id()).statusCode(404);
        tally(leader, sent.id(), here).statusCode(403);
        tally(leader, sent.id(), place.groups().get(0).id()).statusCode(200);
        tally(leader, sent.id(), place.groups().get(1).id()).statusCode(403);
        tally(city.officer(place.place(), Role.HEAD), sent.id(), here).statusCode(200);
        tally(city.officer(place.place(), Role.HEAD), sent.id(), UnitId.next()).statusCode(404);
        tally(city.officer(place.federation(), Role.HEAD), sent.id(), here).statusCode(200);
        tally(city.officer(city.city(), Role.CITY_STAFF), sent.id(), city.city().id())
                .statusCode(200)
                .body("total.households.addressed", equalTo(2));
    }

    @Test
    void aListIsCountedAtOnceAndEachLineAsByItself() {
        var place = city.association(2, 2);
        var neighbours = city.association(place.federation(), 1, 1);
        var head = city.officer(place.place(), Role.HEAD);
        var above = city.officer(place.federation(), Role.HEAD);
        var first = notices.asking(place.place());
        var second = notices.to(place.federation());
        var foreign = notices.to(neighbours.place());
        var couple = city.house(place.groups().get(0), 2);
        couple.accounts().forEach(reader -> receipt(reader, first.id(), CONFIRMED));
        receipt(place.houses().get(0).anyResident(), first.id(), OPENED);
        receipt(neighbours.houses().get(0).anyResident(), second.id(), OPENED);

        tallies(head, place.place().id(), first.id(), second.id(), foreign.id(), NoticeId.next())
                .statusCode(200)
                .body(
                        "items.notice",
                        contains(second.id().toString(), first.id().toString()))
                .body("items.households.addressed", contains(5, 5))
                .body("items.households.opened", contains(0, 2))
                .body("items.households.confirmed", contains(0, 1));
        for (NoticeId notice : List.of(first.id(), second.id())) {
            Map<String, Integer> alone =
                    tally(head, notice, place.place().id()).extract().path("total.households");
            tallies(head, place.place().id(), notice).body("items[0].households", equalTo(alone));
        }
        tallies(above, place.federation().id(), second.id()).body("items.households.opened", contains(1));
    }

    @Test
    void aListIsCountedForOfficersOfTheUnitAndAboveAlone() {
        var place = city.association(1, 1);
        var foreign = city.officer(city.association(place.federation(), 1, 1).place(), Role.HEAD);
        var sent = notices.to(place.place());
        UnitId here = place.place().id();

        asNobody()
                .get("/api/v1/notices/tallies?unit=" + here + "&notice=" + sent.id())
                .then()
                .statusCode(401);
        tallies(place.houses().get(0).anyResident(), here, sent.id()).statusCode(403);
        tallies(foreign, here, sent.id()).statusCode(403);
        tallies(foreign, UnitId.next(), sent.id()).statusCode(404);
        tallies(foreign, here).statusCode(400);
    }

    private static void receipt(AccountId reader, NoticeId notice, String body) {
        as(reader)
                .body(body)
                .put("/api/v1/notices/" + notice + "/receipt")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse tallies(AccountId officer, UnitId unit, NoticeId... notices) {
        return as(officer)
                .queryParam("notice", Stream.of(notices).map(NoticeId::toString).toList())
                .get("/api/v1/notices/tallies?unit=" + unit)
                .then();
    }

    private static ValidatableResponse tally(AccountId officer, NoticeId notice, UnitId unit) {
        return as(officer)
                .get("/api/v1/notices/" + notice + "/tally" + (unit == null ? "" : "?unit=" + unit))
                .then();
    }
}
