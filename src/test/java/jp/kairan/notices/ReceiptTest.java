package jp.kairan.notices;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kairan.access.AccountId;
import jp.kairan.access.NoticeId;
import jp.kairan.kernel.Uuids;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@KairanTest
class ReceiptTest {
    private static final String OPENED = "{\"opened\":true,\"version\":1}";
    private static final String CONFIRMED = "{\"opened\":true,\"confirmed\":true,\"version\":1}";

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
    void isForWhomTheNoticeIsAddressedToAndUnknownToAllOthers() {
        var place = city.association(2, 1);
        var sent = notices.to(place.groups().get(0));
        var neighbour = place.houses().get(1).anyResident();

        put(place.houses().get(0).anyResident(), sent.id(), OPENED).statusCode(200);
        String foreign =
                put(neighbour, sent.id(), OPENED).statusCode(404).extract().path("type");
        String unknown = put(neighbour, NoticeId.next(), OPENED)
                .statusCode(404)
                .extract()
                .path("type");
        assertThat(foreign).isEqualTo(unknown);
        asNobody()
                .body(OPENED)
                .put("/api/v1/notices/" + sent.id() + "/receipt")
                .then()
                .statusCode(401);
    }

    @Test
    void onlyMovesForward() {
        var place = city.association(1, 1);
        var reader = place.houses().get(0).anyResident();
        var sent = notices.asking(place.place());
        String first =
                put(reader, sent.id(), CONFIRMED).statusCode(200).extract().path("openedAt");
        notices.correct(sent, "訂正");
        clock.turn(Duration.ofHours(1));

        put(reader, sent.id(), "{\"opened\":true,\"version\":2}").body("openedVersion", equalTo(2));

        put(reader, sent.id(), "{\"opened\":true,\"confirmed\":false,\"version\":1}")
                .body("openedAt", equalTo(first))
                .body("openedVersion", equalTo(2))
                .body("confirmedAt", equalTo(first))
                .body("confirmedVersion", equalTo(1));
    }

    @Test
    void whatCannotBeConfirmedOrOpenedIsRefused() {
        var place = city.association(1, 1);
        var reader = place.houses().get(0).anyResident();
        var sent = notices.to(place.place());

        put(reader, sent.id(), CONFIRMED)
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:confirmation-not-asked"));
        put(reader, sent.id(), "{\"opened\":true,\"version\":2}")
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:notice-version-unknown"));
        put(reader, sent.id(), "{\"opened\":false,\"version\":1}").statusCode(400);
        put(reader, sent.id(), "{\"opened\":true}").statusCode(400);
        put(reader, sent.id(), "{\"opened\":true,\"version\":0}").statusCode(400);
        put(reader, sent.id(), "null").statusCode(400);
        assertThat(notices.number("select count(*) from receipt where notice_id = ?", sent.id()))
                .isZero();
    }

    @Test
    void manyAtOnceMakeOneRowInTheFurthestState() {
        var place = city.association(1, 1);
        var reader = place.houses().get(0).anyResident();
        var sent = notices.asking(place.place());
        notices.correct(sent, "訂正");
        var threads = Executors.newFixedThreadPool(12);
        List<String> bodies = List.of(OPENED, CONFIRMED, "{\"opened\":true,\"version\":2}");

        List<CompletableFuture<Integer>> calls = IntStream.range(0, 60)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> put(reader, sent.id(), bodies.get(i % 3))
                                .extract()
                                .statusCode(),
                        threads))
                .toList();

        assertThat(calls).allSatisfy(c -> assertThat(c.join()).isEqualTo(200));
        threads.shutdown();
        assertThat(notices.number("""
                select count(*) from receipt where notice_id = ? and account_id = ? and opened_version = 2
                                               and confirmed_version = 1 and opened_at <= confirmed_at""", sent.id(), reader)).isEqualTo(1);
    }

    @Test
    void aQueueHasAnOutcomeForEachOfItsReceipts() {
        var place = city.association(2, 1);
        var reader = place.houses().get(0).anyResident();
        var plain = notices.to(place.place());
        var asking = notices.asking(place.place());
        var foreign = notices.to(place.groups().get(1));
        String body = queue(List.of(
                entry(plain.id(), OPENED),
                entry(plain.id(), CONFIRMED),
                entry(foreign.id(), OPENED),
                entry(asking.id(), OPENED),
                entry(asking.id(), CONFIRMED)));
        String key = Uuids.next().toString();

        String first = post(reader, key, body)
                .statusCode(200)
                .body("items.recorded", contains(true, false, false, true, true))
                .body("items[1].problem", equalTo("urn:kairan:problem:confirmation-not-asked"))
                .body("items[2].problem", equalTo("urn:kairan:problem:not-found"))
                .body("items[2].receipt", nullValue())
                .body("items[4].receipt.confirmedAt", notNullValue())
                .extract()
                .asString();

        assertThat(post(reader, key, body).statusCode(200).extract().asString()).isEqualTo(first);
        post(reader, key, queue(List.of(entry(plain.id(), OPENED)))).statusCode(422);
    }

    @Test
    void aQueueHoldsTwoHundredAndNeedsAKey() {
        var reader = city.association(1, 1).houses().get(0).anyResident();
        List<String> full = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            full.add(entry(NoticeId.next(), OPENED));
        }
        post(reader, Uuids.next().toString(), queue(full)).statusCode(200).body("items", hasSize(200));
        full.add(entry(NoticeId.next(), OPENED));
        post(reader, Uuids.next().toString(), queue(full)).statusCode(400);
        post(reader, Uuids.next().toString(), queue(List.of())).statusCode(400);
        as(reader)
                .body(queue(full.subList(0, 1)))
                .post("/api/v1/receipts")
                .then()
                .statusCode(400);
        asNobody()
                .body(queue(full.subList(0, 1)))
                .post("/api/v1/receipts")
                .then()
                .statusCode(401);
    }

    @Test
    void queuesOfTwoPhonesInOppositeOrderDoNotBlockEachOther() {
        var place = city.association(1, 1);
        var reader = place.houses().get(0).anyResident();
        List<String> entries = IntStream.range(0, 40)
                .mapToObj(i -> entry(notices.to(place.place()).id(), OPENED))
                .collect(Collectors.toCollection(ArrayList::new));
        String forth = queue(entries);
        java.util.Collections.reverse(entries);
        String back = queue(entries);
        var threads = Executors.newFixedThreadPool(8);

        List<CompletableFuture<Integer>> calls = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post(reader, Uuids.next().toString(), i % 2 == 0 ? forth : back)
                                .extract()
                                .statusCode(),
                        threads))
                .toList();

        assertThat(calls).allSatisfy(c -> assertThat(c.join()).isEqualTo(200));
        threads.shutdown();
        as(reader).get("/api/v1/inbox/unread-count").then().body("unread", equalTo(0));
    }

    private static String entry(NoticeId notice, String receipt) {
        return "{\"notice\":\"" + notice + "\",\"receipt\":" + receipt + "}";
    }

    private static String queue(List<String> entries) {
        return "{\"receipts\":[" + String.join(",", entries) + "]}";
    }

    private static ValidatableResponse post(AccountId reader, String key, String body) {
        return as(reader)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/receipts")
                .then();
    }

    private static ValidatableResponse put(AccountId reader, NoticeId notice, String body) {
        return as(reader)
                .body(body)
                .put("/api/v1/notices/" + notice + "/receipt")
                .then();
    }
}
