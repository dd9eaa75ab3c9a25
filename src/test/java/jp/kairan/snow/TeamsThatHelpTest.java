package jp.kairan.snow;

import static jp.kairan.snow.SnowCalls.TEAMS;
import static jp.kairan.snow.SnowCalls.act;
import static jp.kairan.snow.SnowCalls.approved;
import static jp.kairan.snow.SnowCalls.asked;
import static jp.kairan.snow.SnowCalls.crew;
import static jp.kairan.snow.SnowCalls.look;
import static jp.kairan.snow.SnowCalls.offer;
import static jp.kairan.snow.SnowCalls.read;
import static jp.kairan.snow.SnowCalls.registered;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class TeamsThatHelpTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    ExpireRequests job;

    @Inject
    Sql sql;

    private TestCity.Association association;
    private AccountId resident;
    private AccountId head;
    private AccountId staff;
    private AccountId leader;
    private String team;
    private LocalDate day;
    private String request;

    @BeforeEach
    void aRequestAndATeam() {
        association = city.association(1, 2);
        House house = association.houses().get(0);
        resident = house.anyResident();
        head = city.officer(association.place(), Role.HEAD);
        staff = city.officer(city.city(), Role.CITY_STAFF);
        leader = city.account();
        team = approved(staff, leader, crew(2, association.federation()));
        day = LocalDate.now(clock).plusDays(2);
        request = asked(resident, house.id(), day, day.plusDays(1));
    }

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    private void stateIs(String state) {
        read(resident, request).then().statusCode(200).body("state", equalTo(state));
    }

    private void matched() {
        offer(head, request, team, day).then().statusCode(201);
        act(leader, request, "acceptance").then().statusCode(201);
    }

    @Test
    void onlyAnApprovedTeamGoesAndOnlyWhereAndWhenItGoes() {
        offer(head, request, team, day.plusDays(5)).then().statusCode(409).body("type", endsWith("snow-team-unfit"));
        String elsewhere = approved(staff, city.account(), crew(2, city.federation()));
        offer(head, request, elsewhere, day).then().statusCode(404);
        offer(staff, request, elsewhere, day).then().statusCode(409).body("type", endsWith("snow-team-unfit"));
        String raw = registered(city.account(), crew(2, association.federation()));
        offer(head, request, raw, day).then().statusCode(404);
        offer(staff, request, raw, day).then().statusCode(409);
    }

    @Test
    void refusalsAreReadOnlyOfRequestsThatAreOpenInTheSamePlace() {
        matched();
        act(leader, request, "refusal").then().statusCode(204);
        assertThat(refusals(association.place())).isEqualTo(1);
        assertThat(refusals(city.association(1, 1).place())).isZero();

        act(resident, request, "cancellation").then().statusCode(201);
        assertThat(refusals(association.place())).isZero();
    }

    private int refusals(Place under) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                                Offers.DECLINED,
                                row -> row.uuid("team_id"),
                                under.path().value(),
                                under.path().upper())
                        .size());
    }

    @Test
    void aTeamThatWentMayStillReportAndNotForEver() {
        matched();
        clock.turn(Duration.ofDays(8));
        job.expire();
        stateIs("MATCHED");

        clock.turn(Duration.ofDays(2));
        job.expire();
        stateIs("EXPIRED");
        look(leader, request).then().statusCode(404);
    }

    @Test
    void whatARetiredTeamHadIsOpenAgain() {
        matched();
        as(staff)
                .post(TEAMS + "/" + team + "/retirement")
                .then()
                .statusCode(201)
                .body("state", equalTo("RETIRED"));

        stateIs("OPEN");
        look(leader, request).then().statusCode(404);
        as(leader)
                .post(TEAMS + "/" + team + "/retirement")
                .then()
                .statusCode(409)
                .body("type", endsWith("snow-team-state"));
        approved(staff, leader, crew(1, association.federation()));
    }

    @Test
    void oneLeadsOneTeamOfFederations() {
        as(leader).body(crew(1)).post(TEAMS).then().statusCode(409).body("type", endsWith("snow-team-running"));
        as(city.account())
                .body(crew(1, association.place()))
                .post(TEAMS)
                .then()
                .statusCode(400)
                .body("violations.field", contains("federations"));
        as(staff)
                .post(TEAMS + "/" + team + "/approval")
                .then()
                .statusCode(409)
                .body("type", endsWith("snow-team-state"));
    }
}
