package jp.kairan.safety.help;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Status;
import jp.kairan.live.Message;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class TheBoardOfRequestsTest {
    @Inject
    TestCity city;

    @Inject
    Pleas pleas;

    @Inject
    TestClock clock;

    @Inject
    HelpBoards boards;

    @Inject
    ObjectMapper json;

    private Association association;
    private House first;
    private House second;
    private AccountId head;
    private Incident check;

    @BeforeEach
    void aCheck() {
        association = city.association(2, 2);
        first = association.houses().get(0);
        second = association.houses().get(2);
        head = city.officer(association.place(), Role.HEAD);
        check = pleas.check(true, association.place());
    }

    @AfterEach
    void tidy() {
        pleas.tidy();
        clock.reset();
    }

    @Test
    void theMostUrgentComesFirstAndThenTheOldest() {
        House third = association.houses().get(3);
        pleas.asks(check, first, Status.HELP);
        clock.turn(Duration.ofSeconds(5));
        pleas.asks(check, third, Status.HELP);
        clock.turn(Duration.ofSeconds(5));
        long no = pleas.asks(check, second, Status.URGENT);

        pleas.board(head, check, association.place())
                .statusCode(200)
                .body("drill", equalTo(true))
                .body("more", equalTo(false))
                .body("counts.open", equalTo(3))
                .body("counts.urgent", equalTo(1))
                .body(
                        "lines.household",
                        contains(
                                second.id().toString(),
                                first.id().toString(),
                                third.id().toString()))
                .body("lines[0].stage", equalTo("OPEN"))
                .body("lines[0].status", equalTo("URGENT"))
                .body("lines[0].requests", contains((int) no))
                .body("lines[0].source", equalTo("SELF"))
                .body("lines[0].since", notNullValue())
                .body("lines[0].unitName", equalTo("2班"))
                .body("lines[0].above", equalTo(association.place().name()))
                .body("lines[0].by", nullValue());
    }

    @Test
    void namesAreShownInTheGroupAndTheAssociationAndNotAbove() {
        pleas.asks(check, first, Status.HELP);
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        AccountId fireCorps = city.officer(association.place(), Role.FIRE_CORPS);
        AccountId federation = city.officer(association.federation(), Role.HEAD);
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);
        String name = pleas.name(first);

        pleas.board(leader, check, association.groups().get(0)).body("lines.name", contains(name));
        pleas.board(fireCorps, check, association.place()).body("lines.name", contains(name));
        for (AccountId above : new AccountId[] {federation, staff, admin}) {
            pleas.board(above, check, association.place())
                    .body("lines", hasSize(1))
                    .body("lines[0].name", nullValue());
        }
        as(federation)
                .get(Pleas.path(check))
                .then()
                .statusCode(200)
                .body("lines.household", contains(first.id().toString()));
    }

    @Test
    void whoDoesNotHelpThereSeesNothing() {
        AccountId stranger = city.officer(city.association(1, 1).place(), Role.HEAD);
        AccountId other = city.officer(association.groups().get(1), Role.GROUP_LEADER);
        pleas.asks(check, first, Status.HELP);

        asNobody().get(Pleas.path(check)).then().statusCode(401);
        as(first.anyResident()).get(Pleas.path(check)).then().statusCode(403);
        as(stranger).get(Pleas.path(check)).then().statusCode(404);
        as(stranger).get(Pleas.path(check) + "/stream").then().statusCode(404);
        as(head).get("/api/v1/safety-checks/0197c1a2-0000-7000-8000-00000000dead/help")
                .then()
                .statusCode(404);
        pleas.board(other, check, association.place()).statusCode(404);
        pleas.board(other, check, association.groups().get(1)).body("lines", empty());
        for (String step : new String[] {"claim", "on-the-way", "release"}) {
            asNobody()
                    .post(Pleas.path(check) + "/" + first.id() + "/" + step)
                    .then()
                    .statusCode(401);
            pleas.step(first.anyResident(), check, first, step).then().statusCode(403);
            pleas.step(stranger, check, first, step).then().statusCode(404);
            pleas.step(other, check, first, step).then().statusCode(404);
        }
        pleas.done(other, check, first, 1).then().statusCode(404);
        pleas.handOver(other, check, first).then().statusCode(404);
        pleas.look(other, check, first).then().statusCode(404);
        pleas.look(first.anyResident(), check, first).then().statusCode(403);
    }

    @Test
    void protectedHouseholdsAreForWhoMaySeeThem() {
        pleas.protect(first);
        pleas.asks(check, first, Status.URGENT);
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);

        for (AccountId other : new AccountId[] {head, staff}) {
            pleas.board(other, check, association.place())
                    .body("lines", empty())
                    .body("counts.open", equalTo(0))
                    .body("counts.urgent", equalTo(0));
            pleas.step(other, check, first, "claim").then().statusCode(404);
            pleas.look(other, check, first).then().statusCode(404);
        }
        pleas.board(admin, check, association.place()).body("lines", hasSize(1)).body("counts.urgent", equalTo(1));
        pleas.step(admin, check, first, "claim").then().statusCode(201);
        pleas.board(head, check, association.place()).body("lines", empty()).body("counts.claimed", equalTo(0));
    }

    @Test
    void aHouseholdThatIsProtectedSinceTheBoardWasLookedAtIsGoneAtOnce() {
        pleas.asks(check, first, Status.URGENT);
        pleas.asks(check, second, Status.HELP);
        pleas.board(head, check, association.place()).body("lines", hasSize(2)).body("counts.open", equalTo(2));
        pleas.protect(first);

        pleas.board(head, check, association.place())
                .body("lines.household", contains(second.id().toString()))
                .body("counts.open", equalTo(1))
                .body("counts.urgent", equalTo(0));
        assertThat(boards.watched(check.id(), association.place().path(), false).lines())
                .extracting(HelpLine::household)
                .containsExactly(second.id());
    }

    @Test
    void aDrillAndRealityDoNotMeet() {
        Incident real = pleas.check(false, association.place());
        pleas.asks(check, first, Status.URGENT);

        pleas.board(head, real, association.place()).body("lines", empty()).body("drill", equalTo(false));
        pleas.step(head, real, first, "claim").then().statusCode(409).body("type", endsWith("help-not-open"));
        pleas.step(head, check, first, "claim").then().statusCode(201);
        pleas.asks(real, first, Status.HELP);

        pleas.board(head, real, association.place())
                .body("lines.stage", contains("OPEN"))
                .body("lines.status", contains("HELP"));
        pleas.board(head, check, association.place()).body("lines.stage", contains("CLAIMED"));
    }

    @Test
    void whatIsDoneStaysAndIsLeftOutWhereOneStageIsWanted() {
        long no = pleas.asks(check, first, Status.HELP);
        pleas.asks(check, second, Status.HELP);
        pleas.done(head, check, first, no).then().statusCode(201);

        pleas.board(head, check, association.place())
                .body("lines.stage", contains("OPEN", "DONE"))
                .body("lines[1].mine", equalTo(true))
                .body("counts.done", equalTo(1));
        as(head).get(Pleas.path(check) + "?stage=OPEN")
                .then()
                .body("lines.household", contains(second.id().toString()))
                .body("counts.done", equalTo(1));
        as(head).get(Pleas.path(check) + "?stage=DONE")
                .then()
                .body("lines.household", contains(first.id().toString()));
    }

    @Test
    void aDayAfterTheEndNothingIsShownWhereNobodyWaits() {
        long no = pleas.asks(check, first, Status.HELP);
        pleas.done(head, check, first, no).then().statusCode(201);
        pleas.end(check);
        clock.turn(Duration.ofHours(23));
        pleas.board(head, check, association.place()).statusCode(200).body("lines", hasSize(1));

        clock.turn(Duration.ofHours(2));
        pleas.board(head, check, association.place()).statusCode(409).body("type", endsWith("help-check-over"));
        as(head).get(Pleas.path(check) + "/stream").then().statusCode(409);
        pleas.look(head, check, first).then().statusCode(409).body("type", endsWith("help-check-over"));
        pleas.step(head, check, first, "claim").then().statusCode(409).body("type", endsWith("help-check-over"));
    }

    @Test
    void whoStillWaitsOrAskedLatelyIsShownHoweverLongTheCheckIsOver() {
        pleas.asks(check, first, Status.HELP);
        pleas.end(check);
        clock.turn(Duration.ofHours(25));
        long late = pleas.asks(check, second, Status.URGENT);

        pleas.board(head, check, association.place())
                .statusCode(200)
                .body(
                        "lines.household",
                        contains(second.id().toString(), first.id().toString()))
                .body("counts.urgent", equalTo(1));
        pleas.look(head, check, second).then().statusCode(200);
        pleas.step(head, check, second, "claim").then().statusCode(201);
        pleas.done(head, check, second, late).then().statusCode(201);
        pleas.board(head, check, association.place())
                .body("lines.stage", contains("OPEN", "DONE"))
                .body("counts.done", equalTo(1));
        clock.turn(Duration.ofHours(24));

        pleas.board(head, check, association.place())
                .body("lines.household", contains(first.id().toString()));
        pleas.look(head, check, second).then().statusCode(409).body("type", endsWith("help-check-over"));
        AccountId leader = city.officer(association.groups().get(1), Role.GROUP_LEADER);
        pleas.board(leader, check, association.groups().get(1))
                .statusCode(409)
                .body("type", endsWith("help-check-over"));
    }

    @Test
    void whatIsAskedInALaterCheckOpensNoOldOne() {
        Incident before = pleas.check(false, association.place());
        pleas.end(before);
        clock.turn(Duration.ofDays(4));
        Incident now = pleas.check(false, association.place());
        pleas.asks(now, first, Status.URGENT);

        pleas.board(head, before, association.place()).statusCode(409).body("type", endsWith("help-check-over"));
        pleas.step(head, before, first, "claim").then().statusCode(409).body("type", endsWith("help-check-over"));
        pleas.board(head, now, association.place()).statusCode(200).body("lines", hasSize(1));
    }

    @Test
    void aProtectedHouseholdKeepsNoBoardOpenForOthers() {
        pleas.protect(first);
        pleas.asks(check, first, Status.URGENT);
        pleas.end(check);
        clock.turn(Duration.ofHours(25));
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);

        pleas.board(head, check, association.place()).statusCode(409).body("type", endsWith("help-check-over"));
        pleas.step(head, check, first, "claim").then().statusCode(404);
        pleas.board(admin, check, association.place()).statusCode(200).body("lines", hasSize(1));
    }

    @Test
    void aWatcherGetsTheBoardWithoutNamesAndThenWhatChanges() throws Exception {
        long no = pleas.asks(check, first, Status.HELP);
        HelpBoardSubject subject = new HelpBoardSubject(
                boards, json, check.id(), association.place().path(), false);
        clock.turn(Duration.ofSeconds(1));
        HelpBoard before = subject.look();
        Message whole = subject.between(null, before).orElseThrow();
        assertThat(whole.name()).isEqualTo("board");
        assertThat(whole.data()).contains(first.id().toString()).doesNotContain(pleas.name(first), "mine");

        clock.turn(Duration.ofSeconds(1));
        HelpBoard same = subject.look();
        assertThat(subject.between(before, same)).isEmpty();
        assertThat(subject.essence(same)).isEqualTo(subject.essence(before));
        assertThat(subject)
                .isEqualTo(new HelpBoardSubject(
                        boards, json, check.id(), association.place().path(), false));

        pleas.done(head, check, first, no).then().statusCode(201);
        clock.turn(Duration.ofSeconds(1));
        Message change = subject.between(before, subject.look()).orElseThrow();
        assertThat(change.name()).isEqualTo("change");
        assertThat(json.readTree(change.data()).at("/lines/0/stage").asText()).isEqualTo("DONE");
        assertThat(json.readValue(change.data(), Map.class)).containsKey("gone");
    }
}
