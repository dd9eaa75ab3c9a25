package jp.kairan.watch;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static jp.kairan.watch.WatchCalls.ALERTS;
import static jp.kairan.watch.WatchCalls.DEVICES;
import static jp.kairan.watch.WatchCalls.PAUSES;
import static jp.kairan.watch.WatchCalls.RULES;
import static jp.kairan.watch.WatchCalls.TEAMS;
import static jp.kairan.watch.WatchCalls.alerts;
import static jp.kairan.watch.WatchCalls.part;
import static jp.kairan.watch.WatchCalls.registered;
import static jp.kairan.watch.WatchCalls.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class WhoWatchesTest {
    private static final Map<String, Object> RULE =
            Map.of("rules", List.of(Map.of("kind", "BULB", "condition", "ON_FOR", "hours", 8, "enabled", true)));

    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    private TestCity.Association association;
    private TestCity.House house;
    private AccountId head;
    private String device;
    private String pause;
    private String alert;

    @BeforeEach
    void settle() {
        association = city.association(1, 2);
        house = association.houses().get(0);
        head = city.officer(association.place(), Role.HEAD);
        var button = registered(head, house.id(), "BUTTON");
        device = button.id();
        button.say(1, "HELP");
        alert = alerts(head).get(0);
        pause = as(head).body(pause(house.id())).post(PAUSES).path("id");
    }

    private Map<String, Object> pause(HouseholdId household) {
        return Map.of(
                "household",
                household.toString(),
                "to",
                clock.instant().plus(Duration.ofDays(9)).toString());
    }

    private Map<String, ToIntFunction<RequestSpecification>> onTheHousehold() {
        Map<String, Object> team = Map.of(
                "consent", "SPOKEN", "consentOn", "2021-08-30", "members", List.of(part("WELFARE_COMMISSIONER")));
        Map<String, ToIntFunction<RequestSpecification>> calls = new LinkedHashMap<>();
        calls.put("list", r -> r.get(DEVICES + "?household=" + house.id()).statusCode());
        calls.put("read", r -> r.get(DEVICES + "/" + device).statusCode());
        calls.put(
                "register", r -> r.body(wish(house.id(), "BULB")).post(DEVICES).statusCode());
        calls.put("pause", r -> r.post(DEVICES + "/" + device + "/pause").statusCode());
        calls.put("resume", r -> r.delete(DEVICES + "/" + device + "/pause").statusCode());
        calls.put("rotate", r -> r.post(DEVICES + "/" + device + "/rotation").statusCode());
        calls.put("team", r -> r.get(TEAMS + "/" + house.id()).statusCode());
        calls.put("put team", r -> r.body(team).put(TEAMS + "/" + house.id()).statusCode());
        calls.put("rules", r -> r.get(RULES + "/" + house.id()).statusCode());
        calls.put("put rules", r -> r.body(RULE).put(RULES + "/" + house.id()).statusCode());
        calls.put("pauses", r -> r.get(PAUSES + "?household=" + house.id()).statusCode());
        calls.put("add pause", r -> r.body(pause(house.id())).post(PAUSES).statusCode());
        calls.put("end pause", r -> r.delete(PAUSES + "/" + pause).statusCode());
        calls.put("remove", r -> r.delete(DEVICES + "/" + device).statusCode());
        return calls;
    }

    private Map<String, ToIntFunction<RequestSpecification>> onTheAlert() {
        Map<String, String> message = Map.of("key", UUID.randomUUID().toString(), "text", "見に行きます。");
        Map<String, ToIntFunction<RequestSpecification>> calls = new LinkedHashMap<>();
        calls.put("read", r -> r.get(ALERTS + "/" + alert).statusCode());
        calls.put(
                "say",
                r -> r.body(message).post(ALERTS + "/" + alert + "/messages").statusCode());
        calls.put("take", r -> r.post(ALERTS + "/" + alert + "/taking").statusCode());
        calls.put("give back", r -> r.delete(ALERTS + "/" + alert + "/taking").statusCode());
        calls.put(
                "close",
                r -> r.body(Map.of("found", "SAFE"))
                        .post(ALERTS + "/" + alert + "/closing")
                        .statusCode());
        return calls;
    }

    @Test
    void nobodyInParticularMayDoNothing() {
        onTheHousehold()
                .forEach((name, call) ->
                        assertThat(call.applyAsInt(asNobody())).as(name).isEqualTo(401));
        onTheAlert()
                .forEach((name, call) ->
                        assertThat(call.applyAsInt(asNobody())).as(name).isEqualTo(401));
        asNobody().get(ALERTS).then().statusCode(401);
        asNobody().get(RULES).then().statusCode(401);
        asNobody().body(RULE).put(RULES).then().statusCode(401);
    }

    @Test
    void ofAnotherHouseholdNobodyLearnsThatItHasDevices() {
        AccountId neighbour = association.houses().get(1).anyResident();
        AccountId elsewhere = city.officer(city.association(1, 0).place(), Role.HEAD);
        AccountId federation = city.officer(association.federation(), Role.HEAD);
        for (AccountId stranger : List.of(neighbour, elsewhere, federation)) {
            onTheHousehold()
                    .forEach((name, call) ->
                            assertThat(call.applyAsInt(as(stranger))).as(name).isEqualTo(404));
        }
    }

    @Test
    void whoeverSeesHouseholdsWithoutKeepingTheirDevicesIsForbidden() {
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        onTheHousehold()
                .forEach((name, call) ->
                        assertThat(call.applyAsInt(as(leader))).as(name).isEqualTo(403));
    }

    @Test
    void theHouseholdItselfMayDoEverything() {
        onTheHousehold()
                .forEach((name, call) -> assertThat(call.applyAsInt(as(house.anyResident())))
                        .as(name)
                        .isBetween(200, 204));
    }

    @Test
    void soMayTheWelfareCommissioner() {
        AccountId commissioner = city.officer(association.place(), Role.WELFARE_COMMISSIONER);
        onTheHousehold()
                .forEach((name, call) ->
                        assertThat(call.applyAsInt(as(commissioner))).as(name).isBetween(200, 204));
    }

    @Test
    void whoeverIsNotToldOfAnAlertDoesNotLearnThatThereIsOne() {
        AccountId commissioner = city.officer(association.place(), Role.WELFARE_COMMISSIONER);
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);
        for (AccountId stranger : List.of(house.anyResident(), commissioner, admin)) {
            onTheAlert()
                    .forEach((name, call) ->
                            assertThat(call.applyAsInt(as(stranger))).as(name).isEqualTo(404));
            assertThat(alerts(stranger)).doesNotContain(alert);
        }
        onTheAlert()
                .forEach((name, call) ->
                        assertThat(call.applyAsInt(as(head))).as(name).isBetween(200, 201));
    }

    @Test
    void theRulesOfTheCityAreForTheCity() {
        as(house.anyResident()).get(RULES).then().statusCode(403);
        as(head).get(RULES).then().statusCode(200);
        as(head).body(RULE).put(RULES).then().statusCode(403);
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);
        Object shipped = as(admin).get(RULES).then().statusCode(200).extract().path("$");
        as(admin).body(shipped).put(RULES).then().statusCode(200);
        assertThat(as(admin).get(RULES).<Object>path("$")).isEqualTo(shipped);
    }

    @Test
    void whatDoesNotExistIsNotThere() {
        String none = UUID.randomUUID().toString();
        as(head).get(DEVICES + "/" + none).then().statusCode(404);
        as(head).get(TEAMS + "/" + none).then().statusCode(404);
        as(head).get(RULES + "/" + none).then().statusCode(404);
        as(head).delete(PAUSES + "/" + none).then().statusCode(404);
        as(head).get(ALERTS + "/" + none).then().statusCode(404);
    }

    @Test
    void whatCannotBeMeantIsRefusedByField() {
        var tomorrow = wish(house.id(), "BULB");
        tomorrow.put("consentOn", "2999-01-01");
        as(head).body(tomorrow).post(DEVICES).then().statusCode(400);
        WatchCalls.team(head, house.id(), List.of(part("NEIGHBOUR"))).then().statusCode(400);
        WatchCalls.team(head, house.id(), List.of(part("CALLED_IN"))).then().statusCode(400);
        WatchCalls.team(head, house.id(), List.of(part("HEAD"), part("HEAD")))
                .then()
                .statusCode(400);
        WatchCalls.team(head, house.id(), List.of(WatchCalls.person("FAMILY", AccountId.next())))
                .then()
                .statusCode(400);
        Map<String, Object> motion = Map.of("kind", "SENSOR", "condition", "ON_FOR", "hours", 8, "enabled", true);
        as(head).body(Map.of("rules", List.of(motion)))
                .put(RULES + "/" + house.id())
                .then()
                .statusCode(400);
        as(head).body(Map.of("household", house.id().toString(), "to", "2020-01-01T00:00:00Z"))
                .post(PAUSES)
                .then()
                .statusCode(400);
    }
}
