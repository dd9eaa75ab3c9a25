package jp.kairan.safety.rounds;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.Role;
import jp.kairan.evidence.AuthorKind;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an officer says of the houses of their round, from a phone that may have had no connection. */
@KairanTest
class RoundRecordTest {
    @Inject
    TestCity city;

    @Inject
    Scene scene;

    @Inject
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aTapBecomesEvidenceOfTheOfficer() {
        var association = city.association(1, 1);
        var check = scene.drill(association.place());
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        HouseholdId house = association.houses().get(0).id();
        Map<String, Object> item = item(house, "SAFE", "FACE_TO_FACE");
        item.put("resident", scene.resident(house).toString());
        item.put("place", "HOME");
        item.put("flags", List.of("WATER"));
        item.put("comment", "庭にいました");

        post(leader, check.id(), item)
                .statusCode(200)
                .body("drill", equalTo(true))
                .body("items", hasSize(1))
                .body("items[0].key", equalTo(item.get("key")))
                .body("items[0].outcome", equalTo("RECORDED"));

        Entry said = scene.said(check, house).get(0);
        assertThat(said.authorKind()).isEqualTo(AuthorKind.ACCOUNT);
        assertThat(said.author()).isEqualTo(leader.value());
        assertThat(said.comment()).isEqualTo("庭にいました");
        assertThat(said.evidence().source()).isEqualTo(Source.FACE_TO_FACE);
        assertThat(said.evidence().resident()).isEqualTo(scene.resident(house));
        assertThat(said.evidence().status()).isEqualTo(Status.SAFE);
    }

    @Test
    void aVisitWhoseClockWentBackClosesNothingThatCameAfterIt() {
        var association = city.association(1, 1);
        var check = scene.drill(association.place());
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        HouseholdId house = association.houses().get(0).id();
        var item = item(house, "SAFE", "FACE_TO_FACE");
        item.put("kind", "CLOSED");
        item.put("at", Instant.now(clock).plus(Duration.ofHours(5)).toString());
        post(leader, check.id(), item).statusCode(200).body("items.outcome", contains("RECORDED"));

        assertThat(scene.said(check, house).get(0).evidence().at())
                .isCloseTo(check.since(), within(1, ChronoUnit.MILLIS));
    }

    @Test
    void familyElsewhereIsNobodyOfTheHouseUnlessTheyNeedHelpThere() {
        var association = city.association(1, 1);
        var check = scene.drill(association.place());
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        HouseholdId house = association.houses().get(0).id();
        String daughter = scene.elsewhere(house).toString();
        var safe = item(house, "SAFE", "FACE_TO_FACE");
        var help = item(house, "HELP", "FACE_TO_FACE");
        var closed = item(house, "SAFE", "FACE_TO_FACE");
        closed.put("kind", "CLOSED");
        List.of(safe, help, closed).forEach(each -> each.put("resident", daughter));

        post(leader, check.id(), safe, help, closed)
                .statusCode(200)
                .body("items.outcome", contains("REFUSED", "RECORDED", "RECORDED"));
    }

    @Test
    void aBatchSentTwiceIsKeptOnce() {
        var association = city.association(1, 2);
        var check = scene.drill(association.place());
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        HouseholdId house = association.houses().get(0).id();
        var first = item(house, "SAFE", "FACE_TO_FACE");
        var second = item(association.houses().get(1).id(), "UNCONFIRMED", "FACE_TO_FACE");
        post(leader, check.id(), first).statusCode(200);

        post(leader, check.id(), second, first, second)
                .statusCode(200)
                .body("items.outcome", contains("RECORDED", "REPEATED", "REPEATED"));

        assertThat(scene.said(check, house)).hasSize(1);
        assertThat(scene.said(check, association.houses().get(1).id())).hasSize(1);
    }

