package jp.kairan.broadcasts;

import static jp.kairan.broadcasts.BroadcastCalls.desk;
import static jp.kairan.broadcasts.BroadcastCalls.inbox;
import static jp.kairan.broadcasts.BroadcastCalls.read;
import static jp.kairan.broadcasts.BroadcastCalls.sent;
import static jp.kairan.broadcasts.BroadcastCalls.template;
import static jp.kairan.broadcasts.BroadcastCalls.words;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class CourseOfABroadcastTest {
    @Inject
    TestCity city;

    @Inject
    Clock clock;

    @Inject
    TestClock turned;

    @Inject
    Sql sql;

    private AccountId staff;
    private Association association;
    private Association neighbour;
    private AccountId resident;

    @BeforeEach
    void anAssociation() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
        association = city.association(1, 1);
        neighbour = city.association(association.federation(), 1, 1);
        resident = association.houses().get(0).anyResident();
    }

    @AfterEach
    void now() {
        turned.reset();
    }

    private Map<String, Object> bear() {
        return template(
                "BEAR",
                Map.of("place", "卯辰山公園", "time", Instant.now(clock).toString()),
                association.place().id());
    }

    private Response post(String id, String step, Map<String, ?> body) {
        return as(staff).body(body).post("/api/v1/broadcasts/" + id + "/" + step);
    }

    private List<String> causes(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select d.cause from dispatch d join notice n on n.id = d.notice_id "
                                + "where n.kind = 'BROADCAST' and n.subject_id = ? order by d.id",
                        row -> row.text("cause"),
                        UUID.fromString(id)));
    }

    @Test
    void anUpdateStandsInPlaceOfWhatWasSaidAndReachesTheWiderArea() {
        String id = sent(staff, bear());
        Map<String, Object> wider =
                words("熊は山に戻りました" + NewWord.next(), association.place().id());
        wider.put("category", "WILDLIFE");
        wider.put(
                "area",
                Map.of(
                        "units",
                        List.of(association.place().id(), neighbour.place().id())));

        post(id, "updates", Map.of("message", wider, "send", true)).then().statusCode(201);

        assertThat(read(id, "ja").getList("bulletins")).hasSize(2);
        assertThat(read(id, "ja").getString("bulletins[0].step")).isEqualTo("UPDATE");
        assertThat(read(id, "ja").getString("bulletins[0].body")).contains("続報");
        assertThat(inbox(resident, id).get("title").toString()).startsWith("熊は山に戻りました");
        assertThat(inbox(neighbour.houses().get(0).anyResident(), id)).isNotNull();
        assertThat(causes(id)).containsExactly("PUBLICATION", "CORRECTION");
    }

    @Test
    void whoeverWasToldOnceIsToldThatItWasAnErrorAlsoWhereTheAreaShrankMeanwhile() {
        Map<String, Object> wide = bear();
        wide.put(
                "area",
                Map.of(
                        "units",
                        List.of(association.place().id(), neighbour.place().id())));
        wide.remove("template");
        wide.remove("details");
        wide.put("category", "WILDLIFE");
        wide.put("words", Map.of("title", "熊が出ました" + NewWord.next(), "body", ""));
        String id = sent(staff, wide);
        Map<String, Object> narrow =
                words("熊は一つの町にいます" + NewWord.next(), association.place().id());
        narrow.put("category", "WILDLIFE");
        post(id, "updates", Map.of("message", narrow, "send", true)).then().statusCode(201);

        post(id, "retraction", Map.of()).then().statusCode(201);

        AccountId dropped = neighbour.houses().get(0).anyResident();
        assertThat(inbox(dropped, id).get("withdrawn")).isEqualTo(true);
        assertThat(read(id, "ja").getList("bulletins[1].areas")).hasSize(1);
    }

    @Test
    void whatIsOverHasNoLevelOfWarning() {
        String id = sent(
                staff,
                template(
                        "EVACUATION_LEVEL4",
                        Map.of("time", Instant.now(clock).toString()),
                        association.place().id()));
        Map<String, Object> over = words("避難指示を解除しました" + NewWord.next());
        over.remove("area");
        over.put("category", "EVACUATION");

        post(id, "all-clear", Map.of("message", over, "send", true)).then().statusCode(201);

        assertThat(read(id, "ja").getString("bulletins[0].level")).isNull();
        assertThat(read(id, "ja").getString("bulletins[0].response")).isEqualTo("ALL_CLEAR");
    }

    @Test
    void whatIsAboutSomethingElseIsAnotherBroadcast() {
        String id = sent(staff, bear());

        post(
                        id,
                        "updates",
                        Map.of(
                                "message",
                                words("断水" + NewWord.next(), association.place().id()),
                                "send",
                                true))
                .then()
                .statusCode(400);
    }

    @Test
    void whatWasSaidOfAUnitThatIsClosedSinceCanBeTakenBackAndEnded() {
        for (String step : List.of("retraction", "all-clear")) {
            Association merged = city.association(1, 1);
            Map<String, Object> entry =
                    words("お知らせ" + NewWord.next(), merged.place().id());
            String id = sent(staff, entry);
            QuarkusTransaction.requiringNew()
                    .run(() -> sql.update(
                            "update unit set closed_on = current_date where id = ?",
                            merged.place().id()));

            post(id, step, step.equals("retraction") ? Map.of() : Map.of("send", true))
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void aRetractionIsSeenAlsoWhereWhatItTakesBackHasExpired() {
        Map<String, Object> entry = bear();
        entry.put("expiresAt", Instant.now(clock).plus(Duration.ofHours(1)).toString());
        String id = sent(staff, entry);
        turned.turn(Duration.ofHours(2));

        post(id, "retraction", Map.of()).then().statusCode(201);

        assertThat(inbox(resident, id).get("withdrawn")).isEqualTo(true);
    }

    @Test
    void aDraftOfAnUpdateReadsAsItWasWritten() {
        String id = sent(staff, bear());
        Map<String, Object> update =
                words("続き" + NewWord.next(), association.place().id());
        update.put("category", "WILDLIFE");
        post(id, "updates", Map.of("message", update, "send", false)).then().statusCode(201);

        assertThat(desk(staff, id).getString("message.words.ja.body")).doesNotContain("続報");
        post(id, "submission", Map.of("lockVersion", desk(staff, id).getInt("lockVersion")))
                .then()
                .statusCode(201);
        assertThat(read(id, "ja").getString("bulletins[0].body")).containsOnlyOnce("続報");
    }

    @Test
    void theEndOfWhatIsNoOrderNamesItByItsTitleAndGivesNoCaution() {
        String title = "断水しています" + NewWord.next();
        Map<String, Object> entry = words(title, association.place().id());
        entry.put("category", "WATER");
        String id = sent(staff, entry);

        post(id, "all-clear", Map.of("send", true)).then().statusCode(201);

        assertThat(read(id, "ja").getString("bulletins[0].body")).contains("「" + title + "」");
        assertThat(read(id, "ja").getString("bulletins[0].title")).doesNotContain("断水しています");
        assertThat(read(id, "ja").getString("bulletins[0].instruction")).isEmpty();
    }

    @Test
    void theAllClearNamesWhatStoodLast() {
        String now = Instant.now(clock).toString();
        var unit = association.place().id();
        String id = sent(staff, template("EVACUATION_LEVEL3", Map.of("time", now), unit));
        post(id, "updates", Map.of("message", template("EVACUATION_LEVEL5", Map.of("time", now), unit), "send", true))
                .then()
                .statusCode(201);

        post(id, "all-clear", Map.of("send", true)).then().statusCode(201);

        assertThat(read(id, "ja").getString("bulletins[0].title")).contains("緊急安全確保");
    }

    @Test
    void anEndBelongsToTheBroadcastThatItEnds() {
        Map<String, Object> lifted = template(
                "EVACUATION_LIFTED",
                Map.of("time", Instant.now(clock).toString(), "level", 4),
                association.place().id());

        BroadcastCalls.send(staff, lifted, false).then().statusCode(400);
        String id = sent(
                staff,
                template(
                        "EVACUATION_LEVEL4",
                        Map.of("time", Instant.now(clock).toString()),
                        association.place().id()));
        post(id, "all-clear", Map.of("message", lifted, "send", true)).then().statusCode(201);
    }

    @Test
    void anUpdateWithoutAnAreaConcernsTheSame() {
        String id = sent(staff, bear());
        Map<String, Object> update = words("熊の続き" + NewWord.next());
        update.put("category", "WILDLIFE");
        update.remove("area");

        post(id, "updates", Map.of("message", update, "send", true)).then().statusCode(201);

        assertThat(read(id, "ja").getString("bulletins[0].areas[0].unit"))
                .isEqualTo(association.place().id().toString());
    }

    @Test
    void anAllClearNeedsNoWordsAndEndsIt() {
        String id = sent(staff, bear());

        post(id, "all-clear", Map.of("send", true)).then().statusCode(201);

        assertThat(desk(staff, id).getString("state")).isEqualTo("ENDED");
        assertThat(read(id, "ja").getBoolean("current")).isFalse();
        assertThat(read(id, "en").getString("bulletins[0].translation.origin")).isEqualTo("PHRASE");
        asNobody()
                .get("/api/v1/broadcasts?unit=" + association.place().id())
                .then()
                .body("items.broadcast", not(hasItem(id)));
        post(id, "updates", Map.of("message", words("まだ", association.place().id()), "send", true))
                .then()
                .statusCode(409)
                .body("type", endsWith("broadcast-state"));
    }

    @Test
    void oneTapTakesItBackFromEveryoneWhoWasTold() {
        String id = sent(staff, bear());

        post(id, "retraction", Map.of("reason", "別の動物でした。")).then().statusCode(201);

        assertThat(desk(staff, id).getString("state")).isEqualTo("RETRACTED");
        assertThat(inbox(resident, id).get("withdrawn")).isEqualTo(true);
        assertThat(read(id, "ja").getString("bulletins[0].step")).isEqualTo("RETRACTION");
        assertThat(read(id, "ja").getString("bulletins[0].body")).contains("誤り").contains("別の動物でした。");
        assertThat(read(id, "vi").getString("bulletins[0].body")).doesNotContain("別の動物");
        assertThat(causes(id)).containsExactly("PUBLICATION", "WITHDRAWAL");
        post(id, "retraction", Map.of()).then().statusCode(409);
    }

    @Test
    void aRetractionThrowsAwayWhatIsUnderWay() {
        String id = sent(staff, bear());
        Map<String, Object> update =
                words("続き" + NewWord.next(), association.place().id());
        update.put("category", "WILDLIFE");
        post(id, "updates", Map.of("message", update, "send", false)).then().statusCode(201);

        post(id, "retraction", Map.of()).then().statusCode(201);

        assertThat(desk(staff, id).getMap("message")).isNull();
        assertThat(read(id, "ja").getList("bulletins.no")).containsExactly(2, 1);
    }

    @Test
    void whatEndedCanStillBeTakenBack() {
        String id = sent(staff, bear());
        post(id, "all-clear", Map.of("send", true)).then().statusCode(201);

        post(id, "retraction", Map.of()).then().statusCode(201);

        assertThat(read(id, "ja").getList("bulletins.step")).containsExactly("RETRACTION", "ALL_CLEAR", "FIRST");
    }

    @Test
    void aDraftIsNobodysBusinessAndCanBeThrownAway() {
        String id = as(staff)
                .body(Map.of("message", bear(), "drill", false, "send", false))
                .post("/api/v1/broadcasts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        asNobody().get("/api/v1/broadcasts/" + id).then().statusCode(404);
        assertThat(inbox(resident, id)).isNull();
        post(id, "retraction", Map.of()).then().statusCode(409);
        as(staff).delete("/api/v1/broadcasts/" + id + "/draft").then().statusCode(204);
        as(staff).get("/api/v1/broadcasts/" + id + "/draft").then().statusCode(404);
    }

    @Test
    void whatHasExpiredIsNoLongerSaidAndCanStillBeRead() {
        Map<String, Object> entry = bear();
        entry.put("expiresAt", Instant.now(clock).plus(Duration.ofHours(1)).toString());
        String id = sent(staff, entry);

        turned.turn(Duration.ofHours(2));

        asNobody()
                .get("/api/v1/broadcasts?unit=" + association.place().id())
                .then()
                .body("items.broadcast", not(hasItem(id)));
        assertThat(read(id, "ja").getBoolean("current")).isFalse();
        turned.turn(Duration.ofDays(3));
        assertThat(read(id, "ja").getList("bulletins")).hasSize(1);
    }

    @Test
    void ofManyWhoTakeItBackAtOnceOneDoes() throws Exception {
        String id = sent(staff, bear());
        Callable<Integer> tap = () -> post(id, "retraction", new HashMap<>()).statusCode();

        assertThat(AtOnce.all(List.of(tap, tap, tap, tap))).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(causes(id)).containsExactly("PUBLICATION", "WITHDRAWAL");
    }
}
