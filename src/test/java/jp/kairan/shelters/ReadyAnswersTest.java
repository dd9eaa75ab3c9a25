package jp.kairan.shelters;

import static jp.kairan.shelters.ShelterCalls.add;
import static jp.kairan.shelters.ShelterCalls.form;
import static jp.kairan.shelters.ShelterCalls.say;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is given out before the operation is reached is what the operation would give. */
@KairanTest
class ReadyAnswersTest {
    private static final String LIST = "/api/v1/shelters";

    @Inject
    Vertx vertx;

    @Inject
    TestCity city;

    private AccountId staff;
    private String path;
    private String id;

    @BeforeEach
    void aShelter() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
        id = add(staff, form(ShelterCalls.name(), 36.5, 136.6, Hazard.EARTHQUAKE));
        path = "/api/v1/shelters/" + id;
    }

    @Test
    void theSecondReaderGetsWhatTheFirstGot() {
        Response first = asNobody().get(path);
        Response second = asNobody().get(path);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        for (String header :
                new String[] {"Content-Type", "ETag", "Cache-Control", "Vary", "Content-Language", "Content-Length"}) {
            assertThat(second.header(header)).as(header).isEqualTo(first.header(header));
        }
        assertThat(first.header("ETag")).startsWith("\"");
    }

    @Test
    void everyReaderGetsTheirOwnLanguage() {
        for (int i = 0; i < 2; i++) {
            in("ja").then().body("words.state", equalTo("不明")).header("Content-Language", equalTo("ja"));
            in("en").then().header("Content-Language", equalTo("en"));
        }
        assertThat(in("en").<String>path("words.state")).isNotEqualTo("不明");
    }

    @Test
    void aTokenThatIsNotGoodIsRefusedWhereAnAnswerLiesReady() {
        asNobody().get(path).then().statusCode(200);

        asNobody().header("Authorization", "Bearer nonsense").get(path).then().statusCode(401);
    }

    @Test
    void aChangeIsSeenAtOnceAndTheTagOfAnotherShelterStays() {
        String other = "/api/v1/shelters/" + add(staff, form(ShelterCalls.name(), 36.5, 136.6));
        String tag = asNobody().get(other).header("ETag");
        String before = asNobody().get(path).header("ETag");
        say(staff, id, Map.of("state", "OPEN"));

        asNobody()
                .header("If-None-Match", before)
                .get(path)
                .then()
                .statusCode(200)
                .body("status.state", equalTo("OPEN"));
        asNobody().header("If-None-Match", tag).get(other).then().statusCode(304);
        asNobody().header("If-None-Match", "W/" + tag).get(other).then().statusCode(304);
        asNobody().header("If-None-Match", "\"x\", " + tag).get(other).then().statusCode(304);
    }

    @Test
    void aLongAnswerTravelsCompressedUnderATagOfItsOwn() throws Exception {
        longList();
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> packed = list(HttpClient.Version.HTTP_1_1, "gzip, deflate");
            HttpResponse<byte[]> plain = list(HttpClient.Version.HTTP_1_1, "gzip;q=0");

            assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(plain.headers().firstValue("Content-Encoding").orElse("identity"))
                    .isEqualTo("identity");
            assertThat(new GZIPInputStream(new java.io.ByteArrayInputStream(packed.body())).readAllBytes())
                    .isEqualTo(plain.body());
            assertThat(packed.headers().firstValue("ETag").orElseThrow())
                    .isNotEqualTo(plain.headers().firstValue("ETag").orElseThrow());
            asNobody()
                    .header("If-None-Match", packed.headers().firstValue("ETag").orElseThrow())
                    .get(LIST)
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void overTheSecondVersionOfHttpALongAnswerArrivesWholeAndAsItIs() throws Exception {
        longList();
        HttpResponse<byte[]> expected = list(HttpClient.Version.HTTP_1_1, "gzip;q=0");

        AtomicReference<HttpClientResponse> head = new AtomicReference<>();
        // the body is asked for on the thread that brings the head, because what comes before anybody listens is lost
        Buffer got = vertx.createHttpClient(options())
                .request(HttpMethod.GET, io.restassured.RestAssured.port, "localhost", LIST)
                .flatMap(request ->
                        request.putHeader("Accept-Encoding", "gzip, deflate").send())
                .invoke(head::set)
                .flatMap(HttpClientResponse::body)
                .await()
                .atMost(Duration.ofSeconds(20));

        assertThat(head.get().version()).isEqualTo(HttpVersion.HTTP_2);
        assertThat(head.get().getHeader("Content-Encoding")).isIn(null, "identity");
        assertThat(got.getBytes()).isEqualTo(expected.body());
        assertThat(head.get().getHeader("ETag"))
                .isEqualTo(expected.headers().firstValue("ETag").orElseThrow());
    }

    /** At once in HTTP/2: the JDK's own client loses frames behind an upgrade, about one time in a hundred. */
    private static HttpClientOptions options() {
        return new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false);
    }

    /** A whole page, which takes more than one frame of HTTP/2, and lies ready. */
    private void longList() throws Exception {
        for (int i = 0; i < 60; i++) {
            add(staff, form(ShelterCalls.name(), 36.5, 136.6, Hazard.FLOOD));
        }
        assertThat(list(HttpClient.Version.HTTP_1_1, "gzip;q=0").statusCode()).isEqualTo(200);
    }

    private Response in(String language) {
        return asNobody().header("Accept-Language", language).get(path);
    }

    private static HttpResponse<byte[]> list(HttpClient.Version http, String coding) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + io.restassured.RestAssured.port + LIST))
                .timeout(Duration.ofSeconds(20))
                .header("Accept-Encoding", coding)
                .build();
        return HttpClient.newBuilder().version(http).build().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
