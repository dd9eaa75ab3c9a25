package jp.kairan.snow;

import static jp.kairan.snow.SnowCalls.REQUESTS;
import static jp.kairan.snow.SnowCalls.SNOW;
import static jp.kairan.snow.SnowCalls.TEAMS;
import static jp.kairan.snow.SnowCalls.act;
import static jp.kairan.snow.SnowCalls.approved;
import static jp.kairan.snow.SnowCalls.ask;
import static jp.kairan.snow.SnowCalls.asked;
import static jp.kairan.snow.SnowCalls.crew;
import static jp.kairan.snow.SnowCalls.look;
import static jp.kairan.snow.SnowCalls.offer;
import static jp.kairan.snow.SnowCalls.read;
import static jp.kairan.snow.SnowCalls.registered;
import static jp.kairan.snow.SnowCalls.report;
import static jp.kairan.snow.SnowCalls.wish;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class WhoMayHelpTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    private TestCity.Association association;
    private House house;
    private AccountId head;
    private AccountId staff;
    private AccountId leader;
    private String team;
    private LocalDate day;
    private String request;

    @BeforeEach
    void aRequestWithATeam() {
        association = city.association(1, 2);
        house = association.houses().get(0);
        head = city.officer(association.place(), Role.HEAD);
        staff = city.officer(city.city(), Role.CITY_STAFF);
        leader = city.account();
        team = approved(staff, leader, crew(2, association.federation()));
        day = LocalDate.now(clock).plusDays(2);
        request = asked(house.anyResident(), house.id(), day);
        offer(head, request, team, day).then().statusCode(201);
    }

    @Test
    void nobodyInParticularDoesAnything() {
        for (String path : List.of(
                REQUESTS,
                REQUESTS + "/desk?unit=" + association.place().id(),
                REQUESTS + "/proposals?unit=" + association.place().id(),
                REQUESTS + "/" + request,
                TEAMS,
                TEAMS + "/" + team,
                SNOW + "/summary?winter=2026&unit=" + association.place().id())) {
            asNobody().get(path).then().statusCode(401);
        }
        for (String what :
                List.of("offer", "acceptance", "refusal", "report", "contact", "cancellation", "confirmation")) {
            asNobody()
                    .body("{}")
                    .post(REQUESTS + "/" + request + "/" + what)
                    .then()
                    .statusCode(401);
        }
        asNobody().body("{}").post(REQUESTS).then().statusCode(401);
        asNobody().body("{}").post(TEAMS).then().statusCode(401);
        asNobody().post(TEAMS + "/" + team + "/approval").then().statusCode(401);
        asNobody().post(TEAMS + "/" + team + "/retirement").then().statusCode(401);
    }

    @Test
    void toAnotherAssociationTheRequestDoesNotExist() {
        var other = city.association(association.federation(), 1, 1);
        AccountId neighbour = other.houses().get(0).anyResident();
        AccountId officer = city.officer(other.place(), Role.HEAD);
        for (AccountId stranger :
                List.of(neighbour, officer, association.houses().get(1).anyResident())) {
            hidden(stranger, request);
            assertThat(read(stranger, request).asString().replace(request, "ID"))
                    .isEqualTo(read(stranger, UUID.randomUUID().toString())
                            .asString()
                            .replaceAll("[0-9a-f-]{36}", "ID"));
        }
        offer(neighbour, request, team, day).then().statusCode(403);
        offer(officer, request, team, day).then().statusCode(404);
        ask(officer, wish(house.id(), day)).then().statusCode(404);
        ask(neighbour, wish(house.id(), day)).then().statusCode(404);
        as(officer)
                .get(REQUESTS + "/desk?unit=" + association.place().id())
                .then()
                .statusCode(403);
        as(officer)
                .get(REQUESTS + "/proposals?unit=" + association.place().id())
                .then()
                .statusCode(403);
        as(neighbour).get(REQUESTS + "/desk?unit=" + other.place().id()).then().statusCode(403);
        as(neighbour).get(REQUESTS).then().statusCode(200).body("items", empty());
    }

    private static void hidden(AccountId from, String request) {
        read(from, request).then().statusCode(404);
        look(from, request).then().statusCode(404);
        report(from, request).then().statusCode(404);
        for (String what : List.of("acceptance", "refusal", "cancellation", "confirmation")) {
            act(from, request, what).then().statusCode(404);
        }
    }

    @Test
    void eachSideDoesItsOwnPartAlone() {
        AccountId resident = house.anyResident();
        for (AccountId side : List.of(resident, head)) {
            act(side, request, "acceptance").then().statusCode(403);
            act(side, request, "refusal").then().statusCode(403);
            report(side, request).then().statusCode(403);
        }
        look(resident, request).then().statusCode(403);
        offer(leader, request, team, day).then().statusCode(403);
        act(leader, request, "cancellation").then().statusCode(403);
        act(leader, request, "confirmation").then().statusCode(403);
        act(resident, request, "confirmation").then().statusCode(409);
        read(head, request).then().statusCode(200).body("side", equalTo("DESK"));
        as(head).get(REQUESTS + "/desk?unit=" + association.place().id())
                .then()
                .statusCode(200)
                .body("items.id", contains(request));
        as(leader).get(REQUESTS).then().body("items.id", contains(request)).body("items.side", contains("TEAM"));
    }

    @Test
    void aGroupLeaderReadsTheRegisterAndDoesNotAskForOthers() {
        AccountId groupLeader = city.officer(association.groups().get(0), Role.GROUP_LEADER);

        ask(groupLeader, wish(association.houses().get(1).id(), day)).then().statusCode(403);
        read(groupLeader, request).then().statusCode(404);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String nowhere = UUID.randomUUID().toString();
        hidden(head, nowhere);
        offer(head, nowhere, team, day).then().statusCode(404);
        offer(head, request, nowhere, day).then().statusCode(404);
        as(staff).get(TEAMS + "/" + nowhere).then().statusCode(404);
        as(staff).post(TEAMS + "/" + nowhere + "/approval").then().statusCode(404);
        as(staff).post(TEAMS + "/" + nowhere + "/retirement").then().statusCode(404);
        as(staff).get(REQUESTS + "/desk?unit=" + nowhere).then().statusCode(404);
        as(staff).get(REQUESTS + "/proposals?unit=" + nowhere).then().statusCode(404);
        as(staff).get(SNOW + "/summary?winter=2026&unit=" + nowhere).then().statusCode(404);
    }

    @Test
    void aTeamIsKnownToItsLeaderTheCityAndOfficersOfWhereItGoes() {
        as(leader).get(TEAMS + "/" + team).then().statusCode(200).body("leader", equalTo(leader.toString()));
        as(staff).get(TEAMS).then().statusCode(200).body("items.id", hasItem(team));
        as(head).get(TEAMS + "/" + team).then().statusCode(200).body("leader", nullValue());
        as(head).get(TEAMS)
                .then()
                .body("items.id", hasItem(team))
                .body("items.leader", not(hasItem(leader.toString())));

        AccountId elsewhere = city.officer(city.association(1, 1).place(), Role.HEAD);
        for (AccountId stranger : List.of(elsewhere, house.anyResident())) {
            as(stranger).get(TEAMS + "/" + team).then().statusCode(404);
            as(stranger).post(TEAMS + "/" + team + "/retirement").then().statusCode(404);
            as(stranger).get(TEAMS).then().statusCode(200).body("items.id", not(hasItem(team)));
        }
        as(elsewhere).post(TEAMS + "/" + team + "/approval").then().statusCode(404);
        as(head).post(TEAMS + "/" + team + "/approval").then().statusCode(403);
        as(head).post(TEAMS + "/" + team + "/retirement").then().statusCode(403);
        as(leader).post(TEAMS + "/" + team + "/approval").then().statusCode(403);
    }

    @Test
    void aTeamThatIsNotApprovedIsKnownToItsLeaderAndTheCity() {
        AccountId other = city.account();
        String raw = registered(other, crew(1, association.federation()));

        as(other).get(TEAMS + "/" + raw).then().statusCode(200);
        as(staff).get(TEAMS + "/" + raw).then().statusCode(200);
        as(head).get(TEAMS + "/" + raw).then().statusCode(404);
    }

    @Test
    void countsAreForWhoReadsTalliesThere() {
        String summary = SNOW + "/summary?winter=" + day.minusMonths(6).getYear() + "&unit=";
        as(head).get(summary + association.place().id()).then().statusCode(200);
        as(head).get(summary + association.federation().id()).then().statusCode(403);
        as(house.anyResident()).get(summary + association.place().id()).then().statusCode(403);
        as(staff).get(summary + association.groups().get(0).id()).then().statusCode(400);
        as(staff).get(SNOW + "/summary?winter=2026").then().statusCode(400);
    }
}
