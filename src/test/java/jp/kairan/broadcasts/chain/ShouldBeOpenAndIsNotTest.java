package jp.kairan.broadcasts.chain;

import static jp.kairan.shelters.ShelterCalls.form;
import static jp.kairan.shelters.ShelterCalls.name;
import static jp.kairan.shelters.ShelterCalls.say;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.kairan.broadcasts.chain.Keys.Kept;
import jp.kairan.shelters.Hazard;
import jp.kairan.shelters.ShelterCalls;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class ShouldBeOpenAndIsNotTest {
    @Inject
    Keys keys;

    @Inject
    Clock clock;

    private Kept kept;

    @BeforeEach
    void aShelter() {
        kept = keys.kept();
    }

    @AfterEach
    void tidy() {
        keys.tidy();
    }

    @Test
    void residentsSeeThatAShelterShouldBeOpenUntilItIs() {
        say(kept.staff(), kept.shelter(), Map.of("state", "NOT_OPEN"));
        String etag = asNobody()
                .header("Accept-Language", "en")
                .get("/api/v1/shelters/" + kept.shelter())
                .header("ETag");
        String call = keys.called(kept, false);

        asNobody()
                .header("Accept-Language", "en")
                .header("If-None-Match", etag)
                .get("/api/v1/shelters/" + kept.shelter())
                .then()
                .statusCode(200)
                .body("expectedSince", notNullValue())
                .body("status.state", equalTo("NOT_OPEN"))
                .body("words.state", equalTo("Should be open, but not confirmed open yet"));

        keys.opens(kept.second(), call).then().statusCode(201);
        keys.shown(kept.shelter())
                .body("expectedSince", nullValue())
                .body("status.state", equalTo("OPEN"))
                .body("words.state", equalTo("開設"));
        as(kept.staff())
                .get("/api/v1/shelters/" + kept.shelter() + "/statuses")
                .then()
                .body("items[0].saidBy", equalTo(kept.second().toString()));
        assertThat(keys.notice("SHELTER_CALL", call).get("title")).endsWith("は開設されました。");
    }

    @Test
    void whatTheCitySaysIsOpenIsCalledForNoLonger() {
        String call = keys.called(kept, false);
        say(kept.staff(), kept.shelter(), Map.of("state", "OPEN"));

        keys.read(kept.holder(), call).body("state", equalTo("OPENED"));
        keys.shown(kept.shelter()).body("expectedSince", nullValue());
    }

    @Test
    void anOpeningOfWhichTheOppositeWasSaidLaterLeavesTheCallOpen() {
        String call = keys.called(kept, false);
        Instant now = Instant.now(clock);
        say(kept.staff(), kept.shelter(), Map.of("state", "NOT_OPEN", "asOf", now.toString()));

        keys.opens(kept.holder(), call, now.minusSeconds(60))
                .then()
                .statusCode(201)
                .body("state", equalTo("ASKING"));
        keys.shown(kept.shelter()).body("expectedSince", notNullValue());
    }

    @Test
    void theOnesThatShouldBeOpenAreNearerThanThoseOfWhichNobodyKnows() {
        double north = -70 + new Random().nextDouble() * 10;
        String unknown = place(north, 0.001);
        String expected = place(north, 0.002);
        String open = place(north, 0.003);
        say(kept.staff(), open, Map.of("state", "OPEN"));
        keys.call(kept.staff(), Map.of("shelters", List.of(expected))).then().statusCode(201);

        List<String> found = asNobody()
                .body(Map.of("latitude", north, "longitude", 0, "hazard", "STORM_SURGE", "limit", 20))
                .post("/api/v1/shelters/nearest")
                .then()
                .statusCode(200)
                .extract()
                .path("items.shelter.id");
        assertThat(found).containsSubsequence(open, expected, unknown);
    }

    private String place(double north, double away) {
        return ShelterCalls.add(kept.staff(), form(name(), north + away, 0, Hazard.STORM_SURGE));
    }

    @Test
    void aDrillSaysNothingOfTheShelter() {
        String call = keys.called(kept, true);
        assertThat(keys.notice("SHELTER_CALL", call))
                .containsEntry("urgency", "IMPORTANT")
                .hasEntrySatisfying("title", title -> assertThat(title).startsWith("【訓練】"));
        keys.shown(kept.shelter()).body("expectedSince", nullValue());

        keys.opens(kept.holder(), call).then().statusCode(201).body("state", equalTo("OPENED"));

        keys.shown(kept.shelter()).body("status.state", equalTo("UNKNOWN"));
        assertThat(keys.statuses(kept.shelter())).isZero();
    }

    @Test
    void aDrillAndTheRealThingRunBesideEachOther() {
        String drill = keys.called(kept, true);
        String real = keys.called(kept, false);

        say(kept.staff(), kept.shelter(), Map.of("state", "OPEN"));

        keys.read(kept.holder(), real).body("state", equalTo("OPENED"));
        keys.read(kept.holder(), drill).body("state", equalTo("ASKING"));
        String board = "/api/v1/shelter-board";
        as(kept.staff()).get(board).then().body("shelters.call", not(hasItem(drill)));
        as(kept.staff())
                .get(board + "?drill=true")
                .then()
                .body("drill", equalTo(true))
                .body("shelters.find { it.call == '" + drill + "' }.state", equalTo("ASKING"))
                .body("shelters.findAll { it.call == '" + real + "' }", empty());
    }

    @Test
    void whatIsOpenOrCalledIsNotCalledAgain() {
        keys.called(kept, false);
        Kept open = keys.kept();
        say(open.staff(), open.shelter(), Map.of("state", "OPEN"));

        keys.call(kept.staff(), Map.of("shelters", List.of(kept.shelter(), open.shelter())))
                .then()
                .statusCode(201)
                .body("calls", empty())
                .body("left.find { it.shelter == '" + kept.shelter() + "' }.why", equalTo("CALLED"))
                .body("left.find { it.shelter == '" + open.shelter() + "' }.why", equalTo("OPEN"));
    }

    @Test
    void whatWasCalledIsReadAgainWhereTheAnswerSaysItIs() {
        String place = keys.call(kept.staff(), Map.of("shelters", List.of(kept.shelter())))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        as(kept.staff())
                .get(place)
                .then()
                .statusCode(200)
                .body("calls.shelter", equalTo(List.of(kept.shelter())))
                .body("left", empty());
    }

    @Test
    void allThatFitAHazardAreCalledAtOnce() {
        Kept fit = keys.kept(Hazard.VOLCANO);
        Kept unfit = keys.kept(Hazard.FLOOD);

        keys.call(fit.staff(), Map.of("hazard", "VOLCANO", "drill", true))
                .then()
                .statusCode(201)
                .body("calls.findAll { it.shelter == '" + fit.shelter() + "' }", hasSize(1))
                .body("calls.findAll { it.shelter == '" + unfit.shelter() + "' }", empty());
    }

    @Test
    void editingTheRegisterTellsNobody() {
        as(kept.staff())
                .body(form(name(), 36.7, 136.7, Hazard.EARTHQUAKE))
                .put("/api/v1/shelters/" + kept.shelter())
                .then()
                .statusCode(200);

        assertThat(keys.inbox(kept.holder())).isEmpty();
        assertThat(keys.inbox(kept.deputy())).isEmpty();
        as(kept.holder()).get("/api/v1/shelter-calls/mine").then().body("items", empty());
    }
}
