package jp.kairan.identity;

import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.kairan.access.SessionId;
import jp.kairan.kernel.Keys;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phone;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KairanTest
class SessionTest {
    @Inject
    TestCity city;

    @Inject
    Phones phones;

    @Inject
    TestClock clock;

    @Inject
    Keys keys;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aRefreshGivesTokensThatWork() {
        Phone phone = phones.enter(city.account());

        Response renewed = refresh(phone.refreshToken());

        assertThat(renewed.statusCode()).isEqualTo(200);
        assertThat(renewed.<String>path("refreshToken")).isNotEqualTo(phone.refreshToken());
        asNobody()
                .header("Authorization", "Bearer " + renewed.path("accessToken"))
                .get("/api/v1/me")
                .then()
                .statusCode(200);
    }

    @Test
    void aRefreshRepeatedAtOnceGivesTheSameSuccessor() throws Exception {
        Phone phone = phones.enter(city.account());

        List<String> successors =
                AtOnce.times(6, () -> refresh(phone.refreshToken()).<String>path("refreshToken"));

        assertThat(successors.stream().distinct()).hasSize(1).doesNotContainNull();
        assertThat(refresh(successors.get(0)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT66S", "PT24H", "P6DT23H"})
    void aRefreshWhoseAnswerWasLostIsRepeatedHoursLaterAndTheSessionGoesOn(Duration later) {
        Phone phone = phones.enter(city.account());
        String lost = refresh(phone.refreshToken()).path("refreshToken");
        clock.turn(later);

        Response again = refresh(phone.refreshToken());

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<String>path("refreshToken")).isEqualTo(lost);
        asNobody()
                .header("Authorization", "Bearer " + again.path("accessToken"))
                .get("/api/v1/me")
                .then()
                .statusCode(200);
        assertThat(refresh(lost).statusCode()).isEqualTo(200);
    }

    @Test
    void aCopyIsFoundOutAsSoonAsOneSideRefreshesTwiceWithoutTheOther() {
        Phone owner = phones.enter(city.account());
        String stolen = owner.refreshToken();
        String thiefs = refresh(stolen).path("refreshToken");
        clock.turn(Duration.ofHours(1));
        String owners = refresh(owner.refreshToken()).path("refreshToken");
        assertThat(owners).isEqualTo(thiefs);
        String next = refresh(owners).path("refreshToken");

        assertThat(refresh(stolen).statusCode()).isEqualTo(401);
        assertThat(refresh(thiefs).statusCode()).isEqualTo(401);
        assertThat(refresh(next).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenThatWasReplacedTooLongAgoEndsTheSession() {
        Phone phone = phones.enter(city.account());
        String successor = refresh(phone.refreshToken()).path("refreshToken");
        clock.turn(Duration.ofDays(7).plusSeconds(1));

        refresh(phone.refreshToken()).then().statusCode(401).body("type", equalTo("urn:kairan:problem:session-ended"));
        assertThat(refresh(successor).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenReplacedTwiceEndsTheSessionToo() {
        Phone phone = phones.enter(city.account());
        String second = refresh(phone.refreshToken()).path("refreshToken");
        String third = refresh(second).path("refreshToken");

        assertThat(refresh(phone.refreshToken()).statusCode()).isEqualTo(401);
        assertThat(refresh(third).statusCode()).isEqualTo(401);
    }

    @Test
    void anInventedTokenEndsNobodysSession() {
        Phone phone = phones.enter(city.account());
        String text = phone.refreshToken();
        String invented = text.substring(0, 30) + (text.charAt(30) == 'A' ? 'B' : 'A') + text.substring(31);

        assertThat(refresh(invented).statusCode()).isEqualTo(401);
        assertThat(refresh(RefreshToken.first(SessionId.next()).text(keys)).statusCode())
                .isEqualTo(401);
        assertThat(refresh("%%%").statusCode()).isEqualTo(401);
        assertThat(refresh(phone.refreshToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionThatNobodyRefreshesEndsByItself() {
        Phone phone = phones.enter(city.account());
        clock.turn(Duration.ofDays(181));

        assertThat(refresh(phone.refreshToken()).statusCode()).isEqualTo(401);
    }

    @Test
    void anAccessTokenLivesTenMinutes() {
        Phone phone = phones.enter(city.account());
        phone.calls().get("/api/v1/me").then().statusCode(200);
        clock.turn(Duration.ofMinutes(10).plusSeconds(1));

        phone.calls().get("/api/v1/me").then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void theOwnerSeesEveryDeviceAndEndsOneForGood() {
        var account = city.account();
        Phone mine = phones.enter(account);
        Phone lost = phones.enter(account);
        mine.calls()
                .get("/api/v1/sessions")
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        contains(mine.session().toString(), lost.session().toString()))
                .body("items.current", contains(true, false))
                .body("items.device.label", hasItems("試験のスマホ"));

        mine.calls().delete("/api/v1/sessions/" + lost.session()).then().statusCode(204);

        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> lost.calls().get("/api/v1/me").then().statusCode(401));
        assertThat(refresh(lost.refreshToken()).statusCode()).isEqualTo(401);
        mine.calls().get("/api/v1/sessions").then().body("items", hasSize(1));
        mine.calls().get("/api/v1/me/devices").then().body("items", hasSize(1));
        mine.calls().delete("/api/v1/sessions/" + lost.session()).then().statusCode(404);
    }

    @Test
    void anotherPersonsSessionDoesNotExist() {
        Phone mine = phones.enter(city.account());
        Phone other = phones.enter(city.account());

        String theirs = mine.calls()
                .delete("/api/v1/sessions/" + other.session())
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String nobodys =
                mine.calls().delete("/api/v1/sessions/" + SessionId.next()).asString();

        assertThat(theirs.replaceAll("[0-9a-f-]{36}", "")).isEqualTo(nobodys.replaceAll("[0-9a-f-]{36}", ""));
        other.calls().get("/api/v1/me").then().statusCode(200);
        asNobody().delete("/api/v1/sessions/" + other.session()).then().statusCode(401);
        asNobody().get("/api/v1/sessions").then().statusCode(401);
    }

    @Test
    void signingOutEndsThisDevice() {
        Phone phone = phones.enter(city.account());
        phone.calls().delete("/api/v1/sessions/current").then().statusCode(204);

        assertThat(refresh(phone.refreshToken()).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer ",
                "Bearer x",
                "Bearer a.b.c",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
                "Bearer sub.0197c1a2-0000-7000-8000-000000000005.AAAA",
                "Bearer sub..",
                "Basic YTpi",
                "Digest x"
            })
    void aTokenThatIsNotGoodIsRefusedEvenWhereAnybodyMayCall(String header) {
        asNobody()
                .header("Authorization", header)
                .body(Map.of("refreshToken", "x"))
                .post("/api/v1/sessions/refresh")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:kairan:problem:unauthenticated"));
    }

    @Test
    void aTokenWithAnotherSignatureIsRefused() {
        Phone phone = phones.enter(city.account());
        Phone other = phones.enter(city.account());
        String mixed = phone.accessToken().substring(0, phone.accessToken().lastIndexOf('.'))
                + other.accessToken().substring(other.accessToken().lastIndexOf('.'));

        asNobody()
                .header("Authorization", "Bearer " + mixed)
                .get("/api/v1/me")
                .then()
                .statusCode(401);
    }

    private static Response refresh(String token) {
        return asNobody().body(Map.of("refreshToken", token)).post("/api/v1/sessions/refresh");
    }
}
