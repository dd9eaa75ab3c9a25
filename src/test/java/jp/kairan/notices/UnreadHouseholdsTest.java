package jp.kairan.notices;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.Test;

@KairanTest
class UnreadHouseholdsTest {
    @Inject
    TestCity city;

    @Inject
    TestNotices notices;

    @Test
    void listsInWalkingOrderThoseInWhichNobodyOpened() {
        var place = city.association(2, 3);
        var head = city.officer(place.place(), Role.HEAD);
        List<House> first = place.housesOf(place.groups().get(0));
        notices.change(first.get(0).id(), "APP", false, 9);
        notices.change(first.get(2).id(), "PAPER", false, 2);
        var sent = notices.to(place.place());
        open(first.get(1).anyResident(), sent.id());

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = unread(head, sent.id(), place.place(), "&limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.household"));
            cursor = page.path("next");
        } while (cursor != null);

        List<House> second = place.housesOf(place.groups().get(1));
        assertThat(seen)
                .startsWith(first.get(2).id().toString(), first.get(0).id().toString());
        assertThat(seen.subList(2, seen.size()))
                .containsExactlyInAnyOrderElementsOf(
                        second.stream().map(h -> h.id().toString()).toList());
    }

    @Test
    void oneOfAFamilyWhoOpenedIsEnough() {
        var place = city.association(1, 0);
        var leader = city.officer(place.groups().get(0), Role.GROUP_LEADER);
        var family = city.house(place.groups().get(0), 3);
        var sent = notices.to(place.place());
        unread(leader, sent.id(), place.groups().get(0), "")
                .body("items.size()", equalTo(1))
                .body("items[0].logins", equalTo(3))
                .body("items[0].channel", equalTo("APP"))
                .body("items[0].address", notNullValue());

        open(family.accounts().get(2), sent.id());

        unread(leader, sent.id(), place.groups().get(0), "").body("items.size()", equalTo(0));
    }

    @Test
    void aProtectedHouseholdShowsNoAddress() {
        var place = city.association(1, 1);
        notices.change(place.houses().get(0).id(), "PAPER", true, 1);
        var sent = notices.to(place.place());
        unread(city.officer(place.place(), Role.HEAD), sent.id(), place.place(), "")
                .body("items[0]", not(hasKey("address")))
                .body("items[0].channel", equalTo("PAPER"));
    }

    @Test
    void isForTheGroupAndTheAssociationAlone() {
        var place = city.association(2, 1);
        var sent = notices.to(place.place());
        var groups = place.groups();
        var leader = city.officer(groups.get(0), Role.GROUP_LEADER);
        notices.moveIn(leader, place.houses().get(0).id());
        var foreignHead =
                city.officer(city.association(place.federation(), 1, 1).place(), Role.HEAD);

        asNobody().get("/api/v1/notices/" + sent.id() + "/unread").then().statusCode(401);
        unread(place.houses().get(0).anyResident(), sent.id(), place.place(), "")
                .statusCode(403);
        unread(leader, sent.id(), groups.get(0), "").statusCode(200);
        unread(leader, sent.id(), groups.get(1), "").statusCode(403);
        unread(foreignHead, sent.id(), place.place(), "").statusCode(404);
        unread(foreignHead, NoticeId.next(), place.place(), "").statusCode(404);
        unread(city.officer(place.federation(), Role.HEAD), sent.id(), place.place(), "")
                .statusCode(403);
        unread(city.officer(city.city(), Role.CITY_STAFF), sent.id(), place.place(), "")
                .statusCode(403);
        unread(city.officer(city.city(), Role.CITY_ADMIN), sent.id(), place.place(), "")
                .statusCode(200);
    }

    @Test
    void aForeignCursorIsRefused() {
        var place = city.association(1, 1);
        var sent = notices.to(place.place());
        var head = city.officer(place.place(), Role.HEAD);
        for (String key : List.of("x", "1. 2", "1. x 0197c1a2-0000-7000-8000-000000000001", "\u0000 1 1-1-1-1-1")) {
            String cursor = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes());
            unread(head, sent.id(), place.place(), "&cursor=" + cursor).statusCode(400);
        }
    }

    private static void open(AccountId reader, NoticeId notice) {
        as(reader)
                .body("{\"opened\":true,\"version\":1}")
                .put("/api/v1/notices/" + notice + "/receipt")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse unread(AccountId officer, NoticeId notice, Place unit, String more) {
        return as(officer)
                .get("/api/v1/notices/" + notice + "/unread?unit=" + unit.id() + more)
                .then();
    }
}
