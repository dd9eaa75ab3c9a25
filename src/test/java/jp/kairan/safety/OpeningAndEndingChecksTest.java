package jp.kairan.safety;

import static jp.kairan.safety.Asking.CHECKS;
import static jp.kairan.safety.Asking.asked;
import static jp.kairan.safety.Asking.check;
import static jp.kairan.safety.Asking.open;
import static jp.kairan.safety.Asking.opened;
import static jp.kairan.safety.Asking.read;
import static jp.kairan.safety.Asking.step;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class OpeningAndEndingChecksTest {
    @Inject
    TestCity city;

    @Inject
    Asking asking;

    @Inject
    Clock clock;

    @Inject
    TestClock testClock;

    private Association place;
    private AccountId head;
    private AccountId resident;

    @BeforeEach
    void anAssociation() {
        place = city.association(2, 2);
        head = city.officer(place.place(), Role.HEAD);
        resident = place.houses().get(0).anyResident();
    }

    @AfterEach
    void theTimeOfAll() {
        testClock.reset();
    }

    @Test
    void onlyWhoHoldsAnOfficeThatMayAskAsks() {
        AccountId leader = city.officer(place.groups().get(0), Role.GROUP_LEADER);
        Association other = city.association(1, 1);

        asNobody().body(check(false)).post(CHECKS).then().statusCode(401);
        open(resident, false, place.place().id()).statusCode(403);
        open(leader, false, place.groups().get(0).id()).statusCode(403);
        open(head, false, other.place().id()).statusCode(403);
        open(head, false, new UnitId(UUID.randomUUID())).statusCode(404);
        asNobody().get(CHECKS).then().statusCode(401);
        assertThat(asked(resident)).isEmpty();
    }

    @Test
    void nobodyLearnsThatAnotherAssociationAsks() {
        String id = opened(head, false);
        Association other = city.association(place.federation(), 1, 1);
        AccountId stranger = city.officer(other.place(), Role.HEAD);

        assertThat(asked(stranger)).isEmpty();
        assertThat(asked(other.houses().get(0).anyResident())).isEmpty();
        read(stranger, id).statusCode(404);
        read(other.houses().get(0).anyResident(), id).statusCode(404);
        Asking.widen(stranger, id, other.place().id()).statusCode(404);
        for (String each : List.of("escalation", "closing", "opening", "dropping")) {
            step(stranger, id, each).statusCode(404);
            step(resident, id, each).statusCode(403);
            step(head, UUID.randomUUID().toString(), each).statusCode(404);
            asNobody().post(CHECKS + "/" + id + "/" + each).then().statusCode(401);
        }
        asNobody().get(CHECKS + "/" + id).then().statusCode(401);
    }

    @Test
    void everybodyUnderTheUnitIsAskedOnceInTheirLanguage() {
        String id = opened(head, false);

        assertThat(asking.dispatches(id)).containsExactly("PUBLICATION");
        assertThat(asking.urgency(id)).isEqualTo("EMERGENCY");
        Map<String, String> questions = Map.of(
                "ja", "大きな地震がありました",
                "en", "There has been a strong earthquake",
                "vi", "động đất",
                "ja-x-easy", "地震");
        questions.forEach((language, words) -> as(resident)
                .header("Accept-Language", language)
                .get(CHECKS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id))
                .body("items[0].drill", equalTo(false))
                .body("items[0].text", containsString(words))
                .body(
                        "items[0].households",
                        equalTo(List.of(place.houses().get(0).id().toString())))
                .body("items[0].office", equalTo(false))
                .body("words.language", equalTo(language)));
        as(resident)
                .header("Accept-Language", "en")
                .get(CHECKS)
                .then()
                .body("words.statuses.MINOR_INJURY", equalTo("Slightly hurt"))
                .body("words.places.HOME", equalTo("At home"))
                .body("words.flags.TRAPPED", equalTo("Trapped"));
        as(resident)
                .header("Accept-Language", "en")
                .get("/api/v1/inbox")
                .then()
                .body("items[0].kind", equalTo("SAFETY_CHECK"))
                .body("items[0].subject", equalTo(id))
                .body("items[0].title", equalTo("Safety check"));
    }

    @Test
    void aSingleGroupIsAskedForItself() {
        String id = opened(head, false, place.groups().get(0).id());

        assertThat(asked(resident)).containsExactly(id);
        assertThat(asked(place.housesOf(place.groups().get(1)).get(0).anyResident()))
                .isEmpty();
        read(head, id)
                .body("unit.name", equalTo(place.place().name()))
                .body("areas.id", equalTo(List.of(place.groups().get(0).id().toString())));
    }

    @Test
    void ofTwoOfficersAtOnceOneAsks() throws Exception {
        AccountId vice = city.officer(place.place(), Role.VICE_HEAD);
        List<Integer> codes = AtOnce.all(List.of(
                () -> open(head, false).extract().statusCode(),
                () -> open(vice, false).extract().statusCode(),
                () -> open(head, false, place.place().id()).extract().statusCode(),
                () -> open(vice, false).extract().statusCode()));

        assertThat(codes).containsOnlyOnce(201).containsOnly(201, 409);
        String id = asked(resident).get(0);
        assertThat(asked(resident)).hasSize(1);
        open(vice, false)
                .statusCode(409)
                .body("type", endsWith("check-already-open"))
                .body("detail", containsString(id));
        assertThat(asking.dispatches(id)).containsExactly("PUBLICATION");
    }

    @Test
    void oneAnswerCountsForAllThatAskTogether() {
        Instant before = Instant.now(clock).minusSeconds(600);
        Map<String, Object> body = new HashMap<>(check(false));
        body.put("since", before.toString());
        String first = as(head).body(body)
                .post(CHECKS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        AccountId federation = city.officer(place.federation(), Role.HEAD);

        String second = open(federation, false)
                .statusCode(201)
                .body("alsoAsking", equalTo(List.of(first)))
                .extract()
                .path("id");

        String since = read(head, first).extract().path("since");
        read(federation, second).body("since", equalTo(since));
        assertThat(asked(resident)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void whatWasClosedIsNotOpenedAgainByAnEarlierBeginning() {
        Instant now = Instant.now(clock);
        as(head).body(since(now.minus(Duration.ofHours(13))))
                .post(CHECKS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("since"));
        String early = as(head).body(since(now.minus(Duration.ofHours(11))))
                .post(CHECKS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step(head, early, "closing").statusCode(201);
        assertThat(asking.bodies(early)).containsExactly("safety.push.body", "safety.push.over");

        String id = opened(head, false);

        Instant since =
                OffsetDateTime.parse(read(head, id).extract().path("since")).toInstant();
        assertThat(since).isAfterOrEqualTo(now);
    }

    private static Map<String, Object> since(Instant since) {
        Map<String, Object> body = new HashMap<>(check(false));
        body.put("since", since.toString());
        return body;
    }

    @Test
    void aDrillNeverMixesWithWhatIsReal() {
        String real = opened(head, false);
        open(head, true).statusCode(409).body("type", endsWith("safety-reality-asked"));
        assertThat(asking.urgency(real)).isEqualTo("EMERGENCY");
        step(head, real, "closing").statusCode(201);
        String drill = open(head, true)
                .statusCode(201)
                .body("alsoAsking", empty())
                .body("text", containsString("これは訓練です"))
                .extract()
                .path("id");
        open(head, true).statusCode(409);

        assertThat(asking.urgency(drill)).isEqualTo("IMPORTANT");
        assertThat(asked(resident)).containsExactly(drill);
        as(resident)
                .get("/api/v1/inbox")
                .then()
                .body("items.find { it.subject == '" + drill + "' }.title", startsWith("【訓練】"));
        assertThat(asking.number("select count(*) from evidence_head where world = ?::uuid", drill))
                .isEqualTo(1);
        assertThat(asking.number("select count(*) from evidence_head where world = ?::uuid", real))
                .isZero();
        Map<String, Object> late = new HashMap<>(check(true));
        late.put("since", Instant.now(clock).minusSeconds(60).toString());
        as(head).body(late).post(CHECKS).then().statusCode(400).body("violations.field", hasItem("since"));
    }

    @Test
    void aDrillIsTakenNowhereWhereItIsReallyAsked() {
        AccountId federation = city.officer(place.federation(), Role.HEAD);
        Association other = city.association(place.federation(), 1, 1);
        opened(city.officer(other.place(), Role.HEAD), false);
        String drill = opened(federation, true, place.place().id());

        Asking.widen(federation, drill, other.place().id())
                .statusCode(409)
                .body("type", endsWith("safety-reality-asked"));
        step(federation, drill, "escalation").statusCode(403);
        String own = opened(head, true, place.groups().get(0).id());
        step(federation, own, "escalation").statusCode(409).body("type", endsWith("safety-reality-asked"));
    }

    @Test
    void everybodyIsAskedOnceMoreButNotByASecondTap() {
        Association elsewhere = city.association(1, 1);
        String id = opened(head, false);
        assertThat(asking.version(id)).isEqualTo(1);

        step(resident, id, "asking").statusCode(403);
        step(city.officer(elsewhere.place(), Role.HEAD), id, "asking").statusCode(404);
        step(head, id, "asking").statusCode(201).body("state", equalTo("OPEN"));
        step(head, id, "asking").statusCode(201);
        assertThat(asking.version(id)).isEqualTo(2);

        testClock.turn(Duration.ofMinutes(5));
        step(head, id, "asking").statusCode(201);
        assertThat(asking.version(id)).isEqualTo(3);
        step(head, id, "closing").statusCode(201);
        step(head, id, "asking").statusCode(409).body("type", endsWith("check-not-open"));
    }

    @Test
    void whoSeesToRequestsAloneFindsTheCheck() {
        AccountId fire = city.officer(place.federation(), Role.FIRE_CORPS);
        String id = opened(head, false);

        as(fire).get(CHECKS).then().body("items.find { it.id == '" + id + "' }.office", equalTo(true));
        read(fire, id).statusCode(200);
        step(fire, id, "closing").statusCode(403);
    }

    @Test
    void aDrillEndsWhereRealityBegins() {
        AccountId federation = city.officer(place.federation(), Role.HEAD);
        Association neighbour = city.association(place.federation(), 1, 1);
        String above = opened(federation, true);
        String here = opened(head, true, place.groups().get(0).id());
        String elsewhere = opened(head, true, place.groups().get(1).id());

        String real = opened(head, false, place.groups().get(0).id());

        read(head, here).body("state", equalTo("CLOSED"));
        read(head, above).body("state", equalTo("CLOSED"));
        read(head, elsewhere).body("state", equalTo("OPEN"));
        assertThat(asked(resident)).containsExactly(real);
        assertThat(asked(neighbour.houses().get(0).anyResident())).isEmpty();
        assertThat(asking.dispatches(here)).containsExactly("PUBLICATION", "CORRECTION");
        as(resident)
                .get("/api/v1/inbox")
                .then()
                .body("items.find { it.subject == '" + here + "' }.title", startsWith("訓練は"));

        Asking.widen(head, real, place.groups().get(1).id()).statusCode(201);
        read(head, elsewhere).body("state", equalTo("CLOSED"));
    }

    @Test
    void officersAboveHearThatItIsAskedBelowThem() {
        AccountId federation = city.officer(place.federation(), Role.SECRETARY);
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        Association neighbour = city.association(place.federation(), 1, 1);
        AccountId stranger = city.officer(neighbour.place(), Role.HEAD);
        opened(head, true);
        assertThat(begunBelow(federation)).isEmpty();

        String id = opened(head, false);

        assertThat(begunBelow(federation)).containsExactly(id);
        assertThat(begunBelow(staff)).containsExactly(id);
        assertThat(begunBelow(stranger)).isEmpty();
        assertThat(begunBelow(head)).isEmpty();
        as(federation)
                .get("/api/v1/inbox")
                .then()
                .body("items[0].urgency", equalTo("IMPORTANT"))
                .body("items[0].title", startsWith(place.place().name()));
        step(head, id, "closing").statusCode(201);
        assertThat(begunBelow(federation)).isEmpty();
    }

    private static List<String> begunBelow(AccountId officer) {
        return as(officer)
                .get("/api/v1/inbox")
                .then()
                .extract()
                .path("items.findAll { it.kind == 'SAFETY_CHECK_BELOW' }.subject");
    }

    @Test
    void theEndIsSaidOnceAndCalmly() {
        String id = opened(head, false);
        step(head, id, "closing").statusCode(201).body("state", equalTo("CLOSED"));
        step(head, id, "closing").statusCode(201);

        assertThat(asking.dispatches(id)).containsExactly("PUBLICATION", "CORRECTION");
        assertThat(asking.urgency(id)).isEqualTo("NORMAL");
        assertThat(asked(resident)).isEmpty();
        read(resident, id).statusCode(200).body("state", equalTo("CLOSED"));
        as(resident)
                .header("Accept-Language", "en")
                .get("/api/v1/inbox")
                .then()
                .body("items[0].title", containsString("closed at"));
        Asking.widen(head, id, place.groups().get(0).id()).statusCode(409).body("type", endsWith("check-not-open"));
        step(head, id, "opening").statusCode(409).body("type", endsWith("check-proposal-decided"));
        step(head, id, "dropping").statusCode(409);
        assertThat(asking.number(
                        "select count(*) from audit_entry where subject_id = ?::uuid and action in ('CheckOpened', 'CheckClosed')",
                        id))
                .isEqualTo(2);
    }

    @Test
    void thereIsNobodyToAskInAnOrganisation() {
        var body = city.unit(place.place(), UnitKind.ORGANISATION, "子ども会");
        open(head, false, body.id()).statusCode(400).body("violations[0].field", equalTo("areas[0]"));
    }

    @Test
    void whoHoldsSeveralOfficesSaysWhere() {
        Association other = city.association(1, 1);
        AccountId both = city.officer(place.place(), Role.HEAD);
        city.appoint(both, other.place(), Role.HEAD, LocalDate.now(clock).minusDays(1), null);

        open(both, false).statusCode(400).body("violations[0].field", equalTo("areas"));
        open(both, false, place.place().id(), other.place().id()).statusCode(400);
        open(both, false, other.place().id())
                .statusCode(201)
                .body("unit.id", equalTo(other.place().id().toString()));
    }
}
