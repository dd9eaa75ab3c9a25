package jp.kairan.watch;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.watch.WatchCalls.ALERTS;
import static jp.kairan.watch.WatchCalls.alerts;
import static jp.kairan.watch.WatchCalls.close;
import static jp.kairan.watch.WatchCalls.message;
import static jp.kairan.watch.WatchCalls.part;
import static jp.kairan.watch.WatchCalls.person;
import static jp.kairan.watch.WatchCalls.registered;
import static jp.kairan.watch.WatchCalls.take;
import static jp.kairan.watch.WatchCalls.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import jp.kairan.watch.WatchCalls.Thing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 野町 since August 2021: nineteen homes with a lamp, and family, 町会長 and 民生委員 who look in. */
@KairanTest
class NomachiTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    RaiseAlerts job;

    private TestCity.Association nomachi;
    private AccountId head;
    private AccountId commissioner;
    private AccountId daughter;
    private final List<Thing> lamps = new ArrayList<>();

    @BeforeEach
    void settle() {
        WatchCalls.shippedRules(city.officer(city.city(), Role.CITY_ADMIN));
        nomachi = city.association(1, 19);
        head = city.officer(nomachi.place(), Role.HEAD);
        commissioner = city.officer(nomachi.place(), Role.WELFARE_COMMISSIONER);
        daughter = city.account();
        for (var house : nomachi.houses()) {
            lamps.add(registered(commissioner, house.id(), "BULB"));
            team(
                            commissioner,
                            house.id(),
                            List.of(person("FAMILY", daughter), part("HEAD"), part("WELFARE_COMMISSIONER")))
                    .then()
                    .statusCode(200);
        }
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void aLampThatStaysOnForEightHoursBringsThemTogetherAndToTheHouse() {
        lamps.forEach(lamp -> lamp.say(1, "ON"));
        lamps.subList(1, 19).forEach(lamp -> lamp.say(2, "OFF"));
        clock.turn(Duration.ofHours(8).minusMinutes(1));
        job.raise();
        assertThat(alerts(head)).isEmpty();

        clock.turn(Duration.ofMinutes(2));
        job.raise();
        job.raise();

        assertThat(alerts(head)).hasSize(1).isEqualTo(alerts(daughter)).isEqualTo(alerts(commissioner));
        String alert = alerts(head).get(0);
        as(daughter)
                .get(ALERTS + "/" + alert)
                .then()
                .statusCode(200)
                .body("reason", equalTo("ON_FOR"))
                .body("household", equalTo(nomachi.houses().get(0).id().toString()))
                .body("members.relation", hasSize(3))
                .body("entries.kind", contains("SIGNAL"));
        as(daughter)
                .get("/api/v1/inbox")
                .then()
                .statusCode(200)
                .body("items.kind", contains("WATCH_ALERT"))
                .body("items[0].title", containsString("見守り"));
        theyTalkAndCloseIt(alert);
    }

    private void theyTalkAndCloseIt(String alert) {
        message(daughter, alert, "電話に出ません。").then().statusCode(201);
        take(head, alert).then().statusCode(201).body("taker.relation", equalTo("HEAD"));
        take(head, alert).then().statusCode(201);
        take(commissioner, alert).then().statusCode(409).body("type", containsString("watch-alert-taken"));
        message(head, alert, "着きました。お元気です。").then().statusCode(201);
        close(head, alert, "SAFE").then().statusCode(201).body("found", equalTo("SAFE"));
        close(daughter, alert, "SAFE").then().statusCode(409).body("type", containsString("watch-alert-closed"));
        message(daughter, alert, "ありがとう").then().statusCode(409);

        as(daughter)
                .get(ALERTS + "/" + alert)
                .then()
                .body("entries.kind", contains("SIGNAL", "MESSAGE", "TAKEN", "MESSAGE", "CLOSED"))
                .body("entries.by.relation", hasItem("HEAD"))
                .body("entries.text", hasItem("着きました。お元気です。"));
        job.raise();
        assertThat(alerts(daughter)).hasSize(1);
    }

    @Test
    void aLampThatStaysOffForADayIsReasonToLookIn() {
        lamps.forEach(lamp -> lamp.say(1, "OFF"));
        clock.turn(Duration.ofHours(20));
        lamps.subList(1, 19).forEach(lamp -> lamp.say(2, "ON"));
        clock.turn(Duration.ofHours(4).plusMinutes(1));
        job.raise();

        assertThat(WatchCalls.reasons(daughter)).containsExactly("OFF_FOR");
    }

    @Test
    void whatStillLastsAfterTheEndIsReasonAgainOnlyOnceItHasLastedAnew() {
        lamps.get(0).say(1, "ON");
        clock.turn(Duration.ofHours(9));
        job.raise();
        close(daughter, alerts(daughter).get(0), "SAFE").then().statusCode(201);
        clock.turn(Duration.ofHours(7));
        job.raise();
        assertThat(alerts(daughter)).hasSize(1);

        clock.turn(Duration.ofHours(2));
        job.raise();
        assertThat(alerts(daughter)).hasSize(2);
    }
}
