package jp.kairan.safety.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.evidence.AuthorKind;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.safety.Question;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class LinksTest {
    private static final String LINKS = "/api/v1/safety-links/";

    @Inject
    TestCity city;

    @Inject
    TestChecks checks;

    @Inject
    TestClock clock;

    @Inject
    Post post;

    @ConfigProperty(name = "kairan.safety.mail.port")
    int port;

    private LocalSmtp server;
    private TestCity.Association town;
    private TestCity.House house;
    private AccountId head;
    private final String mail = TestChecks.mail();

    @BeforeEach
    void start() {
        server = LocalSmtp.at(port);
        town = city.association(1, 2);
        house = town.houses().get(0);
        head = city.officer(town.place(), Role.HEAD);
    }

    @AfterEach
    void stop() {
        clock.reset();
    }

    @Test
    void aMailAsksInTheLanguageOfThePersonAndNamesNobody() {
        checks.read(house.anyResident(), "en");
        Incident check = asked(false, true);

        assertThat(server.to(mail))
                .singleElement()
                .satisfies(one -> assertThat(one.text())
                        .contains("Open the link below", "/a/" + checks.code(check, house.id()))
                        .doesNotContain("試験", "drill"));
        checks.close(check);
    }

    @Test
    void aDrillSaysSoInTheMailAndInTheLink() {
        Incident check = asked(true, true);

        assertThat(server.to(mail))
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("訓練"));
        get(code(check)).statusCode(200).body("drill", equalTo(true)).body("notice", containsString("訓練"));
        answer(code(check), said(true, "URGENT")).statusCode(201).body("drill", equalTo(true));
        assertThat(checks.evidence(check, house.id())).hasSize(1);
    }

    @Test
    void afterAnEarthquakeTheMailAndTheLinkAskAboutTheEarthquake() {
        enter(true);
        Incident check = checks.open(false, town.place());
        checks.about(check, Question.EARTHQUAKE);
        post.ask();
        post.send();

        assertThat(server.to(mail))
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("地震"));
        get(code(check)).statusCode(200).body("question", containsString("地震"));
        checks.close(check);
    }

    @Test
    void openingALinkAnswersNothing() {
        Incident check = asked(true, true);

        for (int i = 0; i < 3; i++) {
            get(code(check))
                    .statusCode(200)
                    .body("answered", equalTo(false))
                    .body("people", equalTo(1))
                    .body("personal", equalTo(true))
                    .body("statuses.words", org.hamcrest.Matchers.hasItem("軽いけが"))
                    .body(not(containsString("試験")));
        }
        assertThat(checks.evidence(check, house.id())).isEmpty();
    }

    @Test
    void anAnswerForOneselfIsOnesOwnAndForTheHouseholdTheFamilys() {
        TestChecks.confirmed(server, post, house.anyResident(), house.id(), checks.resident(house.anyResident()), mail);
        Incident check = checks.open(true, town.place());
        post.ask();
        post.send();

        answer(code(check), said(false, "SAFE")).statusCode(201).body("outcome", equalTo("RECORDED"));
        answer(code(check), said(true, "MINOR_INJURY")).statusCode(201);

        assertThat(checks.evidence(check, house.id())).anySatisfy(entry -> {
            assertThat(entry.authorKind()).isEqualTo(AuthorKind.LINK);
            assertThat(entry.evidence().source()).isEqualTo(Source.SELF);
            assertThat(entry.evidence().resident()).isEqualTo(checks.resident(house.anyResident()));
        });
        assertThat(checks.evidence(check, house.id())).anySatisfy(entry -> {
            assertThat(entry.evidence().source()).isEqualTo(Source.FAMILY);
            assertThat(entry.evidence().resident()).isNull();
            assertThat(entry.evidence().status()).isEqualTo(Status.MINOR_INJURY);
        });
        get(code(check)).body("answered", equalTo(true));
    }

    @Test
    void theSameKeyAtOnceIsKeptOnceAndAlwaysAcknowledged() throws Exception {
        Incident check = asked(true, true);
        Map<String, Object> body = said(true, "SAFE");
        String code = code(check);

        List<Integer> statuses = AtOnce.times(
                8,
                () -> Calls.asNobody()
                        .body(body)
                        .post(LINKS + code + "/answers")
                        .statusCode());

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(checks.evidence(check, house.id())).hasSize(1);
    }

    @Test
    void aRequestForHelpIsTakenBackByThePersonThemself() {
        Incident check = asked(true, true);
        answer(code(check), said(false, "HELP")).statusCode(201);
        Map<String, Object> back = said(false, "SAFE");
        back.put("kind", "CANCELLED");
        answer(code(check), back).statusCode(201);

        assertThat(checks.evidence(check, house.id()))
                .extracting(entry -> entry.evidence().kind())
                .containsExactlyInAnyOrder(Kind.SEEN, Kind.CANCELLED);
        back.put("status", "URGENT");
        back.put("key", UUID.randomUUID().toString());
        answer(code(check), back).statusCode(400);
    }

    @Test
    void aRequestForHelpInRealityIsToldToCall119() {
        Incident check = asked(false, true);
        answer(code(check), said(true, "URGENT")).statusCode(201).body("advice", containsString("119"));
        checks.close(check);
    }

    @Test
    void aClockThatIsWrongByADayPinsNothing() {
        Incident check = asked(true, true);
        clock.turn(Duration.ofMinutes(10));
        Map<String, Object> body = said(true, "SAFE");
        Instant theirs = Instant.now(clock).plus(Duration.ofDays(1));
        body.put("sentAt", theirs.toString());
        body.put("at", theirs.minus(Duration.ofMinutes(4)).toString());
        answer(code(check), body).statusCode(201);

        assertThat(checks.evidence(check, house.id()))
                .singleElement()
                .satisfies(entry -> assertThat(Duration.between(entry.evidence().at(), entry.receivedAt()))
                        .isBetween(Duration.ofSeconds(239), Duration.ofSeconds(241)));
    }

    @Test
    void aLinkWorksAsLongAsAnswersAreTaken() {
        Incident check = asked(true, true);
        String code = code(check);
        checks.close(check);
        clock.turn(Duration.ofHours(71));
        get(code).statusCode(200).body("closedAt", notNullValue()).body("until", notNullValue());
        answer(code, said(true, "SAFE")).statusCode(201);

        clock.turn(Duration.ofHours(2));
        String over = get(code).statusCode(404).extract().body().jsonPath().getString("type");
        answer(code, said(true, "SAFE")).statusCode(404);
        String unknown = get("AAAAAAAAAAAAAAAAAAAAAA")
                .statusCode(404)
                .extract()
                .body()
                .jsonPath()
                .getString("type");
        assertThat(over).isEqualTo(unknown);
    }

    @Test
    void aLinkIsRevokedByThoseWhoLiveThereOrGoRoundAndByNobodyElse() {
        Incident check = asked(true, true);
        String list = LINKS + "issued?household=" + house.id() + "&check=" + check.id();
        AccountId neighbour = town.houses().get(1).anyResident();
        AccountId supporter = city.officer(town.place(), Role.SUPPORTER);
        String id = Calls.as(head)
                .get(list)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].messages", equalTo(List.of("SENT")))
                .extract()
                .path("items[0].id");

        Calls.asNobody().get(list).then().statusCode(401);
        Calls.asNobody().delete(LINKS + "issued/" + id).then().statusCode(401);
        for (AccountId stranger : List.of(neighbour, supporter)) {
            Calls.as(stranger).get(list).then().statusCode(404);
            Calls.as(stranger).delete(LINKS + "issued/" + id).then().statusCode(404);
        }
        get(code(check)).statusCode(200);
        Calls.as(house.anyResident()).delete(LINKS + "issued/" + id).then().statusCode(204);
        Calls.as(head).delete(LINKS + "issued/" + id).then().statusCode(204);
        get(code(check)).statusCode(404);
        answer(code(check), said(true, "SAFE")).statusCode(404);
        assertThat(checks.audited(house.anyResident(), "SafetyLinkRevoked")).isEqualTo(1);
        assertThat(checks.audited(head, "SafetyLinkRevoked")).isZero();
    }

    @Test
    void aLinkOfAWholeHouseholdAnswersForNobodyAlone() {
        Incident check = asked(true, false);

        get(code(check)).statusCode(200).body("personal", equalTo(false));
        answer(code(check), said(false, "SAFE")).statusCode(400).body("violations[0].field", equalTo("whole"));
        answer(code(check), said(true, "SAFE")).statusCode(201);
    }

    @Test
    void oneLinkDoesNotFillTheLedger() {
        Incident check = asked(true, true);
        for (int i = 0; i < 60; i++) {
            answer(code(check), said(true, "SAFE")).statusCode(201);
        }
        answer(code(check), said(true, "SAFE")).statusCode(429);
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        Incident check = asked(true, true);
        Map<String, Object> unconfirmed = said(true, "UNCONFIRMED");
        Map<String, Object> closing = said(true, "SAFE");
        closing.put("kind", "CLOSED");
        Map<String, Object> endless = said(true, "SAFE");
        endless.put("comment", "あ".repeat(501));
        Map<String, Object> nowhere = said(true, "SAFE");
        nowhere.put("position", Map.of("latitude", 91, "longitude", 0));
        Map<String, Object> nul = said(true, "SAFE");
        nul.put("comment", "a\u0000b");
        Map<String, Object> bell = said(true, "SAFE");
        bell.put("comment", "a\u0007b");

        for (Map<String, Object> body : List.of(unconfirmed, closing, endless, nowhere, nul, bell)) {
            answer(code(check), body).statusCode(400);
        }
        get("%00").statusCode(org.hamcrest.Matchers.oneOf(400, 404));
        get("A".repeat(5000)).statusCode(org.hamcrest.Matchers.oneOf(400, 404, 414));
        assertThat(checks.evidence(check, house.id())).isEmpty();
    }

    private Incident asked(boolean drill, boolean personal) {
        enter(personal);
        Incident check = checks.open(drill, town.place());
        post.ask();
        post.send();
        return check;
    }

    private void enter(boolean personal) {
        Calls.as(head)
                .body(TestChecks.contact(
                        house.id(), personal ? checks.resident(house.anyResident()) : null, ContactKind.MAIL, mail))
                .put("/api/v1/safety-contacts")
                .then()
                .statusCode(200);
    }

    private String code(Incident check) {
        return checks.code(check, house.id());
    }

    private static ValidatableResponse get(String code) {
        return Calls.asNobody().urlEncodingEnabled(false).get(LINKS + code).then();
    }

    private static ValidatableResponse answer(String code, Map<String, Object> body) {
        return Calls.asNobody().body(body).post(LINKS + code + "/answers").then();
    }

    private Map<String, Object> said(boolean whole, String status) {
        return new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "sentAt",
                Instant.now(clock).toString(),
                "whole",
                whole,
                "status",
                status));
    }
}
