package jp.kairan.shelters;

import static jp.kairan.shelters.ShelterCalls.add;
import static jp.kairan.shelters.ShelterCalls.form;
import static jp.kairan.shelters.ShelterCalls.name;
import static jp.kairan.shelters.ShelterCalls.say;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class WhatIsSaidOfAShelterTest {
    @Inject
    TestCity city;

    @Inject
    Clock clock;

    private AccountId staff;
    private String shelter;

    @BeforeEach
    void settle() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
        shelter = add(staff, form(name(), 36.5, 136.6, Hazard.EARTHQUAKE));
    }

    @Test
    void aShelterOfWhichNothingWasSaidIsUnknownAndHasNoTime() {
        asNobody()
                .get("/api/v1/shelters/" + shelter)
                .then()
                .statusCode(200)
                .body("status.state", equalTo("UNKNOWN"))
                .body("status.asOf", nullValue())
                .body("status.people", nullValue());
    }

    @Test
    void whatIsSaidIsReadByAnybodyAtOnce() {
        say(staff, shelter, Map.of("state", "OPEN", "crowding", "CROWDED", "people", 84, "needs", List.of("毛布")));

        asNobody()
                .header("Accept-Language", "en")
                .get("/api/v1/shelters/" + shelter)
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("status.state", equalTo("OPEN"))
                .body("status.people", equalTo(84))
                .body("status.needs", contains("毛布"))
                .body("words.state", equalTo("Open"))
                .body("words.crowding", equalTo("Crowded"))
                .body("words.hazards", contains("Earthquake"));
    }

    @Test
    void aLateWordOfAnEarlierMomentIsKeptAndDoesNotHold() {
        Instant noon = Instant.now(clock).minusSeconds(600);
        say(staff, shelter, Map.of("state", "OPEN", "asOf", noon.toString()));

        as(staff)
                .body(Map.of("state", "NOT_OPEN", "asOf", noon.minusSeconds(60).toString()))
                .post("/api/v1/shelters/" + shelter + "/statuses")
                .then()
                .statusCode(201)
                .body("status.state", equalTo("OPEN"));

        as(staff)
                .get("/api/v1/shelters/" + shelter + "/statuses")
                .then()
                .statusCode(200)
                .body("items.state", contains("NOT_OPEN", "OPEN"))
                .body("items[0].saidBy", equalTo(staff.toString()));
    }

    @Test
    void ofTwoWordsOfOneMomentTheLaterArrivalHolds() {
        String noon = Instant.now(clock).minusSeconds(600).toString();
        say(staff, shelter, Map.of("state", "OPEN", "asOf", noon));
        say(staff, shelter, Map.of("state", "CLOSED", "asOf", noon));

        asNobody().get("/api/v1/shelters/" + shelter).then().body("status.state", equalTo("CLOSED"));
    }

    @Test
    void whatIsSaidByManyAtOnceIsAllKeptAndTheLatestMomentHolds() throws Exception {
        Instant start = Instant.now(clock).minusSeconds(600);
        List<Callable<Integer>> words = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Map<String, Object> word = Map.of(
                    "state", "OPEN", "people", i, "asOf", start.plusSeconds(i).toString());
            words.add(() -> as(staff)
                    .body(word)
                    .post("/api/v1/shelters/" + shelter + "/statuses")
                    .statusCode());
        }

        assertThat(AtOnce.all(words)).containsOnly(201);

        as(staff).get("/api/v1/shelters/" + shelter + "/statuses").then().body("items", hasSize(8));
        asNobody().get("/api/v1/shelters/" + shelter).then().body("status.people", equalTo(7));
    }

    @Test
    void nothingIsSaidOfTheFuture() {
        Map<String, Object> tomorrow = Map.of(
                "state", "OPEN", "asOf", Instant.now(clock).plusSeconds(86_400).toString());

        as(staff)
                .body(tomorrow)
                .post("/api/v1/shelters/" + shelter + "/statuses")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("asOf"));
    }

    @Test
    void nothingIsSaidOfAYearThatWasMistyped() {
        for (String asOf : List.of("1026-11-22T09:00:00+09:00", "-100000000-01-01T00:00:00Z")) {
            as(staff)
                    .body(Map.of("state", "OPEN", "asOf", asOf))
                    .post("/api/v1/shelters/" + shelter + "/statuses")
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("asOf"));
        }
    }

    @Test
    void aClockThatIsALittleFastIsTakenForNow() {
        Instant soon = Instant.now(clock).plusSeconds(40);
        say(staff, shelter, Map.of("state", "OPEN", "asOf", soon.toString()));

        String asOf = asNobody().get("/api/v1/shelters/" + shelter).path("status.asOf");
        assertThat(java.time.OffsetDateTime.parse(asOf).toInstant()).isBefore(soon);
    }

    @Test
    void nothingMoreIsSaidOfAShelterThatWasStruckOff() {
        Map<String, Object> struckOff = form(name(), 36.5, 136.6);
        struckOff.put("closedOn", LocalDate.now(clock).toString());
        as(staff).body(struckOff).put("/api/v1/shelters/" + shelter).then().statusCode(200);

        as(staff)
                .body(Map.of("state", "OPEN"))
                .post("/api/v1/shelters/" + shelter + "/statuses")
                .then()
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.endsWith("shelter-struck-off"));
    }

    @Test
    void anEditLeavesWhatWasSaidAsItIs() {
        say(staff, shelter, Map.of("state", "OPEN"));
        as(staff)
                .body(form(name(), 36.6, 136.7))
                .put("/api/v1/shelters/" + shelter)
                .then()
                .statusCode(200);

        as(staff)
                .get("/api/v1/shelters/" + shelter + "/statuses")
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("OPEN"));
    }
}
