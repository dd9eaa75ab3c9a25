package jp.kairan.notices;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
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

    private static void receipt(AccountId reader, NoticeId notice, String body) {
        as(reader)
                .body(body)
                .put("/api/v1/notices/" + notice + "/receipt")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse tally(AccountId officer, NoticeId notice, UnitId unit) {
        return as(officer)
                .get("/api/v1/notices/" + notice + "/tally" + (unit == null ? "" : "?unit=" + unit))
                .then();
    }
}