    @Test
    void theSameBatchAtTheSameTimeIsKeptOnce() throws Exception {
        var association = city.association(1, 1);
        var check = scene.drill(association.place());
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        HouseholdId house = association.houses().get(0).id();
        var item = item(house, "SAFE", "FACE_TO_FACE");

        List<String> outcomes = AtOnce.times(
                6,
                () -> post(leader, check.id(), item).statusCode(200).extract().path("items[0].outcome"));

        assertThat(outcomes).containsOnlyOnce("RECORDED");
        assertThat(scene.said(check, house)).hasSize(1);
    }

    @Test
    void aRefusedEntryHoldsUpNoOther() {
        var association = city.association(2, 2);
        var check = scene.drill(association.place());
        var group = association.groups().get(0);
        AccountId leader = city.officer(group, Role.GROUP_LEADER);
        List<TestCity.House> own = association.housesOf(group);
        HouseholdId next =
                association.housesOf(association.groups().get(1)).get(0).id();
        HouseholdId guarded = city.house(group, 1).id();
        scene.protect(guarded);
        var stranger = item(own.get(0).id(), "SAFE", "FACE_TO_FACE");
        stranger.put("resident", scene.resident(own.get(1).id()).toString());

        post(
                        leader,
                        check.id(),
                        item(next, "SAFE", "FACE_TO_FACE"),
                        item(guarded, "SAFE", "FACE_TO_FACE"),
                        item(HouseholdId.next(), "SAFE", "FACE_TO_FACE"),
                        stranger,
                        item(own.get(0).id(), "HELP", "SIGN"),
                        item(own.get(1).id(), "HELP", "NEIGHBOUR"))
                .statusCode(200)
                .body("items.outcome", contains("REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "RECORDED"))
                .body("items[0].problem", equalTo("urn:kairan:problem:not-found"))
                .body("items[1].problem", equalTo("urn:kairan:problem:not-found"))
                .body("items[4].problem", equalTo("urn:kairan:problem:invalid"))
                .body("items[4].field", equalTo("status"));

        assertThat(scene.said(check, next)).isEmpty();
        assertThat(scene.said(check, guarded)).isEmpty();
        assertThat(scene.said(check, own.get(1).id())).hasSize(1);
    }

    @Test
    void whatContradictsItselfIsRefused() {
        var association = city.association(1, 1);
        var check = scene.drill(association.place());
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        HouseholdId house = association.houses().get(0).id();
        var towelOfOne = item(house, "SAFE", "SIGN");
        towelOfOne.put("resident", scene.resident(house).toString());
        var closedFromAfar = item(house, "SAFE", "NEIGHBOUR");
        closedFromAfar.put("kind", "CLOSED");
        var closedInNeed = item(house, "URGENT", "FACE_TO_FACE");
        closedInNeed.put("kind", "CLOSED");
        var cancelled = item(house, "SAFE", "FACE_TO_FACE");
        cancelled.put("kind", "CANCELLED");

        post(leader, check.id(), towelOfOne, closedFromAfar, closedInNeed, cancelled, item(house, "SAFE", "SELF"))
                .statusCode(200)
                .body("items.field", contains("resident", "kind", "status", "kind", "source"));

        assertThat(scene.said(check, house)).isEmpty();
    }

    @Test
    void aCommentHasLinesAndNoControlCharacters() {
        var association = city.association(1, 1);
        var check = scene.drill(association.place());
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        HouseholdId house = association.houses().get(0).id();
        var bell = item(house, "SAFE", "FACE_TO_FACE");
        bell.put("comment", "庭に\u0007いました");
        var lines = item(house, "SAFE", "FACE_TO_FACE");
        lines.put("comment", "庭に\nいました");

        post(leader, check.id(), bell).statusCode(400);
        post(leader, check.id(), lines).statusCode(200);

        assertThat(scene.said(check, house)).hasSize(1);
    }

    @Test
    void aPhoneWhoseClockIsADayOffTellsTheRightMoment() {
        var association = city.association(1, 1);
        var check = scene.drill(association.place());
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        HouseholdId house = association.houses().get(0).id();
        Instant wrong = Instant.now(clock).plus(Duration.ofDays(1));
        var item = item(house, "SAFE", "FACE_TO_FACE");
        item.put("at", wrong.minus(Duration.ofMinutes(40)).toString());

        as(leader)
                .body(Map.of("sentAt", wrong.toString(), "items", List.of(item)))
                .post(path(check.id()))
                .then()
                .statusCode(200);

        assertThat(scene.said(check, house).get(0).evidence().at())
                .isCloseTo(Instant.now(clock).minus(Duration.ofMinutes(40)), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void whoHasSeenToARequestClosesIt() {
        var association = city.association(1, 1);
        var check = scene.drill(association.place());
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        HouseholdId house = association.houses().get(0).id();
        var closed = item(house, "MINOR_INJURY", "FACE_TO_FACE");
        closed.put("kind", "CLOSED");

        post(leader, check.id(), closed).statusCode(200).body("items[0].outcome", equalTo("RECORDED"));

        assertThat(scene.said(check, house).get(0).evidence().kind()).isEqualTo(Kind.CLOSED);
    }

    @Test
    void onlyWhoWalksThereMaySay() {
        var association = city.association(2, 1);
        var check = scene.drill(association.groups().get(0));
        HouseholdId house = association.houses().get(0).id();
        var item = item(house, "SAFE", "FACE_TO_FACE");

        asNobody().body(batch(item)).post(path(check.id())).then().statusCode(401);
        post(association.houses().get(0).anyResident(), check.id(), item).statusCode(403);
        post(city.officer(association.place(), Role.FIRE_CORPS), check.id(), item)
                .statusCode(403);
        post(city.officer(association.groups().get(1), Role.GROUP_LEADER), check.id(), item)
                .statusCode(404);
        post(city.officer(city.association(1, 1).place(), Role.HEAD), check.id(), item)
                .statusCode(404);
        post(city.officer(association.place(), Role.WELFARE_COMMISSIONER), check.id(), item)
                .statusCode(200);
        post(city.officer(association.place(), Role.HEAD), IncidentId.next(), item)
                .statusCode(404);
    }

    @Test
    void phonesHaveThreeDaysToSendWhatTheyKept() {
        var association = city.association(1, 1);
        var check = scene.drill(association.place());
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        var item = item(association.houses().get(0).id(), "SAFE", "FACE_TO_FACE");
        scene.close(check);
        clock.turn(Duration.ofDays(2));
        post(leader, check.id(), item).statusCode(200);

        clock.turn(Duration.ofDays(2));

        post(leader, check.id(), item).statusCode(409).body("type", equalTo("urn:kairan:problem:safety-round-over"));
    }

    @Test
    void tooManyOrNoneAreNoBatch() {
        var association = city.association(1, 1);
        var check = scene.drill(association.place());
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        HouseholdId house = association.houses().get(0).id();
        Object[] many = IntStream.range(0, 501)
                .mapToObj(i -> item(house, "SAFE", "FACE_TO_FACE"))
                .toArray();

        post(leader, check.id()).statusCode(400);
        post(leader, check.id(), many).statusCode(400);
        assertThat(scene.said(check, house)).isEmpty();
    }

    static Map<String, Object> item(HouseholdId house, String status, String source) {
        return new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "household",
                house.toString(),
                "kind",
                "SEEN",
                "status",
                status,
                "source",
                source));
    }

    ValidatableResponse post(AccountId who, IncidentId check, Object... items) {
        return as(who).body(batch(items)).post(path(check)).then();
    }

    private Map<String, Object> batch(Object... items) {
        return Map.of("sentAt", Instant.now(clock).toString(), "items", List.of(items));
    }

    private static String path(IncidentId check) {
        return "/api/v1/safety-checks/" + check + "/round";
    }
}
