package jp.kairan.safety.rounds;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

/** A towel at every gate of a 班 but some. */
@KairanTest
class SignsSeenTest {
    @Inject
    TestCity city;

    @Inject
    Scene scene;

    @Inject
    Clock clock;

    @Test
    void everyHouseButThoseNamedAndProtectedOnesIsSafe() {
        var association = city.association(2, 4);
        var group = association.groups().get(0);
        var check = scene.drill(association.place());
        List<TestCity.House> own = association.housesOf(group);
        scene.protect(own.get(3).id());

        post(
                        city.officer(group, Role.GROUP_LEADER),
                        check.id(),
                        Scene.key(),
                        group,
                        List.of(own.get(0).id()))
                .statusCode(200)
                .body("drill", equalTo(true))
                .body("recorded", equalTo(2))
                .body("repeated", equalTo(0));

        assertThat(scene.said(check, own.get(0).id())).isEmpty();
        assertThat(scene.said(check, own.get(3).id())).isEmpty();
        assertThat(scene.said(
                        check,
                        association.housesOf(association.groups().get(1)).get(0).id()))
                .isEmpty();
        Entry said = scene.said(check, own.get(1).id()).get(0);
        assertThat(said.evidence().source()).isEqualTo(Source.SIGN);
        assertThat(said.evidence().status()).isEqualTo(Status.SAFE);
        assertThat(said.evidence().resident()).isNull();
    }

    @Test
    void theSameWalkIsKeptOnceHoweverOftenItIsSent() throws Exception {
        var association = city.association(1, 3);
        var group = association.groups().get(0);
        var check = scene.drill(association.place());
        AccountId leader = city.officer(group, Role.GROUP_LEADER);
        String key = Scene.key();

        List<Integer> recorded = AtOnce.times(
                5,
                () -> post(leader, check.id(), key, group, List.of())
                        .statusCode(200)
                        .extract()
                        .path("recorded"));

        assertThat(recorded.stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
        assertThat(scene.said(check, association.houses().get(0).id())).hasSize(1);
    }

    @Test
    void onlyAGroupCanBeWalkedAtOnce() {
        var association = city.association(1, 2);
        var check = scene.drill(association.place());

        post(city.officer(association.place(), Role.HEAD), check.id(), Scene.key(), association.place(), List.of())
                .statusCode(400);
    }

    @Test
    void onlyWhoWalksThereMaySay() {
        var association = city.association(2, 1);
        var group = association.groups().get(0);
        var check = scene.drill(association.place());
        var other = scene.drill(city.association(1, 1).place());
        AccountId leader = city.officer(group, Role.GROUP_LEADER);

        asNobody()
                .body(body(Scene.key(), group, List.of()))
                .post("/api/v1/safety-checks/" + check.id() + "/round/signs")
                .then()
                .statusCode(401);
        post(association.houses().get(0).anyResident(), check.id(), Scene.key(), group, List.of())
                .statusCode(403);
        post(leader, check.id(), Scene.key(), association.groups().get(1), List.of())
                .statusCode(404);
        post(leader, other.id(), Scene.key(), group, List.of()).statusCode(404);
    }

    private ValidatableResponse post(
            AccountId who, IncidentId check, String key, TestCity.Place group, List<HouseholdId> except) {
        return as(who).body(body(key, group, except))
                .post("/api/v1/safety-checks/" + check + "/round/signs")
                .then();
    }

    private Map<String, Object> body(String key, TestCity.Place group, List<HouseholdId> except) {
        String now = Instant.now(clock).toString();
        return Map.of(
                "sentAt",
                now,
                "at",
                now,
                "key",
                key,
                "unit",
                group.id().toString(),
                "except",
                except.stream().map(HouseholdId::toString).toList());
    }
}
