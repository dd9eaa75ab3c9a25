package jp.kairan.safety.drills;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drills that are planned, announced and called off. */
@KairanTest
class DrillPlanTest {
    private static final String PATH = "/api/v1/safety-checks/drills";

    @Inject
    TestCity city;

    @Inject
    Stage stage;

    @Inject
    Drills drills;

    @Inject
    RunDrills run;

    @Inject
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void anAnnouncedDrillIsToldToTheAreaCalmly() {
        var place = city.association(1, 1).place();
        String id = planned(city.officer(place, Role.HEAD), form(place, true));

        assertThat(stage.notices(id))
                .singleElement()
                .asString()
                .contains("安否確認の訓練", "月")
                .doesNotContain("{");
    }

    @Test
    void anAnnouncedDrillIsToldAgainTheDayBeforeAndOnce() throws Exception {
        var place = city.association(1, 3).place();
        AccountId head = city.officer(place, Role.HEAD);
        String far = planned(head, in(place, true, Duration.ofDays(40)));
        String secret = planned(head, in(place, false, Duration.ofDays(40)));
        String near = planned(head, in(place, true, Duration.ofHours(20)));
        String off = planned(head, in(place, true, Duration.ofDays(40)));
        as(head).delete(PATH + "/" + off).then().statusCode(204);

        run.run();
        assertThat(stage.dispatches(near)).containsExactly("PUBLICATION 0");
        clock.turn(Duration.ofDays(39).minusMinutes(1));
        run.run();
        assertThat(stage.dispatches(far)).containsExactly("PUBLICATION 0");
        clock.turn(Duration.ofMinutes(2));
        List<DrillId> due = drills.eves();
        AtOnce.times(4, () -> {
            due.forEach(drills::tellEve);
            return true;
        });
        run.run();

        assertThat(stage.dispatches(far)).containsExactly("PUBLICATION 0", "EVE 3");
        assertThat(stage.dispatches(secret)).isEmpty();
        assertThat(stage.dispatches(off)).containsExactly("PUBLICATION 0", "WITHDRAWAL 0");
    }

    private Map<String, Object> in(TestCity.Place place, boolean announced, Duration time) {
        Map<String, Object> form = form(place, announced);
        form.put("at", Instant.now(clock).plus(time).toString());
        return form;
    }

    @Test
    void ofADrillThatIsNotAnnouncedOnlyOfficersOfTheUnitKnow() {
        var association = city.association(1, 1);
        var place = association.place();
        AccountId head = city.officer(place, Role.HEAD);
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        AccountId above = city.officer(association.federation(), Role.HEAD);
        String secret = planned(head, form(place, false));
        String told = planned(head, form(place, true));

        assertThat(stage.notices(secret)).isEmpty();
        list(head).body("items.id", hasItem(secret)).body("items.id", hasItem(told));
        list(above).body("items.id", hasItem(secret));
        list(leader).body("items.id", contains(told));
        list(city.officer(city.association(1, 1).place(), Role.HEAD)).body("items.id", not(hasItem(told)));
    }

    @Test
    void aDrillThatIsCalledOffIsToldSoAndNeverOpens() {
        var place = city.association(1, 1).place();
        AccountId head = city.officer(place, Role.HEAD);
        String id = planned(head, form(place, true));

        as(head).delete(PATH + "/" + id).then().statusCode(204);
        as(head).delete(PATH + "/" + id).then().statusCode(204);

        assertThat(stage.withdrawn(id)).isTrue();
        clock.turn(Duration.ofHours(2));
        run.run();
        assertThat(stage.checksOf(place)).isEmpty();
        list(head).body("items.find { it.id == '" + id + "' }.state", equalTo("CANCELLED"));
    }

    @Test
    void aDrillThatHasBegunIsNotCalledOff() {
        var place = city.association(1, 1).place();
        AccountId head = city.officer(place, Role.HEAD);
        String id = planned(head, form(place, true));
        clock.turn(Duration.ofMinutes(61));
        drills.open(DrillId.fromString(id));

        as(head).delete(PATH + "/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:safety-drill-begun"));
    }

    @Test
    void onlyWhoOpensChecksThereMayPlan() {
        var association = city.association(1, 1);
        var place = association.place();
        String id = planned(city.officer(place, Role.HEAD), form(place, false));
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        AccountId other = city.officer(city.association(1, 1).place(), Role.HEAD);

        asNobody().body(form(place, true)).post(PATH).then().statusCode(401);
        asNobody().get(PATH).then().statusCode(401);
        asNobody().delete(PATH + "/" + id).then().statusCode(401);
        plan(leader, form(place, true)).statusCode(403);
        as(association.houses().get(0).anyResident()).get(PATH).then().statusCode(403);
        as(leader).delete(PATH + "/" + id).then().statusCode(403);
        plan(other, form(place, true)).statusCode(404);
        as(other).delete(PATH + "/" + id).then().statusCode(404);
        as(other).delete(PATH + "/" + DrillId.next()).then().statusCode(404);
        String above = planned(city.officer(association.federation(), Role.HEAD), form(association.federation(), true));
        as(city.officer(place, Role.HEAD)).delete(PATH + "/" + above).then().statusCode(403);
    }

    @Test
    void aPlanThatCannotBeKeptIsRefused() {
        var association = city.association(1, 1);
        var place = association.place();
        AccountId head = city.officer(place, Role.HEAD);

        refused(head, place, form -> form.put("at", Instant.now(clock).toString()));
        refused(
                head,
                place,
                form -> form.put(
                        "at", Instant.now(clock).plus(Duration.ofDays(400)).toString()));
        refused(head, place, form -> form.put("closesAfterHours", 169));
        refused(head, place, form -> form.put("closesAfterHours", 0));
        refused(head, place, form -> form.put("title", " "));
        refused(head, place, form -> form.put("title", "訓".repeat(81)));
        refused(head, place, form -> form.put("title", "訓\u0000練"));
        refused(head, place, form -> form.put("title", "訓練\n案内"));
        refused(
                head,
                place,
                form -> form.put("areas", List.of(association.federation().id().toString())));
        refused(head, place, form -> form.put("areas", List.of(DrillId.next().toString())));
        refused(head, place, form -> form.remove("announced"));
    }

    @Test
    void aListGoesOnWhereThePageBeforeEnded() {
        var place = city.association(1, 1).place();
        AccountId head = city.officer(place, Role.HEAD);
        String first = planned(head, form(place, false));
        String second = planned(head, form(place, false));

        String next = as(head).get(PATH + "?limit=1")
                .then()
                .body("items.id", contains(second))
                .extract()
                .path("next");
        as(head).get(PATH + "?limit=1&cursor=" + next).then().body("items.id", contains(first));
        as(head).get(PATH + "?cursor=abc").then().statusCode(400);
    }

    private void refused(AccountId head, TestCity.Place place, Consumer<Map<String, Object>> change) {
        Map<String, Object> form = form(place, true);
        change.accept(form);
        plan(head, form).statusCode(400);
    }

    Map<String, Object> form(TestCity.Place place, boolean announced) {
        return new HashMap<>(Map.of(
                "unit",
                place.id().toString(),
                "title",
                "秋の安否確認訓練",
                "at",
                Instant.now(clock).plus(Duration.ofHours(1)).toString(),
                "announced",
                announced));
    }

    static ValidatableResponse plan(AccountId who, Map<String, Object> form) {
        return as(who).body(form).post(PATH).then();
    }

    static String planned(AccountId who, Map<String, Object> form) {
        return plan(who, form).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse list(AccountId who) {
        return as(who).get(PATH).then().statusCode(200);
    }
}
