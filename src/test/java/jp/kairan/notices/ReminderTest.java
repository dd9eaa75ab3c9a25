package jp.kairan.notices;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.kairan.access.AccountId;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Uuids;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@KairanTest
class ReminderTest {
    private static final String REMINDED = """
            select a.account_id as id from dispatch_account a join dispatch d on d.id = a.dispatch_id
             where d.notice_id = ? and d.cause = 'REMINDER'""";

    @Inject
    TestCity city;

    @Inject
    TestNotices notices;

    @Inject
    TestClock clock;

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    @Test
    void touchesThoseWhoHaveNotReadAndNobodyElse() {
        var place = city.association(2, 2);
        var sent = notices.to(place.federation());
        city.association(place.federation(), 1, 1);
        var houses = place.houses();
        receipt(houses.get(0).anyResident(), sent.id(), false);

        remind(city.officer(place.place(), Role.HEAD), sent.id(), place.place(), "UNREAD")
                .statusCode(201)
                .body("id", notNullValue())
                .body("accounts", equalTo(3));

        assertThat(notices.ids(REMINDED, sent.id()))
                .containsExactlyInAnyOrderElementsOf(houses.stream()
                        .skip(1)
                        .map(h -> h.anyResident().value())
                        .toList());
    }

    @Test
    void touchesNobodyElsewhereOfAProtectedHousehold() {
        var place = city.association(1, 1);
        var shielded = city.house(place.groups().get(0), 2);
        var sent = notices.to(place.place());
        notices.shield(shielded.id(), shielded.accounts().get(1));

        remind(city.officer(place.place(), Role.HEAD), sent.id(), place.place(), "UNREAD")
                .statusCode(201)
                .body("accounts", equalTo(2));

        assertThat(notices.ids(REMINDED, sent.id()))
                .doesNotContain(shielded.accounts().get(1).value());
    }

    @Test
    void unconfirmedMeansOpenedOrNot() {
        var place = city.association(1, 3);
        var sent = notices.asking(place.place());
        receipt(place.houses().get(0).anyResident(), sent.id(), false);
        receipt(place.houses().get(1).anyResident(), sent.id(), true);
        var head = city.officer(place.place(), Role.HEAD);

        remind(head, sent.id(), place.place(), "UNCONFIRMED").statusCode(201).body("accounts", equalTo(2));
        assertThat(notices.ids(REMINDED, sent.id()))
                .doesNotContain(place.houses().get(1).anyResident().value());
        remind(head, notices.to(place.place()).id(), place.place(), "UNCONFIRMED")
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:confirmation-not-asked"));
    }

    @Test
    void comesOnceAnIntervalForEachUnit() {
        var place = city.association(2, 1);
        var sent = notices.to(place.place());
        var head = city.officer(place.place(), Role.HEAD);
        remind(head, sent.id(), place.place(), "UNREAD").statusCode(201);

        remind(head, sent.id(), place.place(), "UNREAD")
                .statusCode(429)
                .header("Retry-After", not(emptyOrNullString()));
        remind(head, sent.id(), place.groups().get(0), "UNREAD").statusCode(201);
        clock.turn(Duration.ofHours(6).plusMinutes(1));
        remind(head, sent.id(), place.place(), "UNREAD").statusCode(201);
    }

    @Test
    void ofManyAtOnceOneGoesOut() {
        var place = city.association(1, 2);
        var sent = notices.to(place.place());
        var head = city.officer(place.place(), Role.HEAD);
        var threads = Executors.newFixedThreadPool(8);

        List<Integer> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> remind(head, sent.id(), place.place(), "UNREAD")
                                .extract()
                                .statusCode(),
                        threads))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        threads.shutdown();
        assertThat(answers).containsOnly(201, 429).containsOnlyOnce(201);
        assertThat(notices.ids(REMINDED, sent.id())).hasSize(2);
    }

    @Test
    void whereEverybodyHasReadNothingIsSent() {
        var place = city.association(1, 1);
        var sent = notices.to(place.place());
        receipt(place.houses().get(0).anyResident(), sent.id(), false);

        remind(city.officer(place.place(), Role.HEAD), sent.id(), place.place(), "UNREAD")
                .statusCode(200)
                .body("id", nullValue())
                .body("accounts", equalTo(0));
        assertThat(notices.number("select count(*) from dispatch where notice_id = ?", sent.id()))
                .isEqualTo(1);
    }

    @Test
    void whatIsOverRemindsNobody() {
        var place = city.association(1, 1);
        var head = city.officer(place.place(), Role.HEAD);
        var withdrawn = notices.to(place.place());
        var expired = notices.until(place.place(), Duration.ofHours(1));
        notices.withdraw(withdrawn);
        clock.turn(Duration.ofHours(2));

        for (var sent : List.of(withdrawn, expired)) {
            remind(head, sent.id(), place.place(), "UNREAD")
                    .statusCode(409)
                    .body("type", equalTo("urn:kairan:problem:notice-not-running"));
        }
    }

    @Test
    void theSameKeyRemindsOnce() {
        var place = city.association(1, 1);
        var sent = notices.to(place.place());
        var head = city.officer(place.place(), Role.HEAD);
        String key = Uuids.next().toString();
        String body = "{\"unit\":\"" + place.place().id() + "\",\"to\":\"UNREAD\"}";
        List<String> ids = IntStream.range(0, 2)
                .mapToObj(i -> as(head).header("Idempotency-Key", key)
                        .body(body)
                        .post("/api/v1/notices/" + sent.id() + "/reminders")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    void isForOfficersOfTheUnitAndAboveAlone() {
        var place = city.association(2, 1);
        var sent = notices.to(place.place());
        var leader = city.officer(place.groups().get(0), Role.GROUP_LEADER);
        notices.moveIn(leader, place.houses().get(0).id());
        var foreignHead =
                city.officer(city.association(place.federation(), 1, 1).place(), Role.HEAD);

        asNobody()
                .body("{}")
                .post("/api/v1/notices/" + sent.id() + "/reminders")
                .then()
                .statusCode(401);
        remind(place.houses().get(0).anyResident(), sent.id(), place.place(), "UNREAD")
                .statusCode(403);
        remind(foreignHead, sent.id(), place.place(), "UNREAD").statusCode(404);
        remind(foreignHead, NoticeId.next(), place.place(), "UNREAD").statusCode(404);
        remind(leader, sent.id(), place.groups().get(1), "UNREAD").statusCode(403);
        remind(leader, sent.id(), place.groups().get(0), "UNREAD").statusCode(201);
        remind(leader, sent.id(), place.groups().get(0), "EVERYBODY").statusCode(400);
        remind(city.officer(place.federation(), Role.HEAD), sent.id(), place.place(), "UNREAD")
                .statusCode(201);
        remind(city.officer(city.city(), Role.CITY_STAFF), sent.id(), city.city(), "UNREAD")
                .statusCode(201);
    }

    private static void receipt(AccountId reader, NoticeId notice, boolean confirmed) {
        as(reader)
                .body("{\"opened\":true,\"confirmed\":" + confirmed + ",\"version\":1}")
                .put("/api/v1/notices/" + notice + "/receipt")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse remind(AccountId officer, NoticeId notice, Place unit, String to) {
        return as(officer)
                .body("{\"unit\":\"" + unit.id() + "\",\"to\":\"" + to + "\"}")
                .post("/api/v1/notices/" + notice + "/reminders")
                .then();
    }
}
