package jp.kairan.broadcasts.outlets;

import static jp.kairan.broadcasts.BroadcastCalls.send;
import static jp.kairan.broadcasts.BroadcastCalls.sent;
import static jp.kairan.broadcasts.BroadcastCalls.template;
import static jp.kairan.broadcasts.BroadcastCalls.words;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.broadcasts.outlets.WhatLAlertIsToldTest.Envelope;
import jp.kairan.cap.CapAlert;
import jp.kairan.cap.CapInfo;
import jp.kairan.cap.CapMessageType;
import jp.kairan.cap.CapReader;
import jp.kairan.cap.CapStatus;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Sql;
import jp.kairan.shelters.ShelterCalls;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.xml.SafeXml;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KairanTest
class OutletsOverHttpTest {
    @Inject
    TestCity city;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private AccountId staff;
    private Association association;

    @BeforeEach
    void anAssociation() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
        association = city.association(1, 1);
    }

    @Test
    void aBroadcastIsInTheFeedAndItsMessageHasAnInfoPerLanguage() throws Exception {
        String id = sent(staff, evacuation());

        Response feed = asNobody().get("/api/v1/cap");
        feed.then().statusCode(200).contentType(startsWith("application/atom+xml"));
        assertThat(SafeXml.read(feed.asByteArray()).all("entry"))
                .anyMatch(entry -> entry.child("id").orElseThrow().text().endsWith(id + "/1"));
        CapAlert alert = cap(id, 1);
        assertThat(alert.status()).isEqualTo(CapStatus.ACTUAL);
        assertThat(alert.infos()).hasSize(Language.values().length);
        assertThat(alert.infos()).extracting(CapInfo::language).contains("ja-JP", "ja-x-easy", "en");
        assertThat(alert.infos().get(0).event().event()).contains("避難指示");
    }

    @Test
    void aRetractionIsSaidEverywhereAndNothingIsMerelyGone() throws Exception {
        Map<String, Object> entry = happening();
        String id = sent(staff, entry);
        String title = ((Map<?, ?>) entry.get("words")).get("title").toString();
        as(staff)
                .body(Map.of())
                .post("/api/v1/broadcasts/" + id + "/retraction")
                .then()
                .statusCode(201);

        assertThat(cap(id, 2).type()).isEqualTo(CapMessageType.CANCEL);
        assertThat(cap(id, 2).references())
                .extracting(each -> each.identifier())
                .containsExactly(id + "-1");
        assertThat(cap(id, 1).type()).isEqualTo(CapMessageType.ALERT);
        asNobody().get("/api/v1/cap").then().body(containsString(id + "/2")).body(not(containsString(id + "/1")));
        asNobody()
                .get("/api/v1/broadcasts/" + id + "/calendar")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .body(containsString("STATUS:CANCELLED"), containsString("SEQUENCE:2"));
        asNobody()
                .get("/api/v1/broadcasts/" + id + "/speech")
                .then()
                .statusCode(200)
                .body(containsString("誤り"), not(startsWith(title)));
    }

    @Test
    void aDrillIsCalledOneInEveryForm() throws Exception {
        String id =
                send(staff, evacuation(), true).then().statusCode(201).extract().path("id");

        CapAlert alert = cap(id, 1);
        assertThat(alert.status()).isEqualTo(CapStatus.EXERCISE);
        assertThat(alert.infos().get(0).text().headline()).startsWith("【訓練】").doesNotContain("【訓練】【訓練】");
        asNobody()
                .get("/api/v1/broadcasts/" + id + "/speech")
                .then()
                .body(startsWith("これは訓練です。"), endsWith("実際の災害は起きていません。\n"));
        Envelope document = new Envelope(as(staff)
                .get("/api/v1/l-alert/evacuation/" + id + "/1")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(document.de("distributionStatus")).isEqualTo("Exercise");
        assertThat(document.details())
                .containsExactly("避難指示 発令 " + association.place().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cap", "cap/%s/1", "broadcasts/%s/speech", "broadcasts/%s/calendar"})
    void whoHasItGetsNothingAgain(String path) {
        String at = "/api/v1/" + path.formatted(sent(staff, happening()));
        Response first = asNobody().get(at);
        first.then().statusCode(200).header("Cache-Control", "public, max-age=10");
        String tag = first.header("ETag");

        assertThat(tag).startsWith("\"");
        Response again = asNobody().header("If-None-Match", tag).get(at);
        again.then().statusCode(304).header("ETag", tag).header("Cache-Control", "public, max-age=10");
        assertThat(again.asByteArray()).isEmpty();
    }

    @Test
    void aTextWithAStrongTagIsNeverPacked() throws Exception {
        String at = "/api/v1/broadcasts/" + sent(staff, evacuation()) + "/speech";
        HttpRequest packed = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + at))
                .header("Accept-Encoding", "gzip")
                .build();

        HttpResponse<byte[]> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(packed, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding").orElse("identity"))
                .isEqualTo("identity");
    }

    @Test
    void aReaderGetsTheirLanguageAndATagOfItsOwn() {
        String at = "/api/v1/broadcasts/" + sent(staff, evacuation()) + "/speech";
        Response japanese = asNobody().header("Accept-Language", "ja").get(at);
        Response english = asNobody().header("Accept-Language", "en").get(at);

        japanese.then().header("Content-Language", "ja").header("Vary", containsString("Accept-Language"));
        english.then().header("Content-Language", "en").body(containsString("Information as of"));
        assertThat(english.header("ETag")).isNotEqualTo(japanese.header("ETag"));
    }

    @Test
    void whatThereIsNotIsNotFound() {
        String id =
                sent(staff, words("お知らせ" + NewWord.next(), association.place().id()));

        for (String path : List.of(
                "cap/" + UUID.randomUUID() + "/1",
                "cap/" + id + "/2",
                "broadcasts/" + UUID.randomUUID() + "/speech",
                "broadcasts/" + UUID.randomUUID() + "/calendar",
                "broadcasts/" + id + "/calendar")) {
            asNobody().get("/api/v1/" + path).then().statusCode(404);
        }
        as(staff).get("/api/v1/l-alert/evacuation/" + id + "/1").then().statusCode(404);
    }

    @Test
    void documentsForThePrefectureAreForStaff() {
        String order = "/api/v1/l-alert/evacuation/" + sent(staff, evacuation()) + "/1";
        AccountId resident = association.houses().get(0).anyResident();
        AccountId head = city.officer(association.place(), Role.HEAD);

        for (String path : List.of(order, "/api/v1/l-alert/shelters")) {
            asNobody().get(path).then().statusCode(401);
            as(resident).get(path).then().statusCode(403);
            as(head).get(path).then().statusCode(403);
        }
        as(staff).get(order).then().statusCode(200).header("Cache-Control", "no-store");
    }

    @Test
    void whoFetchesADocumentForThePrefectureIsWrittenDown() {
        String id = sent(staff, evacuation());
        as(staff).get("/api/v1/l-alert/evacuation/" + id + "/1").then().statusCode(200);
        as(staff).get("/api/v1/l-alert/evacuation/" + id + "/2").then().statusCode(404);

        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> sql.list(
                                """
                select actor, detail ->> 'revision' as revision from audit_entry
                 where action = 'LAlertRead' and subject_id = ?""", row -> row.text("actor") + " " + row.text("revision"), UUID.fromString(id))))
                .containsExactly("account:" + staff + " 1");
    }

    @Test
    void theSheltersAreThoseOfWhichAnythingWasSaid() throws Exception {
        String name = ShelterCalls.name();
        String unsaid = ShelterCalls.name();
        String id = ShelterCalls.add(staff, ShelterCalls.form(name, 36.5, 136.6));
        ShelterCalls.add(staff, ShelterCalls.form(unsaid, 36.5, 136.6));
        ShelterCalls.say(staff, id, Map.of("state", "OPEN", "crowding", "VACANT"));

        Response answer = as(staff).get("/api/v1/l-alert/shelters");

        answer.then().statusCode(200).contentType(startsWith("application/xml"));
        Envelope document = new Envelope(answer.asByteArray());
        assertThat(document.object("category")).isEqualTo("SHELTER");
        assertThat(document.text()).contains(name).doesNotContain(unsaid);
        assertThat(answer.header("Content-Disposition"))
                .contains(document.object("documentID"))
                .endsWith(".xml");
    }

    private CapAlert cap(String id, int no) throws Exception {
        Response answer = asNobody().get("/api/v1/cap/" + id + "/" + no);
        answer.then().statusCode(200).contentType(equalTo("application/cap+xml"));
        return CapReader.read(answer.asByteArray());
    }

    private Map<String, Object> evacuation() {
        return template(
                "EVACUATION_LEVEL4",
                Map.of("time", Instant.now(clock).toString()),
                association.place().id());
    }

    private Map<String, Object> happening() {
        Instant now = Instant.now(clock);
        Map<String, Object> entry =
                words("給水します" + NewWord.next(), association.place().id());
        entry.put(
                "happening",
                Map.of(
                        "startsAt",
                        now.plus(Duration.ofHours(1)).toString(),
                        "endsAt",
                        now.plus(Duration.ofHours(3)).toString(),
                        "place",
                        "米泉小学校"));
        return entry;
    }
}
