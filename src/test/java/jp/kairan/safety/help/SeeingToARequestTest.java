package jp.kairan.safety.help;

import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Status;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@KairanTest
class SeeingToARequestTest {
    @Inject
    TestCity city;

    @Inject
    Pleas pleas;

    @Inject
    TestClock clock;

    private Association association;
    private House house;
    private AccountId head;
    private AccountId leader;
    private Incident check;
    private long no;

    @BeforeEach
    void aRequest() {
        association = city.association(1, 2);
        house = association.houses().get(0);
        head = city.officer(association.place(), Role.HEAD);
        leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        check = pleas.check(true, association.place());
        no = pleas.asks(check, house, Status.HELP, "2階");
    }

    @AfterEach
    void tidy() {
        pleas.tidy();
        clock.reset();
    }

    @Test
    void itIsClaimedAndGoneToAndDone() {
        pleas.step(leader, check, house, "claim")
                .then()
                .statusCode(201)
                .body("stage", equalTo("CLAIMED"))
                .body("mine", equalTo(true))
                .body("by.role", equalTo("GROUP_LEADER"))
                .body("by.unitName", equalTo("1班"));
        pleas.board(head, check, association.place())
                .body("lines[0].mine", equalTo(false))
                .body("lines[0].by.role", equalTo("GROUP_LEADER"));
        pleas.step(leader, check, house, "on-the-way").then().statusCode(201).body("stage", equalTo("ON_THE_WAY"));
        pleas.done(leader, check, house, no)
                .then()
                .statusCode(201)
                .body("stage", equalTo("DONE"))
                .body("status", equalTo("SAFE"))
                .body("requests", empty());

        assertThat(pleas.steps(house)).containsExactly("CLAIMED", "ON_THE_WAY", "DONE");
        assertThat(List.of("HelpClaimed", "HelpOnTheWay", "HelpDone"))
                .allSatisfy(act -> assertThat(pleas.noted(act, house.id())).isEqualTo(1));
    }

    @Test
    void whoComesSecondHearsWhichOfficeHasIt() {
        pleas.step(leader, check, house, "claim").then().statusCode(201);

        pleas.step(head, check, house, "claim")
                .then()
                .statusCode(409)
                .body("type", endsWith("help-already-claimed"))
                .body("detail", containsString("GROUP_LEADER of 1班"));
        pleas.done(head, check, house, no).then().statusCode(409);
        pleas.handOver(head, check, house).then().statusCode(409);
        pleas.step(head, check, house, "on-the-way").then().statusCode(409);
        pleas.step(head, check, house, "release").then().statusCode(409);
    }

    @RepeatedTest(3)
    void ofManyWhoClaimAtOnceOneHasIt() throws Exception {
        List<Callable<Integer>> claims = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            AccountId helper = city.officer(association.place(), Role.VICE_HEAD);
            claims.add(() -> pleas.step(helper, check, house, "claim").statusCode());
        }

