package jp.kairan.identity;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phone;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KairanTest
class DeviceTest {
    private static final String ADDRESS = "/api/v1/me/device/address";

    @Inject
    TestCity city;

    @Inject
    Phones phones;

    @Inject
    People people;

    @Test
    void aPhoneSaysWhereAPushReachesItAndNobodyIsEverToldAgain() {
        Phone phone = phones.enter(city.account());
        String token = "token-" + UUID.randomUUID();
        put(phone, token);
        put(phone, token);

        String devices = phone.calls()
                .get("/api/v1/me/devices")
                .then()
                .statusCode(200)
                .body("items[0].reachable", equalTo(true))
                .extract()
                .asString();
        assertThat(devices).doesNotContain(token);
    }

    @Test
    void aTokenThatTurnsUpOnAnotherPhoneLeavesTheFirst() {
        Phone first = phones.enter(city.account());
        Phone second = phones.enter(city.account());
        String token = "token-" + UUID.randomUUID();
        put(first, token);
        put(second, token);

        first.calls().get("/api/v1/me/devices").then().body("items[0].reachable", equalTo(false));
        second.calls().get("/api/v1/me/devices").then().body("items[0].reachable", equalTo(true));
    }

    @Test
    void manyPhonesWithOneTokenAtOnceEndWithOneOfThem() throws Exception {
        String token = "token-" + UUID.randomUUID();
        List<Callable<Integer>> puts = IntStream.range(0, 8)
                .mapToObj(i -> phones.enter(city.account()))
                .<Callable<Integer>>map(phone -> () -> put(phone, token))
                .toList();

        assertThat(AtOnce.all(puts)).containsOnly(204);
        assertThat(people.activeDevices(token)).isEqualTo(1);
    }

    @Test
    void twoPhonesThatSwapTokensNeverWaitForEachOther() throws Exception {
        Phone first = phones.enter(city.account());
        Phone second = phones.enter(city.account());
        String a = "token-" + UUID.randomUUID();
        String b = "token-" + UUID.randomUUID();
        for (int round = 0; round < 10; round++) {
            String one = round % 2 == 0 ? a : b;
            String other = round % 2 == 0 ? b : a;
            assertThat(AtOnce.all(List.of(() -> put(first, one), () -> put(second, other))))
                    .containsOnly(204);
        }
        assertThat(people.activeDevices(a)).isEqualTo(1);
        assertThat(people.activeDevices(b)).isEqualTo(1);
    }

    @Test
    void anOwnerRenamesADeviceAndRemovesItWithItsSession() {
        var account = city.account();
        Phone kept = phones.enter(account);
        Phone sold = phones.enter(account);
        kept.calls()
                .body(Map.of("label", "台所のタブレット", "language", "en"))
                .patch("/api/v1/me/devices/" + sold.device())
                .then()
                .statusCode(204);
        kept.calls().get("/api/v1/me/devices").then().body("items[1].label", equalTo("台所のタブレット"));

        kept.calls().delete("/api/v1/me/devices/" + sold.device()).then().statusCode(204);

        asNobody()
                .body(Map.of("refreshToken", sold.refreshToken()))
                .post("/api/v1/sessions/refresh")
                .then()
                .statusCode(401);
        kept.calls().delete("/api/v1/me/devices/" + sold.device()).then().statusCode(404);
        kept.calls().get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void anotherPersonsDeviceDoesNotExist() {
        Phone mine = phones.enter(city.account());
        Phone other = phones.enter(city.account());

        mine.calls().delete("/api/v1/me/devices/" + other.device()).then().statusCode(404);
        mine.calls()
                .body(Map.of("label", "x"))
                .patch("/api/v1/me/devices/" + other.device())
                .then()
                .statusCode(404);
        asNobody().get("/api/v1/me/devices").then().statusCode(401);
        asNobody().delete("/api/v1/me/devices/" + other.device()).then().statusCode(401);
        other.calls().get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void whoCameWithoutADeviceHasNoAddress() {
        as(city.account())
                .body(Map.of("kind", "FCM_TOKEN", "address", "token"))
                .put(ADDRESS)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:device-needed"));
        asNobody()
                .body(Map.of("kind", "FCM_TOKEN", "address", "token"))
                .put(ADDRESS)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"FCM_TOKEN\",\"address\":\"\"}",
                "{\"kind\":\"FCM_TOKEN\",\"address\":\"a b\"}",
                "{\"kind\":\"PIGEON\",\"address\":\"a\"}",
                "{\"kind\":\"WEB_PUSH\",\"address\":\"https://push.example/x\"}",
                "{\"kind\":\"FCM_TOKEN\",\"address\":\"a\",\"keys\":{\"p256dh\":\"x\",\"auth\":\"y\"}}",
                "{\"kind\":\"FCM_TOKEN\",\"address\":\"a\",\"more\":1}",
                "[]",
                "null"
            })
    void anAddressThatCannotBeOneIsRefusedAndNotQuoted(String body) {
        phones.enter(city.account()).calls().body(body).put(ADDRESS).then().statusCode(400);
    }

    @Test
    void aBrowserComesWithKeysAndASecureEndpoint() {
        Phone browser = phones.enter(city.account());
        var keys = Map.of("p256dh", "B".repeat(87), "auth", "a".repeat(22));

        browser.calls()
                .body(Map.of("kind", "WEB_PUSH", "address", "https://push.example/" + UUID.randomUUID(), "keys", keys))
                .put(ADDRESS)
                .then()
                .statusCode(204);
        browser.calls()
                .body(Map.of("kind", "WEB_PUSH", "address", "http://localhost/admin", "keys", keys))
                .put(ADDRESS)
                .then()
                .statusCode(400);
    }

    private static int put(Phone phone, String token) {
        return phone.calls()
                .body(Map.of("kind", "FCM_TOKEN", "address", token))
                .put(ADDRESS)
                .statusCode();
    }
}
