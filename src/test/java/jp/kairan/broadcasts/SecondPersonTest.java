package jp.kairan.broadcasts;

import static jp.kairan.broadcasts.BroadcastCalls.desk;
import static jp.kairan.broadcasts.BroadcastCalls.inbox;
import static jp.kairan.broadcasts.BroadcastCalls.sent;
import static jp.kairan.broadcasts.BroadcastCalls.step;
import static jp.kairan.broadcasts.BroadcastCalls.words;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class SecondPersonTest {
    @Inject
    TestCity city;

    @Inject
    jp.kairan.testing.TestClock clock;

    private AccountId writer;
    private AccountId second;
    private Association association;
    private AccountId resident;

    @BeforeEach
    void twoOfficers() {
        writer = city.officer(city.city(), Role.CITY_STAFF);
        second = city.officer(city.city(), Role.CITY_STAFF);
        association = city.association(1, 1);
        resident = association.houses().get(0).anyResident();
    }

    private Map<String, Object> urgent(UnitId... units) {
        Map<String, Object> entry = words("断水のおそれ" + NewWord.next(), units);
        entry.put("category", "WATER");
        entry.put("urgency", "EXPECTED");
        return entry;
    }

    @Test
    void whatIsUrgentAndGoesFarWaitsForAnotherPerson() {
        String id = sent(writer, urgent(association.federation().id()));

        assertThat(desk(writer, id).getString("message.state")).isEqualTo("SUBMITTED");
        assertThat(desk(writer, id).getBoolean("message.approvable")).isFalse();
        assertThat(inbox(resident, id)).isNull();
        asNobody().get("/api/v1/broadcasts/" + id).then().statusCode(404);
        step(writer, id, "approval").then().statusCode(409).body("type", endsWith("second-person-needed"));

        assertThat(desk(second, id).getBoolean("message.approvable")).isTrue();
        step(second, id, "approval").then().statusCode(201);

        assertThat(inbox(resident, id)).isNotNull();
        asNobody().get("/api/v1/broadcasts/" + id).then().statusCode(200);
    }

    @Test
    void whatHasGoneFarNeedsNobodyWhereItIsNews() {
        String id = sent(
                writer, words("市の広報" + NewWord.next(), association.federation().id()));

        assertThat(desk(writer, id).getString("state")).isEqualTo("RUNNING");
    }

    @Test
    void whatIsUrgentNeedsNobodyInOneAssociation() {
        assertThat(desk(writer, sent(writer, urgent(association.place().id()))).getString("state"))
                .isEqualTo("RUNNING");
    }

    @Test
    void namingAssociationsOneByOneIsGoingFar() {
        Association other = city.association(1, 1);
        String id = sent(writer, urgent(association.place().id(), other.place().id()));

        assertThat(desk(writer, id).getString("message.state")).isEqualTo("SUBMITTED");
    }

    @Test
    void anUpdateForAFewGoesToAllWhoWereToldBeforeAndNeedsASecondPersonAsThatDid() {
        String id = sent(writer, urgent(association.federation().id()));
        step(second, id, "approval").then().statusCode(201);

        as(writer)
                .body(Map.of("message", urgent(association.place().id()), "send", true))
                .post("/api/v1/broadcasts/" + id + "/updates")
                .then()
                .statusCode(201);

        assertThat(desk(writer, id).getString("message.state")).isEqualTo("SUBMITTED");
    }

    @Test
    void whatHasExpiredWhileItWaitedIsNotLetOut() {
        Map<String, Object> entry = urgent(association.federation().id());
        entry.put("expiresAt", java.time.Instant.now(clock).plusSeconds(600).toString());
        String id = sent(writer, entry);
        clock.turn(java.time.Duration.ofMinutes(11));
        try {
            step(second, id, "approval").then().statusCode(409).body("type", endsWith("broadcast-expired"));
        } finally {
            clock.reset();
        }
    }

    @Test
    void evacuationIsUrgentWhateverWeightItsWriterGives() {
        Map<String, Object> entry =
                words("避難してください" + NewWord.next(), association.federation().id());
        entry.put("category", "EVACUATION");
        entry.put("level", 1);
        entry.put("urgency", "FUTURE");
        entry.put("severity", "MINOR");

        assertThat(desk(writer, sent(writer, entry)).getString("message.state")).isEqualTo("SUBMITTED");
    }

    @Test
    void whoeverApprovesHasSeenWhatGoesOut() {
        String id = sent(writer, urgent(association.federation().id()));
        int seen = desk(second, id).getInt("lockVersion");
        as(writer)
                .body(Map.of("message", urgent(association.federation().id()), "lockVersion", seen))
                .put("/api/v1/broadcasts/" + id + "/draft")
                .then()
                .statusCode(200);

        as(second)
                .body(Map.of("lockVersion", seen))
                .post("/api/v1/broadcasts/" + id + "/approval")
                .then()
                .statusCode(409)
                .body("type", endsWith("broadcast-changed"));
        step(second, id, "approval").then().statusCode(409).body("type", endsWith("broadcast-state"));
        step(writer, id, "submission").then().statusCode(201);
        step(second, id, "approval").then().statusCode(201);
    }

    @Test
    void whoeverRewritesBecomesTheWriter() {
        String id = sent(writer, urgent(association.federation().id()));
        as(second)
                .body(Map.of(
                        "message",
                        urgent(association.federation().id()),
                        "lockVersion",
                        desk(second, id).getInt("lockVersion")))
                .put("/api/v1/broadcasts/" + id + "/draft")
                .then()
                .statusCode(200);
        step(second, id, "submission").then().statusCode(201);

        step(second, id, "approval").then().statusCode(409);
        step(writer, id, "approval").then().statusCode(201);
    }

    @Test
    void givenBackItTellsWhyAndCanBeSubmittedAgain() {
        String id = sent(writer, urgent(association.federation().id()));
        as(second)
                .body(Map.of("lockVersion", desk(second, id).getInt("lockVersion"), "reason", "区域を広げてください"))
                .post("/api/v1/broadcasts/" + id + "/rejection")
                .then()
                .statusCode(201);

        assertThat(desk(writer, id).getString("message.rejection")).isEqualTo("区域を広げてください");
        assertThat(desk(writer, id).getString("message.state")).isEqualTo("DRAFT");
        step(writer, id, "submission").then().statusCode(201);
        assertThat(desk(writer, id).getString("message.state")).isEqualTo("SUBMITTED");
    }

    @Test
    void beforeItGoesOutOneSeesHowManyItReaches() {
        Map<String, Object> entry = urgent(association.place().id());
        String id = as(writer)
                .body(Map.of("message", entry, "drill", false, "send", false))
                .post("/api/v1/broadcasts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String reach = "/api/v1/broadcasts/" + id + "/reach";

        int before = as(second).get(reach).then().statusCode(200).extract().path("households");
        city.house(association.groups().get(0), 1);

        assertThat(as(second).get(reach).jsonPath().getInt("households")).isEqualTo(before + 1);
        assertThat(desk(writer, id).getString("notice")).isNull();
        step(writer, id, "submission").then().statusCode(201);
        assertThat(desk(writer, id).getString("notice")).isNotNull();
    }

    @Test
    void ofManyWhoApproveAtOnceOneLetsItOut() throws Exception {
        String id = sent(writer, urgent(association.federation().id()));
        int seen = desk(second, id).getInt("lockVersion");
        List<Callable<Integer>> approvals = List.of(approval(id, seen), approval(id, seen), approval(id, seen));

        List<Integer> answers = AtOnce.all(approvals);

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409);
        assertThat(BroadcastCalls.read(id, "ja").getList("bulletins")).hasSize(1);
    }

    private Callable<Integer> approval(String id, int seen) {
        AccountId officer = city.officer(city.city(), Role.CITY_STAFF);
        return () -> as(officer)
                .body(Map.of("lockVersion", seen))
                .post("/api/v1/broadcasts/" + id + "/approval")
                .statusCode();
    }
}
