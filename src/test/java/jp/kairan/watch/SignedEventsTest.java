package jp.kairan.watch;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.watch.WatchCalls.DEVICES;
import static jp.kairan.watch.WatchCalls.alerts;
import static jp.kairan.watch.WatchCalls.forward;
import static jp.kairan.watch.WatchCalls.post;
import static jp.kairan.watch.WatchCalls.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import jp.kairan.watch.WatchCalls.Thing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KairanTest
class SignedEventsTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    RaiseAlerts job;

    @Inject
    ForgetWatch forget;

    private TestCity.Association association;
    private AccountId head;
    private Thing lamp;

    @BeforeEach
    void settle() {
        WatchCalls.shippedRules(city.officer(city.city(), Role.CITY_ADMIN));
        association = city.association(1, 2);
        head = city.officer(association.place(), Role.HEAD);
        lamp = registered(head, association.houses().get(0).id(), "BULB");
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void aRepeatIsHarmlessAndWhatIsLateTurnsNothingBack() {
        assertThat(lamp.say(1, "ON")).isEqualTo("TAKEN");
        assertThat(lamp.say(1, "ON")).isEqualTo("REPEATED");
        assertThat(lamp.say(5, "ON")).isEqualTo("TAKEN");
        assertThat(lamp.say(4, "OFF")).isEqualTo("LATE");
        assertThat(lamp.say(4, "OFF")).isEqualTo("REPEATED");
        assertThat(lamp.say(105, "ON")).isEqualTo("TAKEN");
        assertThat(lamp.say(6, "OFF")).isEqualTo("TOO_OLD");
        clock.turn(Duration.ofHours(9));
        job.raise();

        assertThat(WatchCalls.reasons(head)).containsExactly("ON_FOR");
    }

    @Test
    void aPressOfHelpFarBehindTheNewestEventIsHeardAndThatOnce() {
        assertThat(lamp.say(1, "ON")).isEqualTo("TAKEN");
        assertThat(lamp.say(90, "OFF")).isEqualTo("TAKEN");
        assertThat(lamp.say(5, "HELP")).isEqualTo("LATE");
        assertThat(WatchCalls.reasons(head)).containsExactly("HELP");
        WatchCalls.close(head, alerts(head).get(0), "FALSE_ALARM").then().statusCode(201);

        assertThat(lamp.say(5, "HELP")).isEqualTo("REPEATED");
        assertThat(lamp.say(1, "HELP")).isEqualTo("REPEATED");
        lamp.send(
                        "{\"device\":\"%s\",\"events\":[{\"counter\":6,\"event\":\"HELP\"},{\"counter\":6,\"event\":\"HELP\"}]}"
                                .formatted(lamp.id()))
                .then()
                .statusCode(200)
                .body("results.outcome", contains("LATE", "REPEATED"));
    }

    @Test
    void aPressOfHelpWhoseRowIsForgottenRaisesNothingAgain() {
        assertThat(lamp.say(5, "HELP")).isEqualTo("TAKEN");
        WatchCalls.close(head, alerts(head).get(0), "FALSE_ALARM").then().statusCode(201);
        clock.turn(Duration.ofDays(100));
        forget.forget();
        assertThat(lamp.say(90, "ON")).isEqualTo("TAKEN");

        assertThat(lamp.say(5, "HELP")).isEqualTo("TOO_OLD");
        assertThat(WatchCalls.alerts(head)).isEmpty();
        assertThat(lamp.say(6, "HELP")).isEqualTo("LATE");
    }

    @Test
    void aBodyIsHeardInTheOrderOfItsCounters() {
        lamp.send("""
                        {"device":"%s","events":[{"counter":2,"event":"OFF"},{"counter":1,"event":"ON"},{"counter":2,"event":"ON"}]}""".formatted(lamp.id()))
                .then()
                .statusCode(200)
                .body("results.outcome", contains("TAKEN", "TAKEN", "REPEATED"));
    }

    @Test
    void whoeverIsNotTheDeviceIsRefusedAlike() {
        String body = lamp.event(1, "ON");
        Thing stranger = new Thing(UUID.randomUUID().toString(), lamp.secret());
        Thing removed = registered(head, association.houses().get(0).id(), "BULB");
        as(head).delete(DEVICES + "/" + removed.id()).then().statusCode(204);

        List<Response> refused = List.of(
                post(body, null),
                post(body, ""),
                post(body, "v1=00"),
                post(body, "v1=" + "0".repeat(64)),
                post(body, lamp.sign(body + " ")),
                post(body + " ", lamp.sign(body)),
                post(body, new Thing(lamp.id(), removed.secret()).sign(body)),
                stranger.send(stranger.event(1, "ON")),
                removed.send(removed.event(1, "ON")));

        String first = refused.get(0).asString();
        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.asString()).isEqualTo(first);
        });
        assertThat(lamp.say(1, "ON")).isEqualTo("TAKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "1",
                "{",
                "{}",
                "{\"device\":null,\"events\":[]}",
                "{\"device\":\"x\",\"events\":[{\"counter\":1,\"event\":\"ON\"}]}",
                "{\"device\":\"0197c1a2-0000-7000-8000-0000000000b1\",\"events\":[]}",
                "{\"device\":\"0197c1a2-0000-7000-8000-0000000000b1\",\"events\":[null]}",
                "{\"device\":\"0197c1a2-0000-7000-8000-0000000000b1\",\"events\":[{\"counter\":0,\"event\":\"ON\"}]}",
                "{\"device\":\"0197c1a2-0000-7000-8000-0000000000b1\",\"events\":[{\"counter\":9007199254740992,\"event\":\"ON\"}]}",
                "{\"device\":\"0197c1a2-0000-7000-8000-0000000000b1\",\"events\":[{\"counter\":1.5,\"event\":\"ON\"}]}",
                "{\"device\":\"0197c1a2-0000-7000-8000-0000000000b1\",\"events\":[{\"counter\":1,\"event\":\"FALL\"}]}",
                "{\"device\":\"0197c1a2-0000-7000-8000-0000000000b1\",\"more\":1,\"events\":[{\"counter\":1,\"event\":\"ON\"}]}"
            })
    void whatNoDeviceMeansIsAProblem(String body) {
        post(body, lamp.sign(body)).then().statusCode(400).body("type", notNullValue());
    }

    @Test
    void timesBeyondAllReasonDoNoHarm() {
        Instant far = Instant.parse("+999999999-12-31T23:59:59Z");
        lamp.send(lamp.event(1, "ON", Instant.parse("-999999999-01-01T00:00:00Z"), far))
                .then()
                .statusCode(200);
        lamp.send(lamp.event(2, "ON", far, Instant.EPOCH)).then().statusCode(200);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String body = lamp.event(1, "ON") + " ".repeat(33_000);

        post(body, lamp.sign(body)).then().statusCode(413);
    }

    @Test
    void aClockThatIsWrongByADayChangesNothing() {
        Instant wrong = Instant.now(clock).plus(Duration.ofDays(1));
        lamp.send(lamp.event(1, "ON", wrong.minus(Duration.ofMinutes(1)), wrong))
                .then()
                .statusCode(200);
        clock.turn(Duration.ofHours(8).minusMinutes(2));
        job.raise();
        assertThat(alerts(head)).isEmpty();

        clock.turn(Duration.ofMinutes(3));
        job.raise();
        assertThat(alerts(head)).hasSize(1);
    }

    @Test
    void whatWasKeptCountsFromWhenItHappened() {
        clock.turn(Duration.ofHours(12));
        Instant now = Instant.now(clock);
        lamp.send(lamp.event(1, "ON", now.minus(Duration.ofHours(9)), now))
                .then()
                .statusCode(200);
        job.raise();

        assertThat(WatchCalls.reasons(head)).containsExactly("ON_FOR");
    }

    @Test
    void anotherSecretIsInForceAtOnceAndCountersBeginAnew() {
        lamp.say(500, "ON");
        Response rotated = as(head).post(DEVICES + "/" + lamp.id() + "/rotation");
        rotated.then().statusCode(201);
        Thing renewed = new Thing(lamp.id(), rotated.path("secret"));

        lamp.send(lamp.event(501, "OFF")).then().statusCode(401);
        assertThat(renewed.say(1, "OFF")).isEqualTo("TAKEN");
    }

    @Test
    void aGatewayPassesOnForManyAndOneRefusedKeepsNoOtherFromBeingHeard() {
        Thing other = registered(head, association.houses().get(1).id(), "BULB");
        String mine = lamp.event(1, "ON");
        String theirs = other.event(1, "ON");

        forward(List.of(
                        Map.of("body", mine, "signature", lamp.sign(mine)),
                        Map.of("body", theirs, "signature", lamp.sign(theirs)),
                        Map.of("body", "{", "signature", "v1=00"),
                        Map.of("body", theirs, "signature", other.sign(theirs))))
                .then()
                .statusCode(200)
                .body("items[0].received.results[0].outcome", equalTo("TAKEN"))
                .body("items[1].problem", equalTo("watch-signature-refused"))
                .body("items[2].problem", equalTo("malformed-request"))
                .body("items[3].received.results[0].outcome", equalTo("TAKEN"));
        forward(List.of()).then().statusCode(400);
    }

    @Test
    void aDeviceThatNeverStopsIsSlowedDownAndNobodyElseCanUseUpItsLimit() {
        for (int i = 0; i < 100; i++) {
            post(lamp.event(1, "ON"), "v1=00").then().statusCode(401);
        }
        int let = 0;
        Response answer = lamp.send(lamp.event(1, "ON"));
        for (; answer.statusCode() == 200 && let < 100; let++) {
            answer = lamp.send(lamp.event(let + 2, "ON"));
        }

        assertThat(let).isBetween(60, 80);
        answer.then().statusCode(429).header("Retry-After", notNullValue());
        Thing other = registered(head, association.houses().get(1).id(), "BULB");
        assertThat(other.say(1, "ON")).isEqualTo("TAKEN");
    }

    @Test
    void aSecretIsShownOnce() {
        String shown = as(head).get(
                        DEVICES + "?household=" + association.houses().get(0).id())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .asString();

        assertThat(shown).contains(lamp.id()).doesNotContain(lamp.secret()).doesNotContain("secret");
    }
}