        assertThat(AtOnce.all(claims)).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(pleas.steps(house)).containsExactly("CLAIMED");
    }

    @Test
    void aClaimOfOneCheckHoldsInTheOther() {
        Incident mine = pleas.check(false, association.place());
        Incident wider = pleas.check(false, association.federation());
        pleas.asks(wider, house, Status.HELP);
        pleas.step(leader, mine, house, "claim").then().statusCode(201);

        pleas.step(head, wider, house, "claim").then().statusCode(409).body("type", endsWith("help-already-claimed"));
    }

    @Test
    void whatIsGivenBackIsForOthers() {
        pleas.step(leader, check, house, "release").then().statusCode(409).body("type", endsWith("help-not-claimed"));
        pleas.step(leader, check, house, "on-the-way")
                .then()
                .statusCode(409)
                .body("type", endsWith("help-not-claimed"));
        pleas.step(leader, check, house, "claim").then().statusCode(201);
        pleas.step(leader, check, house, "release")
                .then()
                .statusCode(201)
                .body("stage", equalTo("OPEN"))
                .body("by", nullValue());

        pleas.step(head, check, house, "claim").then().statusCode(201);
    }

    @Test
    void aClaimWithoutAStepLapsesAndSaysSo() {
        pleas.step(leader, check, house, "claim").then().statusCode(201);
        clock.turn(Duration.ofMinutes(50));
        pleas.step(leader, check, house, "claim").then().statusCode(201);
        clock.turn(Duration.ofMinutes(50));
        pleas.board(head, check, association.place()).body("lines[0].stage", equalTo("CLAIMED"));
        clock.turn(Duration.ofMinutes(11));

        pleas.board(head, check, association.place())
                .body("lines[0].stage", equalTo("OPEN"))
                .body("lines[0].lapsed", equalTo(true))
                .body("lines[0].by.role", equalTo("GROUP_LEADER"));
        pleas.step(leader, check, house, "on-the-way").then().statusCode(409);
        pleas.step(head, check, house, "claim")
                .then()
                .statusCode(201)
                .body("lapsed", equalTo(false))
                .body("by.role", equalTo("HEAD"));
    }

    @Test
    void doneClosesWhatTheHelperSawAndNothingElse() {
        pleas.step(leader, check, house, "claim").then().statusCode(201);
        long later = pleas.asks(check, house, Status.URGENT);
        pleas.done(leader, check, house, no)
                .then()
                .statusCode(201)
                .body("stage", equalTo("OPEN"))
                .body("reopened", equalTo(true))
                .body("status", equalTo("URGENT"))
                .body("requests", contains((int) later))
                .body("by", nullValue());

        pleas.board(head, check, association.place()).body("lines[0].reopened", equalTo(true));
        pleas.step(head, check, house, "claim").then().statusCode(201);
        pleas.done(head, check, house, later).then().statusCode(201).body("stage", equalTo("DONE"));
    }

    @Test
    void doneNamesWhatItCloses() {
        String path = Pleas.path(check) + "/" + house.id() + "/done";
        as(leader)
                .body(Map.of("requests", List.of(), "status", "SAFE", "key", UUID.randomUUID()))
                .post(path)
                .then()
                .statusCode(400);
        as(leader)
                .body(Map.of("status", "SAFE", "key", UUID.randomUUID()))
                .post(path)
                .then()
                .statusCode(400);
        pleas.done(leader, check, house, no + 999)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("requests"));
        long neighbour = pleas.asks(check, association.houses().get(1), Status.HELP);
        pleas.done(leader, check, house, neighbour).then().statusCode(400);
        as(leader)
                .body(Map.of("requests", List.of(no), "status", "URGENT", "key", UUID.randomUUID()))
                .post(path)
                .then()
                .statusCode(400);
    }

    @Test
    void textsHoldNothingThatCannotBeStored() {
        for (String text : List.of("1階\u0000", "2階\u0007")) {
            as(leader)
                    .body(Map.of("requests", List.of(no), "status", "SAFE", "comment", text, "key", UUID.randomUUID()))
                    .post(Pleas.path(check) + "/" + house.id() + "/done")
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("comment"));
            as(leader)
                    .body(Map.of("to", "CITY", "note", text))
                    .post(Pleas.path(check) + "/" + house.id() + "/hand-over")
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("note"));
        }
        as(leader)
                .body(Map.of("to", "CITY", "note", "人手と\n工具"))
                .post(Pleas.path(check) + "/" + house.id() + "/hand-over")
                .then()
                .statusCode(201);
    }

    @Test
    void oneKeyForSeveralReportsClosesWhatEachIsAbout() {
        House neighbour = association.houses().get(1);
        long theirs = pleas.asks(check, neighbour, Status.HELP);
        long household = pleas.asks(check, house, Status.HELP);
        UUID key = UUID.randomUUID();
        pleas.done(leader, check, house, key, household).then().statusCode(201).body("requests", contains((int) no));
        pleas.done(leader, check, neighbour, key, theirs).then().statusCode(201);
        long again = pleas.asks(check, house, Status.HELP);
        pleas.done(leader, check, house, key, again).then().statusCode(201);

        assertThat(pleas.open(check, neighbour)).isEmpty();
        assertThat(pleas.open(check, house)).containsExactly(no);
    }

    @Test
    void aReportThatIsSentAgainChangesNothing() {
        pleas.done(leader, check, house, no).then().statusCode(201);
        pleas.done(leader, check, house, no).then().statusCode(201).body("stage", equalTo("DONE"));

        assertThat(pleas.steps(house)).containsExactly("DONE");
    }

    @Test
    void theHouseholdItselfCallsItOff() {
        pleas.step(leader, check, house, "claim").then().statusCode(201);
        pleas.cancels(check, house);

        pleas.board(head, check, association.place())
                .body("lines[0].stage", equalTo("DONE"))
                .body("lines[0].status", equalTo("SAFE"));
        pleas.done(leader, check, house, no).then().statusCode(409).body("type", endsWith("help-not-open"));
        pleas.step(head, check, house, "claim").then().statusCode(409).body("type", endsWith("help-not-open"));

        clock.turn(Duration.ofSeconds(5));
        pleas.asks(check, house, Status.HELP);
        pleas.board(head, check, association.place())
                .body("lines[0].stage", equalTo("OPEN"))
                .body("lines[0].reopened", equalTo(true));
    }
}
